// Every HTML file of the site is valid HTML.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { htmlFiles, site } from './site.js';

// What is left out is a matter of taste, not of the standard.
const taste = ['doctype-style', 'no-trailing-whitespace', 'long-title', 'no-inline-style', 'void-style'];

test('every file of the site', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: Object.fromEntries(taste.map((rule) => [rule, 'off'])),
  });
  const files = await htmlFiles();
  assert.ok(files.length > 100);
  const faults = [];
  for (const file of files) {
    const { results } = await validator.validateFile(join(site, file));
    for (const { messages } of results) {
      faults.push(...messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`));
    }
  }
  assert.deepEqual(faults, []);
});
