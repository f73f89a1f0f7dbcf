// What first queries cost that are made by chance from what readers may have read: node chance.mjs SOURCES SITE
// [--limit BYTES] [--each N] [--seed N], where SOURCES is the folder of profiles that SITE was built from; the same queries
// in each run, on any machine. Prints each sort of queries with the bytes of the index's files that it fetches, what is
// over the limit by name, and the engine's time.

import { readdir, readFile } from "node:fs/promises";
import { open } from "../../tests/search/site.mjs";

const given = process.argv.slice(2);
const option = (name, usual) => {
  const at = given.indexOf(name);
  return at < 0 ? usual : Number(given.splice(at, 2)[1]);
};
const [limit, each] = [option("--limit", Infinity), option("--each", 60)];
let state = option("--seed", 7);
const [sources, site] = given;
const { fold, search } = await open(site);
const { abbreviations } = await search.catalog();

const below = (count) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
};
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
const row = (words, least, most) => {
  const length = Math.min(words.length, least + below(most - least + 1));
  const from = below(words.length - length + 1);
  return words.slice(from, from + length).join(" ");
};

/** A profile's name, headline and a paragraph of its story, as a reader sees them. */
function read(text) {
  const [, front, body] = text.split("+++");
  const value = (key) => new RegExp(`\\n${key} = "(.*)"`).exec(front)[1];
  const seen = body.replace(/!\[[^\]]*\]\([^)]*\)/g, "").replace(/\]\([^)]*\)/g, "]");
  const paragraphs = seen.split("\n").filter((line) => !/^[|#]/.test(line));
  const long = paragraphs.filter((line) => wordsOf(line).length > 12);
  return { name: value("name"), title: value("title"), story: wordsOf(long.length ? long[below(long.length)] : seen) };
}

/** One letter that lacks, stands twice, or is another; or two that are swapped, of which one may be a space. */
function mistyped(name, swapped) {
  const letters = [...fold(name)];
  let at = below(letters.length);
  while (letters[at] === " " || (swapped && at + 1 === letters.length)) at = below(letters.length);
  const slips = ["", letters[at] + letters[at], letters[at] === "q" ? "w" : "q"];
  const instead = swapped ? letters[at + 1] + letters[at] : slips[below(3)];
  return [...letters.slice(0, at), instead, ...letters.slice(at + (swapped ? 2 : 1))].join("");
}

const files = (await readdir(sources, { recursive: true })).filter((file) => file.endsWith(".md")).sort();
const chosen = Array.from({ length: each }, () => files.splice(below(files.length), 1)[0]).filter(Boolean);
const profiles = await Promise.all(chosen.map((file) => readFile(`${sources}/${file}`, "utf8"))).then((texts) => texts.map(read));
const pairs = profiles.map(({ story }) => row(story, 2, 2));
const names = profiles.map(({ name }) => name);
const sorts = {
  names,
  "names without marks": names.map(fold),
  "names mistyped": names.map((name) => mistyped(name, false)),
  "names with letters swapped": names.map((name) => mistyped(name, true)),
  "3 to 5 words of a headline": profiles.map(({ title }) => row(wordsOf(title), 3, 5)),
  "6 to 9 words of a headline": profiles.map(({ title }) => row(wordsOf(title), 6, 9)),
  "3 to 5 words of a story": profiles.map(({ story }) => row(story, 3, 5)),
  "6 to 9 words of a story": profiles.map(({ story }) => row(story, 6, 9)),
  "10 to 20 words of a story": profiles.map(({ story }) => row(story, 10, 20)),
  "3 to 6 words of a story in quotation marks": profiles.map(({ story }) => `"${row(story, 3, 6)}"`),
  "an abbreviation and 1 to 3 words": profiles.map(({ story }) => `${abbreviations[below(abbreviations.length)][0]} ${row(story, 1, 3)}`),
  "pairs of two stories": pairs.slice(1).map((pair, index) => `${pairs[index]} ${pair}`),
  "pairs of three stories": pairs.slice(2).map((pair, index) => `${pairs[index]} ${pairs[index + 1]} ${pair}`),
};

const [beyond, missed] = [[], []];
const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
console.log("| queries | | found first | bytes: median | 9 of 10 | largest | over | ms: median | slowest |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|");
for (const [sort, queries] of Object.entries(sorts)) {
  const measured = [];
  // Of names: how often the first that is found bears it.
  let first = sort.startsWith("names") ? 0 : "–";
  for (const [at, query] of queries.entries()) {
    const { search, wire } = await open(site);
    const ask = async () => search.cards((await search.find(query)).hits.slice(0, 10));
    const [found] = await ask();
    if (sort.startsWith("names")) {
      if (found && fold(found.name) === fold(names[at])) first++;
      else missed.push(`«${query}»`);
    }
    const { bytes } = wire;
    // With all bytes there: the better of two.
    const times = [];
    for (let run = 0; run < 2; run++) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    measured.push({ bytes, time: Math.min(...times) });
    if (bytes > limit) beyond.push(`«${query}»: ${bytes}`);
  }
  const bytes = measured.map((one) => one.bytes).sort((a, b) => a - b);
  const times = measured.map((one) => one.time).sort((a, b) => a - b);
  const over = bytes.filter((size) => size > limit).length;
  const figures = [queries.length, first, share(bytes, 0.5), share(bytes, 0.9), share(bytes, 1), over];
  console.log(`| ${sort} | ${figures.join(" | ")} | ${share(times, 0.5).toFixed(1)} | ${share(times, 1).toFixed(1)} |`);
}
if (missed.length) console.log(`\nNot found first: ${missed.join(", ")}.`);
if (beyond.length) console.log(`\nOver ${limit} bytes: ${beyond.join(", ")}.`);
