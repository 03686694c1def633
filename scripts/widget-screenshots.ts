// Takes the pictures of docs/images from the real server with a test person's résumé.
// Run: npx tsx scripts/widget-screenshots.ts
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../tests/widget/support/browser.js';
import { startRealSite } from '../tests/widget/support/real-site.js';

const OUT = fileURLToPath(new URL('../docs/images/', import.meta.url));
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1180, height: 760 } };

/** A quiet page of somebody's, for the launcher to stand on. */
const PORTFOLIO = (
  server: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Portfolio</title>
<style>body{font:17px/1.6 "Noto Serif",Georgia,serif;margin:clamp(24px,6vw,64px);max-width:520px;color:#333}h1{font-weight:400;font-size:36px;margin:0 0 16px}</style>
<h1>Niamh Tolleran</h1><p>Nurse in critical care. I like calm handovers, honest audits and students who ask why.</p><p>Writing, talks and a few photographs from the west of Ireland.</p>
<script type="module" src="${server}/widget.js"></script><rolecall-chat server="${server}"></rolecall-chat></html>`;

const host = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(PORTFOLIO(site.url));
});
await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
const hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`;
const site = await startRealSite('nurse', { ROLECALL_ALLOWED_ORIGINS: hostUrl });
const browser: Browser = await launchBrowser();
mkdirSync(OUT, { recursive: true });

async function open(url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.disclosure').first().waitFor({ state: 'attached' });
  await page
    .getByText(/Tolleran/)
    .first()
    .waitFor();
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Your question').fill(question);
  await page.getByLabel('Your question').press('Enter');
  await page.locator('.turn:last-of-type:not([aria-busy])').waitFor();
}

async function shoot(
  page: Page,
  name: string,
  clip?: { x: number; y: number; width: number; height: number },
): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${OUT}${name}.png`, ...(clip ? { clip } : {}) });
}

const launcher = await open(hostUrl, { viewport: { width: 1100, height: 720 } });
await launcher.getByRole('button', { name: /^Ask about Niamh/ }).waitFor();
await shoot(launcher, 'launcher');
await launcher.getByRole('button', { name: /^Ask about/ }).click();
await ask(launcher, 'Has she led a team?');
await shoot(launcher, 'conversation');
await launcher.locator('.mark').first().click();
await shoot(launcher, 'citation');
await ask(launcher, 'Has she worked with Kubernetes?');
await shoot(launcher, 'refusal');
await launcher.route('**/api/chat', (route) =>
  route.fulfill({
    status: 429,
    headers: {
      'retry-after': '24',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
    },
    json: {},
  }),
);
await ask(launcher, 'How long was she in Leeds?');
await shoot(launcher, 'error');

const page = await open(site.url, DESKTOP);
await page.getByLabel('Your question').waitFor();
await page.locator('svg.timeline a').nth(2).click();
await page.locator('.turn:not([aria-busy]) .mark').nth(3).click();
await page.locator('.log').evaluate((log) => log.scrollTo(0, 0));
await page.evaluate(() => scrollTo(0, 0));
await shoot(page, 'demo', { x: 0, y: 0, width: 1180, height: 640 });
await page.setViewportSize({ width: 1180, height: 1400 });
const career = await page.locator('section:has(> svg)').boundingBox();
if (career) {
  const { x, y, width, height } = career;
  await shoot(page, 'timeline', { x: x - 24, y, width: width + 47, height: Math.min(height, 940) });
}

const dark = await open(site.url, { ...DESKTOP, colorScheme: 'dark' });
await ask(dark, 'What did she do at Larkmoor University Hospital?');
await dark.locator('.mark').nth(1).click();
await dark.evaluate(() => scrollTo(0, 0));
await shoot(dark, 'dark', { x: 0, y: 0, width: 1180, height: 560 });

const phone = await open(hostUrl, PHONE);
await phone.getByRole('button', { name: /^Ask about/ }).click();
await ask(phone, 'Has she led a team?');
await phone.locator('.mark').first().click();
await shoot(phone, 'phone');

const [document] = await Promise.all([
  dark.context().waitForEvent('page'),
  dark.locator('.note[data-open] a').first().click(),
]);
await document.locator('mark').first().waitFor();
await document.emulateMedia({ colorScheme: 'light' });
await document.setViewportSize({ width: 900, height: 560 });
await document.reload();
await document.locator('mark').first().waitFor();
await shoot(document, 'document');

await browser.close();
await site.close();
host.close();
