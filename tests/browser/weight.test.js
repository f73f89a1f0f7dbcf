// What a reader waits for on a slow line: a page and its styles, compressed as web servers do.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { htmlFiles, site } from './site.js';

const limit = 30 * 1024;

test('the first view of a profile is at most 30 KB, and loads no script', async (t) => {
  const profiles = (await htmlFiles()).filter((file) => /^\d{4}\/(?!quy-)[^/]+\/index\.html$/.test(file));
  assert.ok(profiles.length > 50);
  let heaviest = 0;
  for (const file of profiles) {
    const html = await readFile(join(site, file), 'utf8');
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => posix.join(dirname(file), href));
    const sizes = await Promise.all([file, ...styles].map(async (name) => gzipSync(await readFile(join(site, name))).length));
    heaviest = Math.max(heaviest, sizes.reduce((sum, size) => sum + size));
    assert.doesNotMatch(html, /<script(?! type="application\/ld\+json")/);
  }
  t.diagnostic(`the heaviest is ${heaviest} bytes`);
  assert.ok(heaviest <= limit, `${heaviest} bytes`);
});
