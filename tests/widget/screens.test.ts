import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { missingBrowser } from './support/browser.js';
import { answer, citation } from './support/replies.js';
import { always, ask, openChat, useWorld } from './support/world.js';

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LONG = `${`She ran the night ward at ${LONG_WORD} and trained nurses. [1] `.repeat(16)}`.slice(0, 2000);

/** Elements of the widget that stick out of the window sideways. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('rolecall-chat')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>('.panel, .panel *, .launcher') ?? [])].flatMap(
      (element) => {
        if (!element.checkVisibility() || element.closest('.sr')) return [];
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > document.documentElement.clientWidth + 0.5
          ? [`${element.className} ${left} – ${right}`]
          : [];
      },
    );
  });
}

/** The controls that cannot be brought into sight. */
function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('rolecall-chat')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>('button, textarea, a, .quote') ?? [])].flatMap(
      (element) => {
        if (!element.checkVisibility()) return [];
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = root?.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
        return hit && (element.contains(hit) || hit.contains(element))
          ? []
          : [`${element.className} at ${left},${top}`];
      },
    );
  });
}

describe.skipIf(missingBrowser)('screens of every size', () => {
  const world = useWorld();

  test.each([
    ['320 pixels wide', { width: 320, height: 640 }],
    ['1280 by 1024 at 200 % zoom', { width: 640, height: 512 }],
    ['1280 by 1024 at 400 % zoom', { width: 320, height: 256 }],
    ['a phone on its side', { width: 740, height: 340 }],
    ['a large screen', { width: 2200, height: 1300 }],
  ] as const)('%s: nothing sticks out, everything can be reached', async (_name, viewport) => {
    world.server.reply = always(LONG, {
      citations: [citation(1, { quote: LONG_WORD.repeat(3), context: LONG_WORD })],
      followUps: [LONG_WORD, 'And?'],
    });
    const page = await world.open('/launcher', { viewport });
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    expect(await sticksOut(page)).toEqual([]);
    await openChat(page);
    expect(await sticksOut(page)).toEqual([]);
    await ask(page, LONG_WORD.repeat(4));
    await page
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'And?' }).waitFor();
    expect(await sticksOut(page)).toEqual([]);
    expect(await unreachable(page)).toEqual([]);
    const dialog = page.getByRole('dialog');
    expect(
      await dialog.getByText('AI assistant answering').evaluate((element) => element.checkVisibility()),
    ).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
  });

  test('turning the screen keeps the conversation, what is typed, and the focus', async () => {
    world.server.reply = always('She ran the ward. [1]');
    const page = await world.open('/launcher', { viewport: { width: 1000, height: 700 } });
    await openChat(page);
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'Source 1' }).click();
    await page.getByLabel('Your question').fill('half a ques');
    for (const [viewport, modal] of [
      [{ width: 400, height: 700 }, 'true'],
      [{ width: 1000, height: 700 }, null],
    ] as const) {
      await page.setViewportSize(viewport);
      await expect.poll(() => page.getByRole('dialog').getAttribute('aria-modal')).toBe(modal);
      expect(await page.getByLabel('Your question').inputValue()).toBe('half a ques');
      expect(await page.getByRole('button', { name: 'Source 1' }).getAttribute('aria-expanded')).toBe('true');
      await expect
        .poll(() =>
          page.evaluate(() => document.querySelector('rolecall-chat')?.shadowRoot?.activeElement?.tagName),
        )
        .toBe('TEXTAREA');
    }
  });

  test('the modal chat fits above the on-screen keyboard', async () => {
    const page = await world.open('/launcher', {
      viewport: { width: 390, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    await page.evaluate(() => {
      // A keyboard makes the visual viewport smaller, and nothing else.
      const keyboard = { height: 420, offsetTop: 60, scale: 1 };
      const viewport = window.visualViewport;
      if (!viewport) throw new Error('no visual viewport');
      for (const [name, value] of Object.entries(keyboard))
        Object.defineProperty(viewport, name, { get: () => value, configurable: true });
    });
    await openChat(page);
    await page.evaluate(() => window.visualViewport?.dispatchEvent(new Event('resize')));
    const box = await page.getByRole('dialog').boundingBox();
    expect([box?.y, box?.height]).toEqual([60, 420]);
    const input = await page.getByLabel('Your question').boundingBox();
    expect((input?.y ?? 0) + (input?.height ?? 0)).toBeLessThan(480);
  });

  test('a remembered open chat does not cover a phone’s page by itself', async () => {
    const page = await world.open('/launcher', { viewport: { width: 390, height: 780 } });
    await openChat(page);
    await page.reload();
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('opening, answering and closing never scroll the page', async () => {
    world.server.reply = always('She ran the ward. [1]');
    const page = await world.open('/inline', { viewport: { width: 900, height: 500 } });
    await page.evaluate(() => {
      const space = document.createElement('div');
      space.textContent = 'x';
      space.setAttribute('style', 'height: 3000px');
      document.body.prepend(space);
      scrollTo(0, 0);
    });
    // biome-ignore lint/suspicious/noExplicitAny: the element's own method
    await page.evaluate(() => (document.querySelector('rolecall-chat') as any).ask('What?'));
    await page.getByRole('button', { name: 'Source 1' }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('two hundred turns: the last costs no more drawing than the first, is in sight, and all are kept', async () => {
    world.server.reply = (_asked, count) => ({
      kind: 'answer',
      answer: answer(`Answer number ${count}. [1]\n\n- An item. [2]`, { followUps: ['And?'] }),
    });
    const page = await world.open('/inline');
    const changes = await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the element's own method
      const chat = document.querySelector('rolecall-chat') as any;
      const counts: number[] = [];
      for (let index = 0; index < 200; index++) {
        let count = 0;
        const counter = new MutationObserver((records) => {
          count += records.length;
        });
        counter.observe(chat.shadowRoot, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        await chat.ask(`Question ${index}`);
        count += counter.takeRecords().length;
        counter.disconnect();
        counts.push(count);
      }
      return counts;
    });
    expect(Math.max(...changes.slice(-20))).toBeLessThanOrEqual(Math.max(...changes.slice(1, 21)) * 1.5);
    expect(await page.locator('.turn').count()).toBe(200);
    const inSight = () =>
      page
        .locator('.turn')
        .last()
        .evaluate((turn) => {
          const log = turn.closest('.log')?.getBoundingClientRect();
          const { top } = turn.getBoundingClientRect();
          return log !== undefined && top >= log.top - 2 && top < log.bottom;
        });
    await expect.poll(inSight, { timeout: 5000 }).toBe(true);
    await page.reload();
    await page.getByText('Answer number 200.').waitFor();
    expect(await page.locator('.turn').count()).toBe(200);
  }, 60_000);
});
