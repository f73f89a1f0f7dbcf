// The search page, with real keys and under the site's own policy.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, look, serve } from './site.js';

let served;
let chromium;

before(async () => {
  [served, chromium] = await Promise.all([serve(), browser()]);
});

after(async () => {
  await chromium.close();
  served.end();
});

/** Opens the search page at an address of its own and hands it over; it may not have complained at the end. */
async function onPage(query, options, use) {
  const context = await chromium.newContext(options);
  const { page, complaints } = await look(context, served.base);
  await page.goto(`${served.base}tim-kiem/${query}`);
  await use(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

const titles = (page) => page.locator('#tim-danh-sach h3').allTextContents();
const told = (page, pattern) => page.waitForFunction((source) => new RegExp(source).test(document.getElementById('tim-so').textContent), pattern);

test('a name typed without marks is found first, marked, and stays in the address', () => onPage('', {}, async (page) => {
  await page.getByLabel('Tìm theo tên, đơn vị, nội dung').pressSequentially('quach duy loc');
  await told(page, 'Tìm thấy \\d+ hồ sơ cho “quach duy loc”');
  const [first] = await titles(page);
  assert.match(first, /^Chiếc kính hiển vi/);
  assert.deepEqual(await page.locator('#tim-danh-sach li').first().locator('b mark').allTextContents(), ['Quách', 'Duy', 'Lộc']);
  assert.equal(new URL(page.url()).searchParams.get('q'), 'quach duy loc');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: first }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2025/quach-duy-loc-thanh-tra/');
  await page.goBack();
  await told(page, 'Tìm thấy');
  assert.equal((await titles(page))[0], first);
}));

test('a result shows the portrait, and a monogram where there is none', () => onPage('?q=gi%E1%BA%A5y+t%E1%BB%9D', {}, async (page) => {
  await told(page, 'Tìm thấy');
  const portrait = page.locator('#tim-danh-sach .g-disc--photo img').first();
  await portrait.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('#tim-danh-sach .g-disc--photo img').naturalWidth > 0);
  assert.equal(await portrait.getAttribute('alt'), '');
  assert.ok(await page.locator('#tim-danh-sach .g-disc:not(.g-disc--photo)').count() > 0);
}));

test('filters narrow a search, combine, and can be passed on', () => onPage('?q=h%E1%BB%93+s%C6%A1', {}, async (page) => {
  await told(page, 'Tìm thấy');
  const count = async () => Number(/\d+/.exec(await page.locator('#tim-so').textContent())[0]);
  const all = await count();
  await page.getByLabel('Năm', { exact: true }).selectOption('2024');
  await page.waitForFunction((before) => Number(/\d+/.exec(document.getElementById('tim-so').textContent)[0]) < before, all);
  const year = await count();
  await page.getByLabel('Loại', { exact: true }).selectOption('tap-the');
  await page.waitForFunction((before) => Number(/\d+/.exec(document.getElementById('tim-so').textContent)[0]) < before, year);
  const both = await count();
  const address = page.url();
  await page.goto(`${served.base}thong-ke/`);
  await page.goto(address);
  await told(page, 'Tìm thấy');
  assert.equal(await count(), both);
}));

test('words that stand in the story alone are shown with the sentence around them', () => onPage('?q=m%C5%A9+b%E1%BA%A3o+h%E1%BB%99+n%E1%BB%A9t', {}, async (page) => {
  await page.waitForFunction(() => /mũ bảo hộ nứt/.test(document.querySelector('#tim-danh-sach .g-card__impact')?.textContent));
}));

test('what finds nothing says so', () => onPage('?q=%22xyzzy+plugh%22', {}, async (page) => {
  await told(page, 'Không tìm thấy hồ sơ nào');
  assert.deepEqual(await titles(page), []);
}));

test('without JavaScript the page offers the other ways in', () => onPage('', { javaScriptEnabled: false }, async (page) => {
  assert.ok(await page.locator('noscript p').isVisible());
  assert.ok(!(await page.locator('#q').isVisible()));
  assert.ok(await page.getByRole('link', { name: 'Năm 2024' }).last().isVisible());
}));
