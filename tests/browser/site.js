// The built demonstration site, served as a web server would, and the browser that looks at it.

import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../target/', import.meta.url));

/** The site's files. */
export const site = join(root, 'browser/site');
/** Where screenshots are kept. */
export const shots = join(root, 'browser/screenshots');

/** One page of each kind: what it is called in a test's name, and its address. */
export const pages = {
  home: '',
  year: '2024/',
  quarter: '2024/quy-4/',
  'profile of a person': '2024/phan-huu-tan/',
  'profile of a collective': '2024/phong-quan-ly-nha/',
  unit: 'don-vi/sxd-ha-tang/',
  units: 'don-vi/',
  kind: 'loai/tap-the/',
  movements: 'phong-trao/',
  category: 'linh-vuc/',
  level: 'cap/',
  agency: 'co-quan/so-xay-dung-mau/',
  plans: 'ke-hoach/',
  plan: 'ke-hoach/sxd-binh-phuoc-2024/',
  decision: 'quyet-dinh/',
  text: 'gioi-thieu/',
  figures: 'thong-ke/',
  'open data': 'du-lieu/',
  'portal guide': 'nhung/',
  'portal frame': 'nhung/khung.html',
  rules: 'quy-tac/',
  search: 'tim-kiem/',
  'what a search found': 'tim-kiem/?q=ti%E1%BA%BFt+ki%E1%BB%87m&nam=2024',
  'not found': 'khong/co/trang-nay/',
};

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Serves the site below a path of its own, as an agency's web server does; resolves to its base address and a way to end it. */
export async function serve() {
  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url, 'http://here').pathname).replace(/^\/dien-hinh/, '');
    if (path.endsWith('/')) path += 'index.html';
    const file = join(site, path);
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      const body = await readFile(join(site, '404.html'));
      response.writeHead(404, { 'content-type': types['.html'] }).end(body);
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { base: `http://127.0.0.1:${server.address().port}/dien-hinh/`, end: () => server.close() };
}

/** Starts Debian's Chromium. */
export function browser() {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}

/** A page that takes down what a reader's browser would complain of; `complaints` is empty when it has nothing to say. */
export async function look(context, base) {
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    // The browser says of a page that came with 404 that it did.
    if (message.location().url !== page.url() || !message.text().includes('404')) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Who leaves a page does not wait for what it still loads.
    if (request.failure().errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) complaints.push(`foreign: ${request.url()}`);
  });
  return { page, complaints };
}

/** All HTML files of the site that are pages of their own; the fragment for the agency's portal is none. */
export async function htmlFiles() {
  const entries = await readdir(site, { recursive: true });
  return entries.filter((name) => name.endsWith('.html') && name !== 'nhung/moi-nhat.html').sort();
}
