// Whether phrases in quotation marks find the profiles that have them: node phrases.mjs SITE PHRASE…
// The pages are the other source. What a story has is found, and what is found stands somewhere on its page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { open } from "./site.mjs";

const [folder, ...phrases] = process.argv.slice(2);
const { search, fold } = await open(folder);
const flat = (text) => ` ${(fold(text).match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) || []).join(" ")} `;
const part = (pattern, page) => flat(pattern.exec(page)[0].replace(/<[^>]*>/g, " "));

const pages = await Promise.all((await search.cards((await search.find("")).hits)).map(async ({ path }) => {
  const page = await readFile(`${folder}/${path}index.html`, "utf8");
  const story = part(/<div class="g-profile__story[\s\S]*?<\/div>/, page);
  return { path, story, main: part(/<main[\s\S]*<\/main>/, page) };
}));

for (const phrase of phrases) {
  const { hits } = await search.find(`"${phrase}"`);
  const found = new Set((await search.cards(hits)).map(({ path }) => path));
  const has = (text) => text.includes(flat(phrase));
  const told = pages.filter(({ story }) => has(story));
  console.log(`«${phrase}»: ${found.size} found, ${told.length} in stories`);
  assert.deepEqual(told.filter(({ path }) => !found.has(path)), [], `${phrase}: not found`);
  assert.deepEqual(pages.filter(({ path, main }) => found.has(path) && !has(main)), [], `${phrase}: not there`);
}
