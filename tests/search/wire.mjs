// What a first query costs: node wire.mjs SITE [--limit BYTES] [--json] QUERY…
// Each query begins with nothing loaded. Bytes are those of the index's files as a server sends them; time is that of the
// engine once they are there, the best of five runs.

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { open } from "./site.mjs";

const words = process.argv.slice(2);
const limitAt = words.indexOf("--limit");
const limit = limitAt < 0 ? Infinity : Number(words.splice(limitAt, 2)[1]);
const [folder, ...queries] = words;

console.log("| query | hits | files | bytes | of them cards | ms |\n|---|---:|---:|---:|---:|---:|");
for (const query of queries) {
  const first = await open(folder);
  const ask = async ({ search }) => {
    const answer = await search.find(query);
    await search.cards(answer.hits.slice(0, 10));
    return answer;
  };
  const { hits } = await ask(first);
  const { files, bytes } = first.wire;
  const cards = files.filter(([name]) => name.startsWith("card-")).reduce((sum, [, size]) => sum + size, 0);
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await ask(first);
    best = Math.min(best, performance.now() - start);
  }
  console.log(`| ${query} | ${hits.length} | ${files.length} | ${bytes} | ${cards} | ${best.toFixed(1)} |`);
  if (bytes > limit) {
    console.log(`«${query}»: ${bytes} bytes are more than ${limit}: ${JSON.stringify(files)}`);
    process.exitCode = 1;
  }
}

const page = await readFile(`${folder}/tim-kiem/index.html`, "utf8");
const loaded = [...page.matchAll(/(?:src|href)="\.\.\/(tai-nguyen\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path);
const packed = async (path) => gzipSync(await readFile(`${folder}/${path}`), { level: 9 }).length;
const sizes = await Promise.all(["tim-kiem/index.html", ...loaded].map(async (path) => `${path} ${await packed(path)}`));
console.log(`\nBeside it, gzipped: ${sizes.join(", ")}.`);
