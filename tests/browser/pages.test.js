// Every kind of page, at the width of a phone and of a desk, light and dark: accessible, quiet, and never wider than its window.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { browser, look, pages, serve, shots } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [360, 1280];
const schemes = ['light', 'dark'];

let served;
let chromium;

before(async () => {
  [served, chromium] = await Promise.all([serve(), browser(), mkdir(shots, { recursive: true })]);
});

after(async () => {
  await chromium.close();
  served.end();
});

/** What axe finds, one line a fault, with the elements. */
async function faults(page) {
  await page.addScriptTag({ path: axe });
  const { violations, passes } = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), rules);
  assert.ok(passes.length > 10, 'axe looked at the page');
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`);
}

/** By how many pixels the page is wider than its window. */
function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Pictures that do not show, once all of them have been asked for. */
function broken(page) {
  return page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    const results = await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures.filter((_, index) => results[index].status === 'rejected').map((picture) => picture.currentSrc);
  });
}

// As many pages at a time as there are processors.
describe('every kind of page', { concurrency: availableParallelism() }, () => {
  for (const [name, address] of Object.entries(pages)) {
    describe(name, () => {
      for (const width of widths) {
        for (const colorScheme of schemes) {
          test(`${width} px, ${colorScheme}`, async () => {
            // The checker is a script, which the site's own policy would refuse; that policy has a test of its own.
            const context = await chromium.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
            const { page, complaints } = await look(context, served.base);
            await page.goto(served.base + address);
            await page.screenshot({ path: join(shots, `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`), fullPage: true });
            assert.equal(await overflow(page), 0, 'scrolls sideways');
            assert.deepEqual(await broken(page), []);
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(complaints, []);
            await context.close();
          });
        }
      }

      test('320 px, 200 %, forced colours, reduced motion, under the policy of the site', async () => {
        const kinds = [
          { viewport: { width: 320, height: 640 } },
          { viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 },
          { viewport: { width: 1280, height: 900 }, forcedColors: 'active', reducedMotion: 'reduce' },
        ];
        for (const kind of kinds) {
          const context = await chromium.newContext(kind);
          const { page, complaints } = await look(context, served.base);
          await page.goto(served.base + address);
          assert.equal(await overflow(page), 0, `scrolls sideways: ${JSON.stringify(kind)}`);
          assert.deepEqual(complaints, []);
          await context.close();
        }
      });
    });
  }
});

test('the policy of the site refuses a script that it did not publish', async () => {
  const context = await chromium.newContext();
  const { page, complaints } = await look(context, served.base);
  await page.goto(served.base);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' })));
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.match(complaints.join(), /Content Security Policy/);
  await context.close();
});

test('a keyboard reaches the content first and sees where it is', async () => {
  const context = await chromium.newContext();
  const { page } = await look(context, served.base);
  await page.goto(served.base + pages.unit);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Bỏ qua đến nội dung');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'noi-dung');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const own = getComputedStyle(document.activeElement);
    const after = getComputedStyle(document.activeElement, '::after');
    return [own.outlineStyle, after.outlineStyle];
  });
  assert.ok(outline.includes('solid'), 'the focus is seen');
  await context.close();
});
