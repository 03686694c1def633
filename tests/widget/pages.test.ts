import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { launchBrowser, missingBrowser } from './support/browser.js';
import { citationOf, DOCUMENT } from './support/document.js';
import { PROFILE } from './support/profile.js';
import { answer } from './support/replies.js';
import { type Site, startSite } from './support/site-server.js';

const NESTED = 'papers/année 1/notes & more.md';

/** Status and body, with headers that `fetch` would not send as they are. */
async function get(url: string, headers: Record<string, string>): Promise<[number | undefined, string]> {
  const sent = request(url, { headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return [response.statusCode, Buffer.concat(await response.toArray()).toString('utf8')];
}

async function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const [status] = await get(url, headers);
  return status;
}

describe('pages over HTTP', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite({
      profile: PROFILE,
      documents: { 'resume.txt': DOCUMENT, [NESTED]: '\nfirst\r\n\tsecond <b>&amp;' },
      answer: () => answer('x'),
      allowedOrigins: ['https://portfolio.example'],
    });
  });
  afterAll(() => site.close());

  test('the widget may be loaded by any page, compressed, and checked against its tag', async () => {
    const response = await fetch(`${site.url}/widget.js`, {
      headers: { origin: 'https://anywhere.example' },
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const etag = response.headers.get('etag') ?? '';
    expect(await statusOf(`${site.url}/widget.js`, { 'if-none-match': etag })).toBe(304);
    expect(await statusOf(`${site.url}/widget.js`, { 'if-none-match': '"other"' })).toBe(200);
    const plain = await fetch(`${site.url}/widget.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(await response.text());
  });

  test('the demo page allows its own files only, and only the listed sites may frame it', async () => {
    const response = await fetch(`${site.url}/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self' https://portfolio.example");
    expect(policy).not.toContain('unsafe');
    const page = await response.text();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|<style|\son\w+=/i);
  });

  test('without JavaScript the page still says who this is, since when, and from which documents', async () => {
    const page = await (await fetch(`${site.url}/`)).text();
    for (const text of [
      'Maren Oduya',
      'Ward sister, night care',
      'AI assistant answering from',
      'Apr 2022 – present',
      'Bank nurse',
      '2 Oct 2026',
      '8 months without a dated entry',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain(`&lt;script src=&quot;${site.url}/widget.js&quot; type=&quot;module&quot;&gt;`);
  });

  test('a document is shown with every character in its place; another name is not found', async () => {
    const path = NESTED.split('/').map(encodeURIComponent).join('/');
    for (const address of [path, encodeURIComponent(NESTED)]) {
      const response = await fetch(`${site.url}/documents/${address}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(
        '<span class="line" dir="auto">first&#13;\n</span><span class="line" dir="auto">\tsecond &lt;b&gt;&amp;amp;</span>',
      );
    }
    for (const name of ['nothing.txt', '..%2F..%2Fetc%2Fpasswd', 'constructor', '__proto__']) {
      const response = await fetch(`${site.url}/documents/${name}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('No such document');
    }
  });

  test('a host name that could not be one is not repeated', async () => {
    const [, body] = await get(`${site.url}/`, { host: 'evil"onload=x' });
    expect(body).toContain('https://your-server.example/widget.js');
    expect(body).not.toContain('onload=x');
  });
});

describe.skipIf(missingBrowser)('pages in the browser', () => {
  let site: Site;
  let browser: Browser;
  const contexts: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (missingBrowser) return;
    site = await startSite({
      profile: PROFILE,
      documents: { 'resume.txt': DOCUMENT, [NESTED]: '\nfirst\r\n\tsecond <b>&amp;\n\nthird 𝄞 line\n' },
      answer: () =>
        answer('She ran the night ward. [1]', {
          citations: [citationOf(1, 'Ran the night ward of 28 beds and trained eleven new nurses.')],
        }),
    });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const close of contexts.splice(0)) await close();
    site?.asked.splice(0);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(() => context.close());
    const page = await context.newPage();
    await page.goto(site.url + path);
    return page;
  }

  const marked = (page: Page) =>
    page
      .locator('mark')
      .allTextContents()
      .then((texts) => texts.join(''));

  test('a click or Enter on a role asks about it, and the citation leads to the very line', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: /^Staff Nurse St Brigid’s/ }).click();
    await expect
      .poll(() => site.asked.map(({ message }) => message))
      .toEqual(['What did Maren Oduya do as Staff Nurse at St Brigid’s?']);
    await page.getByRole('button', { name: /^Source 1/ }).click();
    const [document] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /^Show in resume.txt/ }).click(),
    ]);
    await document.locator('mark').waitFor();
    expect(await marked(document)).toBe('Ran the night ward of 28 beds and trained eleven new nurses.');
    await document.getByText('The cited passage is on line 12.').waitFor();
    await document.getByRole('link', { name: 'Back to Maren Oduya' }).click();
    await document.getByRole('heading', { name: 'Maren Oduya', level: 1 }).waitFor();

    await page.getByRole('link', { name: /^Ward Sister/ }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => site.asked.at(-1)?.message)
      .toBe('What did Maren Oduya do as Ward Sister at Harbour Hospital?');
  });

  test('a passage over several lines, tabs, carriage returns and characters outside the plane is marked exactly', async () => {
    const text = '\nfirst\r\n\tsecond <b>&amp;\n\nthird 𝄞 line\n';
    const path = `/documents/${NESTED.split('/').map(encodeURIComponent).join('/')}`;
    const page = await open(path);
    expect(await page.locator('#text').evaluate((element) => element.textContent)).toBe(text);
    for (const quote of ['st\r\n\tsecond <b>&amp;\n\nthird 𝄞', '𝄞 line', '\nfirst', text]) {
      const start = text.indexOf(quote);
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `c=${start}-${start + quote.length}`,
      );
      await expect.poll(() => marked(page)).toBe(quote);
      expect(await page.locator('#text').evaluate((element) => element.textContent)).toBe(text);
    }
    await page.evaluate(() => {
      location.hash = 'c=900-950';
    });
    await page.getByText('The cited passage is not in this version of the document.').waitFor();
    expect(await page.locator('mark').count()).toBe(0);
  });

  test('the passage is scrolled into sight and has the focus for a screen reader', async () => {
    const start = DOCUMENT.indexOf('Wrote the ward rota');
    const page = await open(`/documents/resume.txt#c=${start}-${start + 19}`, {
      viewport: { width: 390, height: 260 },
    });
    await page.locator('mark').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MARK');
    const box = await page.locator('mark').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(260);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on either page, %s, on a desktop and a phone',
    async (colorScheme) => {
      const wide = { width: 1280, height: 800 };
      const phone = { width: 390, height: 780 };
      const views = [
        ['/', wide],
        ['/', phone],
        ['/documents/resume.txt#c=20-40', phone],
        ['/documents/none', wide],
      ] as const;
      for (const [path, viewport] of views) {
        const page = await open(path, { colorScheme, viewport, bypassCSP: true });
        if (path === '/') await page.getByText('Has she led a team?').waitFor();
        if (path === '/') await page.getByText('The same as a table').click();
        expect(await violations(page)).toEqual([]);
        const width = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(width[0]).toBe(width[1]);
      }
    },
  );

  test('the timeline is readable in the accessibility tree: each entry a link, the same facts in a table', async () => {
    const page = await open('/');
    const career = page.getByRole('group', { name: 'Career of Maren Oduya, latest first' });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes.filter((node) => node.role?.value === 'link').map((node) => String(node.name?.value));
    expect(await career.getByRole('link').count()).toBe(5);
    expect(names.slice(0, 6)).toEqual([
      'Ward Sister Harbour Hospital Apr 2022 – present',
      'Staff Nurse St Brigid’s Sep 2017 – Mar 2022',
      'First-aid trainer Coast Rescue Volunteering · 2019 – 2021',
      'BSc, Nursing University of Galway Education · Sep 2014 – Dec 2016',
      'Care assistant Elm Lodge Jun 2012 – Aug 2014',
      'Bank nurse',
    ]);
    await page.getByText('The same as a table').press('Enter');
    expect(await page.getByRole('row').count()).toBe(7);
    await page.getByRole('cell', { name: 'no date' }).waitFor();
  });

  test('the snippet is copied as it is shown', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `<script src="${site.url}/widget.js" type="module"></script>\n<rolecall-chat server="${site.url}"></rolecall-chat>`,
    );
  });

  test('nothing on the page moves when the chat arrives', async () => {
    const page = await open('/documents/none');
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.url);
    await page.getByText('Has she led a team?').waitFor();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  });
});
