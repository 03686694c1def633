import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingBrowser } from './support/browser.js';
import { PAYLOADS } from './support/payloads.js';
import { PROFILE } from './support/profile.js';
import { answer, citation } from './support/replies.js';
import { type Site, startSite } from './support/site-server.js';
import { ask, openChat, useWorld } from './support/world.js';

/** Elements that the widget makes. Anything else in its conversation was put there by a payload. */
const OWN = ['A', 'BLOCKQUOTE', 'BUTTON', 'DIV', 'H3', 'LI', 'P', 'SPAN', 'STRONG', 'UL', 'path', 'svg'];

/** Watches a page for anything that a payload could bring about. */
async function watch(page: Page, home: string): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      seen.push(`request ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(home)) seen.push(`navigated to ${frame.url()}`);
  });
  page.context().on('page', () => seen.push('opened a page'));
  await page.exposeFunction('hit', () => seen.push('script ran'));
  return async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    return seen;
  };
}

describe.skipIf(missingBrowser)('sixty payloads', () => {
  const world = useWorld();
  let site: Site | undefined;

  beforeAll(async () => {
    if (missingBrowser) return;
    site = await startSite({
      profile: hostileProfile(PAYLOADS),
      documents: Object.fromEntries(PAYLOADS.map((text) => [documentName(text), PAYLOADS.join('\n')])),
      answer: () => answer('x'),
    });
  });
  afterAll(() => site?.close());

  test('there are sixty of them', () => {
    expect(new Set(PAYLOADS).size).toBe(60);
  });

  test('as question, answer, quote, context, document name and follow-up, none runs and none loads anything', async () => {
    world.server.reply = ({ message }) => ({
      kind: 'answer',
      answer: answer(`${message} [1]\n\n- ${message}`, {
        citations: [citation(1, { quote: message, context: message, document: message })],
        followUps: [message],
      }),
    });
    const page = await world.open('/inline');
    const seen = await watch(page, world.server.url);
    for (const [index, payload] of PAYLOADS.entries()) {
      await ask(page, payload);
      const turn = page.locator('.turn').nth(index);
      await turn.locator('.chip').waitFor();
      const shown = await turn.evaluate((element) => ({
        question: element.querySelector('.question')?.lastChild?.textContent,
        quote: element.querySelector('.quote')?.textContent,
        context: element.querySelector('.note-context')?.textContent,
        link: element.querySelector('a')?.href,
      }));
      const clean = payload.trim();
      expect(shown).toMatchObject({ question: clean, quote: clean, context: clean });
      expect(shown.link).toMatch(new RegExp(`^${world.server.url}/documents/[^<>"]*#c=20-80$`));
    }
    const tags = await page
      .locator('.log')
      .evaluate((log) =>
        [...new Set([...log.querySelectorAll('*')].map((element) => element.tagName))].sort(),
      );
    expect(tags).toEqual(OWN);
    await page.reload();
    await page.locator('.turn').nth(59).waitFor();
    expect(await seen()).toEqual([]);
  }, 60_000);

  test('as candidate, disclosure and suggestion, none runs and none loads anything', async () => {
    const page = await world.open('/launcher');
    const seen = await watch(page, world.server.url);
    await openChat(page);
    for (const payload of PAYLOADS) {
      world.server.profile = hostileProfile([payload]);
      // Any attribute that changes has the widget begin anew, and ask who this is about.
      await page.evaluate(
        (text) => document.querySelector('rolecall-chat')?.setAttribute('placeholder', text),
        payload,
      );
      await expect.poll(() => page.locator('.name').textContent()).toBe(payload);
      const shown = await page.locator('.launcher-name, .disclosure, .chip').allTextContents();
      expect(shown).toEqual([payload, payload, `Ask about ${payload}`]);
    }
    expect(await seen()).toEqual([]);
  }, 60_000);

  test('on the demo page and in documents, none runs and none loads anything', async () => {
    if (!site) throw new Error('no site');
    const page = await world.open('/launcher');
    const seen = await watch(page, site.url);
    await page.goto(`${site.url}/`);
    const parsed = PAYLOADS.map(asParsed);
    expect(await page.locator('h1').textContent()).toBe(parsed.join(' '));
    const cells = await page
      .locator('table th[scope="row"]')
      .evaluateAll((all) => all.map((cell) => cell.firstChild?.textContent));
    expect(cells).toEqual(parsed);
    const parts = page.locator('main > *, .rail > *');
    expect(await parts.evaluateAll((all) => all.map((element) => element.tagName))).toEqual([
      'SECTION',
      'DIV',
      'SECTION',
      'SECTION',
      'SECTION',
    ]);
    const links = await page
      .locator('a[href^="/documents/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBe(60);
    await page.goto(site.url + links[5]);
    expect(await page.locator('#text').textContent()).toBe(parsed.join('\n'));
    const tags = await page
      .locator('#text *')
      .evaluateAll((all) => [...new Set(all.map((element) => element.tagName))]);
    expect(tags).toEqual(['SPAN']);
    for (const [index, link] of links.entries()) {
      const response = await fetch(site.url + link);
      expect([index, response.status]).toEqual([index, 200]);
      expect(await response.text()).not.toMatch(
        /<(?:img|iframe|object|embed|svg|style|form|base|video|audio|math|rolecall-chat)\b/i,
      );
    }
    expect(await seen()).toEqual([]);
  }, 60_000);
});

function hostileProfile(payloads: readonly string[]) {
  const [first] = PROFILE.timeline;
  if (!first) throw new Error('no entry');
  const all = payloads.join(' ');
  return {
    ...PROFILE,
    name: all,
    headline: all,
    disclosure: all,
    suggestedQuestions: [all],
    timeline: payloads.map((text) => ({ ...first, id: text, title: text, organisation: text, place: text })),
    documents: payloads.map((text) => ({ name: documentName(text), updatedAt: text })),
  };
}

function documentName(payload: string): string {
  return `${payload}.txt`;
}

/** NUL cannot stand in a page; its place is kept by the replacement character. */
function asParsed(payload: string): string {
  return payload.replaceAll('\u0000', '\uFFFD');
}
