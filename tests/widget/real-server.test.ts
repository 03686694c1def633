import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, missingBrowser } from './support/browser.js';
import { type RealSite, startRealSite } from './support/real-site.js';

/** A portfolio on another origin, with nothing of ours but the two lines of the README. */
async function startPortfolio(server: () => string): Promise<{ url: string; close(): Promise<void> }> {
  const site: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${server()}; connect-src ${server()}; require-trusted-types-for 'script'`,
    );
    response.end(
      `<!doctype html><html lang="en"><title>Portfolio</title><h1>Portfolio</h1><script src="${server()}/widget.js" type="module"></script><rolecall-chat server="${server()}"></rolecall-chat></html>`,
    );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  return {
    // Another name, so that the browser sees another site.
    url: `http://localhost:${port}`,
    close: () => new Promise((resolve) => site.close(() => resolve())),
  };
}

describe.skipIf(missingBrowser)('the widget with the real server and engine', () => {
  let browser: Browser;
  let site: RealSite;
  let portfolio: Awaited<ReturnType<typeof startPortfolio>>;
  const contexts: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (missingBrowser) return;
    portfolio = await startPortfolio(() => site.url);
    site = await startRealSite('nurse', { ROLECALL_ALLOWED_ORIGINS: portfolio.url });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const close of contexts.splice(0)) await close();
  });
  afterAll(async () => {
    await browser?.close();
    await portfolio?.close();
    await site?.close();
  });

  async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
    context.setDefaultTimeout(10_000);
    contexts.push(() => context.close());
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  async function ask(page: Page, question: string): Promise<void> {
    await page.getByLabel('Your question').fill(question);
    await page.getByLabel('Your question').press('Enter');
    await page.locator('.turn[data-state="done"] .question', { hasText: question }).waitFor();
  }

  test('every source of an answer opens, says what the document says there, and is highlighted there', async () => {
    const page = await open(site.url);
    await ask(page, 'What did Niamh Tolleran do at Larkmoor University Hospital?');
    const turn = page.locator('.turn').last();
    expect(await turn.getAttribute('data-status')).toBe('answered');
    const marks = turn.locator('.mark');
    expect(await marks.count()).toBeGreaterThan(0);
    for (const mark of await marks.all()) {
      await mark.click();
      const note = page.locator(`[id="${await mark.getAttribute('aria-controls')}"]`);
      if ((await mark.getAttribute('aria-expanded')) !== 'true') await mark.click();
      const quote = await note.locator('.quote').textContent();
      const link = new URL((await note.locator('a').getAttribute('href')) ?? '');
      const [start, end] = link.hash.slice(3).split('-').map(Number);
      const text = await (await fetch(`${site.url}/api${link.pathname}`)).text();
      expect(text.slice(start, end)).toBe(quote);
    }
    const [document] = await Promise.all([
      page.context().waitForEvent('page'),
      turn.locator('.note[data-open] a').last().click(),
    ]);
    await document.locator('mark').first().waitFor();
    const quotes = await turn.locator('.note[data-open] .quote').allTextContents();
    const marked = (await document.locator('mark').allTextContents()).join('');
    expect(quotes).toContain(marked);
  });

  test('a question without evidence and a private one are refused calmly', async () => {
    const page = await open(site.url);
    await ask(page, 'Has she worked with Kubernetes?');
    expect(await page.locator('.turn').last().getAttribute('data-status')).toBe('not_in_profile');
    await ask(page, 'How old is she?');
    expect(await page.locator('.turn').last().getAttribute('data-status')).toBe('declined');
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });

  test('every entry of the career can be asked about and is answered', async () => {
    const page = await open(site.url);
    await page.getByLabel('Your question').waitFor();
    const links = page.locator('svg.timeline a');
    const count = await links.count();
    expect(count).toBeGreaterThan(3);
    for (let index = 0; index < count; index++) {
      await links.nth(index).click();
      const turn = page.locator('.turn').nth(index);
      await page.locator(`.turn[data-state="done"] >> nth=${index}`).waitFor();
      expect([await turn.locator('.question').textContent(), await turn.getAttribute('data-status')]).toEqual(
        [expect.stringContaining('You asked: '), 'answered'],
      );
    }
  });

  test('a follow-up, a rating, a reload and a restart of the server: the conversation goes on', async () => {
    const page = await open(site.url);
    await ask(page, 'Where does she work now?');
    await page.locator('.next .chip').first().click();
    await page.locator('.turn[data-state="done"] >> nth=1').waitFor();
    await page.locator('.turn').last().getByRole('button', { name: 'Helpful', exact: true }).click();
    await page.getByRole('button', { name: 'No comment' }).click();
    await site.restart();
    await page.reload();
    await page.locator('.turn').nth(1).waitFor();
    await ask(page, 'And before that?');
    expect(await page.locator('.turn').count()).toBe(3);
  });

  test('on a portfolio of another origin, under a strict policy, by nothing but the two lines', async () => {
    const page = await open(portfolio.url);
    await page.getByRole('button', { name: /^Ask about Niamh Tolleran/ }).click();
    await ask(page, 'Where does she work now?');
    await page.locator('.mark').first().waitFor();
    await page.getByRole('button', { name: 'Helpful', exact: true }).click();
    await page.getByText('What was useful? (optional)').waitFor();
  });

  test('a site that is not on the list is told politely, and gets no answer', async () => {
    const stranger = await startPortfolio(() => site.url);
    try {
      const page = await open(stranger.url);
      await page.getByRole('button', { name: /^Ask about/ }).click();
      await page.getByText('The assistant cannot be reached at the moment.').waitFor();
    } finally {
      await stranger.close();
    }
  });

  test('too many questions from another origin: the wait that the server names is shown', async () => {
    let limitedUrl = '';
    const other = await startPortfolio(() => limitedUrl);
    const limited = await startRealSite('nurse', {
      ROLECALL_RATE_PER_MINUTE: '1',
      ROLECALL_ALLOWED_ORIGINS: other.url,
    });
    limitedUrl = limited.url;
    try {
      const page = await open(other.url);
      await page.getByRole('button', { name: /^Ask about Niamh/ }).click();
      await ask(page, 'Where does she work now?');
      await page.getByLabel('Your question').fill('And before that?');
      await page.getByLabel('Your question').press('Enter');
      await page
        .getByText(/You can ask again in [1-6]?\d s\./)
        .first()
        .waitFor();
    } finally {
      await other.close();
      await limited.close();
    }
  });
});
