// A built site as the search page's script sees it: its own engine, and its index read from the folder. Counts what is
// read, in bytes as a server sends them.

import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { inflateSync } from "node:zlib";

/** What scripts of a site export. Node takes scripts for modules where a file beside them says so. */
async function engine(folder, scripts) {
  const copies = await mkdtemp(`${tmpdir()}/guong-scripts-`);
  try {
    await writeFile(`${copies}/package.json`, '{"type": "module"}');
    await Promise.all(scripts.map((name) => copyFile(`${folder}/${name}`, `${copies}/${name}`)));
    return Object.assign({}, ...(await Promise.all(scripts.map((name) => import(`${copies}/${name}`)))));
  } finally {
    await rm(copies, { recursive: true });
  }
}

/** The site's engine with its index: `search`, what the engine exports, and the `wire` that it has used. */
export async function open(folder) {
  const html = await readFile(`${folder}/tim-kiem/index.html`, "utf8");
  const named = (pattern, text) => {
    const found = pattern.exec(text);
    if (!found) throw new Error(`${folder}: no ${pattern} on the search page`);
    return found[1];
  };
  const index = named(/data-index="\.\.\/([^"]+)"/, html);
  // The last is the page's own, which needs a page.
  const scripts = [...html.matchAll(/<script type="module" src="\.\.\/tai-nguyen\/([^"]+)"/g)].slice(0, -1);
  const exported = await engine(`${folder}/tai-nguyen`, scripts.map(([, name]) => name));
  const wire = { files: [], bytes: 0 };
  const load = async (name) => {
    const packed = await readFile(`${folder}/${index}${name}.bin`);
    wire.files.push([name, packed.length]);
    wire.bytes += packed.length;
    return { bytes: new Uint8Array(inflateSync(packed)), size: packed.length };
  };
  return { ...exported, index, wire, search: new exported.Search(load) };
}
