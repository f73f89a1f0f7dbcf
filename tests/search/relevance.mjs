// How good the answers are: node relevance.mjs SITE QUERIES [--misses] [--assert]
// SITE is a built site's folder; QUERIES as tests/README.md says. Prints precision@1 and recall@10 by class.

import { readFile } from "node:fs/promises";
import { open } from "./site.mjs";

const CLASSES = ["name", "name-folded", "phrase", "unit", "topic", "typo"];
const [folder, file, ...options] = process.argv.slice(2);
const { search } = await open(folder);

const lines = (await readFile(file, "utf8")).split("\n");
const queries = lines.flatMap((line, index) => {
  if (!line.trim() || line.startsWith("#")) return [];
  const [kind, query, expected] = line.split("|").map((part) => part.trim());
  if (!CLASSES.includes(kind) || !query || !expected) throw new Error(`${file}:${index + 1}: ${line}`);
  return [{ kind, query, expected: expected.split(/\s+/) }];
});

const known = new Set();
const { profiles } = await search.catalog();
for (const card of await search.cards([...Array(profiles).keys()])) known.add(addressOf(card));

function addressOf({ path }) {
  return path.replace(/\/(index\.html)?$/, "");
}

const sums = new Map();
for (const { kind, query, expected } of queries) {
  const strange = expected.filter((address) => !known.has(address));
  if (strange.length) throw new Error(`«${query}»: no profile ${strange.join(", ")}`);
  const { hits } = await search.find(query);
  const found = (await search.cards(hits.slice(0, 10))).map(addressOf);
  const first = expected.includes(found[0]) ? 1 : 0;
  const recall = expected.filter((address) => found.includes(address)).length / Math.min(10, expected.length);
  const sum = sums.get(kind) || { count: 0, first: 0, recall: 0 };
  sums.set(kind, { count: sum.count + 1, first: sum.first + first, recall: sum.recall + recall });
  if (options.includes("--misses") && (!first || recall < 1)) {
    console.log(`${kind}: «${query}»\n  expected ${expected.join(" ")}\n  found    ${found.slice(0, 4).join(" ")}`);
  }
}

console.log("| class | queries | precision@1 | recall@10 |\n|---|---:|---:|---:|");
for (const kind of CLASSES.filter((kind) => sums.has(kind))) {
  const { count, first, recall } = sums.get(kind);
  console.log(`| ${kind} | ${count} | ${(first / count).toFixed(3)} | ${(recall / count).toFixed(3)} |`);
}
if (options.includes("--assert")) {
  for (const kind of ["name", "name-folded", "phrase"]) {
    const { count, first, recall } = sums.get(kind) || { count: 0, first: 0, recall: 0 };
    if (first < 0.95 * count || recall < count) process.exitCode = 1;
  }
}
