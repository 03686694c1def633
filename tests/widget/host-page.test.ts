import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { missingBrowser } from './support/browser.js';
import { bundleWidget } from './support/bundle.js';
import { createGate } from './support/gate.js';
import { hostPage } from './support/host-page.js';
import { answer } from './support/replies.js';
import { always, ask, openChat, useWorld } from './support/world.js';

/** At most 30 KB over the wire, everything included. */
const LIMIT_BYTES = 30 * 1024;

/** All that a host page has to allow; see docs/embedding.md. */
const STRICT_CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";

const HOSTILE_CSS = `<style>
*, *::before, *::after { all: unset !important; font: 900 47px/3 fantasy !important; color: red !important; letter-spacing: 9px !important; text-transform: uppercase !important; }
html { font-size: 4px !important; }
rolecall-chat, body > * { display: none !important; opacity: 0 !important; visibility: hidden !important; position: absolute !important; transform: scale(.1) rotate(9deg) !important; filter: blur(9px) !important; zoom: 3 !important; }
button, textarea, p, h2, h3, div { border: 9px solid lime !important; margin: 44px !important; }
</style>`;

const PARTS = `<style>rolecall-chat::part(question) { color: rgb(1, 2, 3); } rolecall-chat { --rolecall-accent: #a00; --rolecall-height: 410px; }</style>`;

/** How the widget is laid out and coloured, element by element. */
function appearance(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements =
      document.querySelector('rolecall-chat')?.shadowRoot?.querySelectorAll('.panel, .panel *') ?? [];
    return [...elements].map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { color, font, letterSpacing, textTransform, backgroundColor, margin, padding, border } =
        getComputedStyle(element);
      return [
        element.className,
        width,
        height,
        color,
        font,
        letterSpacing,
        textTransform,
        backgroundColor,
        margin,
        padding,
        border,
      ].join(' | ');
    });
  });
}

describe.skipIf(missingBrowser)('the widget on a host page', () => {
  const world = useWorld({
    pages: {
      '/strict': { body: hostPage('accent="#963"'), headers: { 'content-security-policy': STRICT_CSP } },
      '/plain': { body: hostPage() },
      '/hostile': { body: hostPage('', '', HOSTILE_CSS) },
      '/two': {
        body: hostPage(
          'mode="inline" id="one"',
          '<rolecall-chat server="/" mode="inline" lang="de"></rolecall-chat><rolecall-chat server="/" mode="inline"></rolecall-chat>',
        ),
      },
      '/rtl': { body: hostPage('mode="inline"').replace('<html lang="en">', '<html lang="ar" dir="rtl">') },
      '/trapped': {
        body: hostPage('', '').replace(
          '<rolecall-chat',
          '<div style="transform:translateX(40px);overflow:hidden;width:50px;height:50px;position:relative;z-index:-1"><rolecall-chat',
        ),
      },
      '/parts': { body: hostPage('mode="inline"', '', PARTS) },
      '/reserved': {
        body: `<!doctype html><html lang="en"><title>x</title><style>rolecall-chat:not(:defined) { display: block; height: 600px }</style><body><rolecall-chat server="/" mode="inline"></rolecall-chat><p>${'Text of the page. '.repeat(200)}</p><script type="module" src="/widget.js"></script>`,
      },
      '/frame': {
        body: '<!doctype html><title>x</title><iframe sandbox="allow-scripts" src="/plain"></iframe>',
      },
    },
  });

  test('under the strictest policy, Trusted Types included, everything works and nothing is reported', async () => {
    world.server.reply = always('She ran the **ward**. [1]\n\n- Trained nurses.', {
      followUps: ['And then?'],
    });
    const page = await world.open('/strict');
    const reports: string[] = [];
    page.on('console', (message) => reports.push(message.text()));
    await page.evaluate(() => {
      Object.assign(window, { violated: [] as string[] });
      document.addEventListener('securitypolicyviolation', (event) => {
        (window as unknown as { violated: string[] }).violated.push(
          `${event.violatedDirective} ${event.blockedURI}`,
        );
      });
    });
    await openChat(page);
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'Source 1' }).click();
    await page.getByRole('button', { name: 'Not helpful' }).click();
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    const panel = await page.locator('.panel').evaluate((element) => getComputedStyle(element).display);
    expect(panel).toBe('flex');
    expect(await page.evaluate(() => (window as unknown as { violated: string[] }).violated)).toEqual([]);
    expect(reports.filter((text) => /Content Security Policy|TrustedHTML/i.test(text))).toEqual([]);
  });

  test('no style sheet of the page changes how it looks', async () => {
    world.server.reply = always('She ran the **ward**. [1]\n\n- Trained nurses. [2]', {
      followUps: ['And then?'],
    });
    const looks: string[][] = [];
    for (const path of ['/plain', '/hostile']) {
      const page = await world.open(path, { reducedMotion: 'reduce' });
      await page.getByRole('button', { name: /^Ask about/ }).click();
      await page.getByLabel('Your question').waitFor();
      await ask(page, 'What?');
      await page.getByRole('button', { name: 'Source 1' }).click();
      await page.getByRole('button', { name: 'And then?' }).waitFor();
      expect(await page.getByRole('dialog').isVisible()).toBe(true);
      looks.push(await appearance(page));
    }
    expect(looks[0]?.length).toBeGreaterThan(30);
    expect(looks[1]).toEqual(looks[0]);
  });

  test('it changes nothing outside: no node, style, global, cookie, scroll position, or shift of the layout', async () => {
    world.server.reply = always('She ran the ward.');
    const page = await world.open('/plain');
    const outside = () =>
      page.evaluate(() => ({
        head: document.head.innerHTML,
        body: [...document.body.children].map((element) => element.outerHTML),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        cookies: document.cookie,
        overflow: getComputedStyle(document.body).overflow,
        scroll: scrollY,
        main: document.querySelector('main')?.getBoundingClientRect().toJSON(),
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
      }));
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    const before = await outside();
    const globals = await page.evaluate(() => Object.getOwnPropertyNames(window).length);
    await openChat(page);
    await ask(page, 'What?');
    await page.getByText('She ran the ward.').waitFor();
    expect(await outside()).toEqual(before);
    expect(before.cookies).toBe('');
    expect(await page.evaluate(() => Object.getOwnPropertyNames(window).length)).toBe(globals);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([
      `rolecall:${world.server.url}:chat`,
    ]);
  });

  test.each(['/plain', '/reserved'])('loading and opening on %s shifts nothing', async (path) => {
    const page = await world.open('/plain');
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(world.server.url + path);
    if (path === '/plain') await openChat(page);
    await page.getByText('Has she led a team?').waitFor();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  });

  test('it asks its own server and nobody else', async () => {
    world.server.reply = always('See https://example.com/x.png and ![a](https://example.com/y.png) [1]');
    const page = await world.open('/plain');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await openChat(page);
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'Source 1' }).click();
    await page.getByRole('button', { name: 'Helpful', exact: true }).click();
    await page.getByText('What was useful? (optional)').waitFor();
    expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([world.server.url]));
    expect(await page.context().cookies()).toEqual([]);
  });

  test('two widgets, and a third, keep their conversations apart, over a reload too', async () => {
    world.server.reply = ({ message }) => always(`Echo ${message}.`, { conversationId: `c-${message}` })();
    const page = await world.open('/two');
    const nth = (index: number) => page.locator('rolecall-chat').nth(index);
    for (const [index, word] of ['first', 'second', 'third'].entries()) {
      await nth(index).locator('textarea').fill(word);
      await nth(index).locator('textarea').press('Enter');
      await nth(index).getByText(`Echo ${word}.`).waitFor();
    }
    await page.reload();
    for (const [index, word] of ['first', 'second', 'third'].entries()) {
      await nth(index).getByText(`Echo ${word}.`).waitFor();
      expect(await nth(index).getByText(/^Echo/).count()).toBe(1);
    }
    await nth(0)
      .getByText(/^Ihre Frage/)
      .first()
      .waitFor({ state: 'attached' });
  });

  test('right to left: the chrome follows the page, an English answer keeps its own direction', async () => {
    world.server.reply = always('She ran the ward. [1]');
    const page = await world.open('/rtl');
    await page.getByLabel('سؤالك').fill('What?');
    await page.getByLabel('سؤالك').press('Enter');
    await page.getByRole('button', { name: /^المصدر 1/ }).waitFor();
    const places = await page.evaluate(() => {
      const root = document.querySelector('rolecall-chat')?.shadowRoot;
      const left = (selector: string) =>
        root?.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN;
      const answer = root?.querySelector('.answer');
      return {
        send: left('.send'),
        input: left('.composer textarea'),
        answer: answer && getComputedStyle(answer).direction,
      };
    });
    expect(places.send).toBeLessThan(places.input);
    expect(places.answer).toBe('ltr');
  });

  test('a parent that transforms, clips and stacks low does not catch the launcher or the chat', async () => {
    const page = await world.open('/trapped');
    await openChat(page);
    const box = await page.locator('.panel').boundingBox();
    expect(box?.width).toBe(400);
    expect((box?.x ?? 0) + 400).toBe(1100 - 24);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /^Ask about/ }).click();
  });

  test('attributes, custom properties and parts are the page’s to set, at any time', async () => {
    world.server.reply = always('She ran the ward.');
    const page = await world.open('/parts');
    await ask(page, 'What?');
    await page.getByText('She ran the ward.').waitFor();
    expect(await page.locator('.question').evaluate((element) => getComputedStyle(element).color)).toBe(
      'rgb(1, 2, 3)',
    );
    expect((await page.locator('rolecall-chat').boundingBox())?.height).toBe(410);
    const look = () =>
      page.evaluate(() => {
        const root = document.querySelector('rolecall-chat')?.shadowRoot;
        const send = root?.querySelector('.send');
        const panel = root?.querySelector('.panel');
        return [
          send && getComputedStyle(send).backgroundColor,
          panel && getComputedStyle(panel).backgroundColor,
        ];
      });
    const [red, light] = await look();
    await page.evaluate(() => {
      const chat = document.querySelector('rolecall-chat');
      for (const [name, value] of Object.entries({
        theme: 'dark',
        accent: '#07f',
        lang: 'fr',
        placeholder: 'Dites',
      }))
        chat?.setAttribute(name, value);
    });
    await page.locator('textarea[placeholder="Dites"]').waitFor();
    const [blue, dark] = await look();
    expect(blue).not.toBe(red);
    expect(dark).not.toBe(light);
    await page.getByText('She ran the ward.').waitFor();
    await page.evaluate(() => document.querySelector('rolecall-chat')?.setAttribute('mode', 'launcher'));
    await page.getByRole('button', { name: /^Questions sur Maren/ }).click();
    await page.getByText('She ran the ward.').waitFor();
    for (const [position, size] of [
      ['start', 'small'],
      ['end', 'large'],
    ] as const) {
      await page.evaluate(
        ([position, size]) => {
          document.querySelector('rolecall-chat')?.setAttribute('position', position);
          document.querySelector('rolecall-chat')?.setAttribute('size', size);
        },
        [position, size] as const,
      );
      await expect
        .poll(async () =>
          Math.round(
            (await page.locator('.panel').boundingBox())?.[position === 'start' ? 'x' : 'width'] ?? 0,
          ),
        )
        .toBe(position === 'start' ? 24 : 720);
    }
  });

  test('an attribute that changes in mid-answer leaves the turn interrupted, and the conversation goes on', async () => {
    const gate = createGate();
    world.server.reply = (_asked, count) => ({
      kind: 'answer',
      answer: answer(`Answer number ${count}.`),
      steps: count === 2 ? [{ after: 1, wait: gate.passed }] : [],
    });
    const page = await world.open('/inline');
    await ask(page, 'one');
    await page.getByText('Answer number 1.').waitFor();
    await ask(page, 'two');
    await page.locator('.turn').nth(1).getByText('Answer', { exact: true }).waitFor();
    await page.evaluate(() => document.querySelector('rolecall-chat')?.setAttribute('theme', 'dark'));
    await page.getByText('This answer was interrupted.').waitFor();
    gate.open();
    await ask(page, 'three');
    await page.getByText('Answer number 3.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Answer number 4.').waitFor();
    const questions = () =>
      page.locator('.question').evaluateAll((all) => all.map((one) => one.lastChild?.textContent));
    expect(await questions()).toEqual(['one', 'two', 'three']);
    await page.reload();
    await page.getByText('Answer number 4.').waitFor();
    expect(await questions()).toEqual(['one', 'two', 'three']);
  });

  test('a page that begins a new conversation keeps its focus', async () => {
    const page = await world.open('/inline');
    await page.getByLabel('Your question').waitFor();
    // biome-ignore lint/suspicious/noExplicitAny: the element's own method
    await page.evaluate(() => (document.querySelector('rolecall-chat') as any).newConversation());
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('events tell the page what happens, methods do it', async () => {
    world.server.reply = always('She ran the ward. [1]');
    const page = await world.open('/plain');
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    const result = await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the element's own methods
      const chat = document.querySelector('rolecall-chat') as any;
      const events: string[] = [];
      for (const name of ['open', 'close', 'question', 'answer', 'error', 'new']) {
        document.addEventListener(`rolecall-${name}`, () => events.push(name));
      }
      const closed = chat.open;
      const answer = await chat.ask('  What?  ');
      const empty = await chat.ask('   ');
      chat.newConversation();
      chat.hide();
      chat.toggle();
      return {
        closed,
        open: chat.open,
        empty,
        events,
        answer: answer.answer,
        quote: answer.citations[0].quote,
        id: chat.conversationId,
      };
    });
    expect(result).toMatchObject({ closed: false, open: true, empty: null, answer: 'She ran the ward. [1]' });
    expect(result.events).toEqual(['open', 'question', 'answer', 'new', 'close', 'open']);
    expect(world.server.asked).toEqual([{ message: 'What?' }]);
  });

  test('moved within the page it goes on; removed it ends its request; put back it has its conversation', async () => {
    world.server.reply = always('She ran the ward.');
    const page = await world.open('/inline');
    await page.evaluate(() => document.querySelector('rolecall-chat')?.setAttribute('storage', 'none'));
    await ask(page, 'What?');
    await page.getByText('She ran the ward.').waitFor();
    await page.evaluate(() => {
      const chat = document.querySelector('rolecall-chat');
      if (chat) document.querySelector('main')?.prepend(chat);
    });
    await page.getByText('She ran the ward.').waitFor();
    const kept = await page.evaluateHandle(() => {
      const chat = document.querySelector('rolecall-chat');
      chat?.remove();
      return chat;
    });
    await kept.evaluate((chat) => chat && document.body.append(chat));
    await page.getByText('She ran the ward.').waitFor();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('in a sandboxed frame, without storage or clipboard, it still answers', async () => {
    world.server.reply = always('She ran the ward.');
    const page = await world.open('/frame');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: /^Ask about Maren/ }).click();
    await frame.getByLabel('Your question').fill('What?');
    await frame.getByLabel('Your question').press('Enter');
    await frame.getByText('She ran the ward.').waitFor();
    await frame.getByRole('button', { name: 'Copy answer' }).click();
    await frame.getByText('The browser did not allow copying.').waitFor({ state: 'attached' });
  });
});

describe('the widget as a file', () => {
  test('is at most 30 KB gzipped, and asks for nothing more', async () => {
    const script = await bundleWidget();
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(LIMIT_BYTES);
    expect(script).not.toMatch(/\b(?:import\s*\(|from\s*["'])/);
    expect(script).not.toMatch(
      /\.(?:innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write|\beval\(|new Function/,
    );
  });

  test('can be imported where there is no DOM', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-import-'));
    try {
      writeFileSync(join(folder, 'widget.mjs'), await bundleWidget());
      const program = "const m = await import('./widget.mjs'); console.log(typeof m.RolecallChat);";
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        cwd: folder,
      });
      expect(stdout.trim()).toBe('function');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
