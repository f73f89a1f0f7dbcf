// A built site as the search page's script sees it: its own engine, and its index read from the folder. Counts what is
// read, in bytes as a server sends them.

import { readFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";

/** The site's engine with its index: `search`, what the engine exports, and the `wire` that it has used. */
export async function open(folder) {
  const page = await readFile(`${folder}/tim-kiem/index.html`, "utf8");
  const named = (pattern, text) => {
    const found = pattern.exec(text);
    if (!found) throw new Error(`${folder}: no ${pattern} on the search page`);
    return found[1];
  };
  const index = named(/data-index="\.\.\/([^"]+)"/, page);
  const script = await readFile(`${folder}/${named(/<script type="module" src="\.\.\/([^"]+)"/, page)}`, "utf8");
  const engine = await readFile(`${folder}/tai-nguyen/${named(/from "\.\/([^"]+)"/, script)}`);
  const exported = await import(`data:text/javascript;base64,${engine.toString("base64")}`);
  const wire = { files: [], bytes: 0 };
  const load = async (name) => {
    const packed = await readFile(`${folder}/${index}${name}.bin`);
    wire.files.push([name, packed.length]);
    wire.bytes += packed.length;
    return { bytes: new Uint8Array(inflateSync(packed)), size: packed.length };
  };
  return { ...exported, index, wire, search: new exported.Search(load) };
}
