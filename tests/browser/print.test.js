// On paper: A4 sheets without what only a screen can use.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, look, pages, serve, shots } from './site.js';

let served;
let chromium;

before(async () => {
  [served, chromium] = await Promise.all([serve(), browser(), mkdir(shots, { recursive: true })]);
});

after(async () => {
  await chromium.close();
  served.end();
});

/** Prints a page; resolves to its number of sheets and their size in points. */
async function printed(name, address) {
  const context = await chromium.newContext();
  const { page, complaints } = await look(context, served.base);
  await page.goto(served.base + address);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await writeFile(join(shots, `${name}.pdf`), pdf);
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.evaluate(() => ['nav', '.g-skip', '.g-related'].every((what) =>
    [...document.querySelectorAll(what)].every((element) => element.getClientRects().length === 0)));
  assert.deepEqual(complaints, []);
  await context.close();
  const text = pdf.toString('latin1');
  return {
    hidden,
    sheets: text.match(/\/Type\s*\/Page\b(?!s)/g).length,
    size: text.match(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/).slice(1).map((points) => Math.round(Number(points))),
  };
}

test('a profile prints on two A4 sheets, with its decision and without ways to elsewhere', async () => {
  assert.deepEqual(await printed('profile', pages['profile of a person']), { hidden: true, sheets: 2, size: [595, 842] });
});

test('a portrait stands beside the facts on paper', async () => {
  const { hidden, sheets } = await printed('profile-with-portrait', '2023/ngo-dieu-anh/');
  assert.deepEqual({ hidden, sheets }, { hidden: true, sheets: 2 });
});

test('a quarter prints as a bulletin of one A4 sheet', async () => {
  assert.deepEqual(await printed('quarter', pages.quarter), { hidden: true, sheets: 1, size: [595, 842] });
});
