import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { missingBrowser } from './support/browser.js';
import { createGate } from './support/gate.js';
import { answer } from './support/replies.js';
import { always, ask, openChat, useWorld } from './support/world.js';

const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

/** The text of the live region as assistive technology gets it. */
async function announced(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const status = nodes.filter((node) => node.role?.value === 'status');
  if (status.length !== 1) throw new Error(`one announcer expected, found ${status.length}`);
  const live = status[0]?.properties?.find(({ name }) => name === 'live')?.value.value;
  if (live !== 'polite') throw new Error(`the announcer is ${live}`);
  const children = new Set(status[0]?.childIds);
  return nodes
    .filter((node) => children.has(node.nodeId))
    .map((node) => String(node.name?.value ?? ''))
    .join('');
}

describe.skipIf(missingBrowser)('accessibility', () => {
  const world = useWorld();

  describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
    test('launcher, empty chat, answer with an open note, comment form', async () => {
      world.server.reply = always('She **ran** the ward. [1]\n\n- Trained nurses. [2]', {
        followUps: ['And then?'],
      });
      const page = await world.open('/launcher', { colorScheme });
      await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await openChat(page);
      expect(await violations(page)).toEqual([]);
      await ask(page, 'What?');
      await page.getByRole('button', { name: 'Source 1' }).click();
      await page.getByRole('button', { name: 'Not helpful' }).click();
      await page.getByRole('button', { name: 'Send comment' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('refusal, failure, waiting for the limit to pass, answer under way', async () => {
      const gate = createGate();
      world.server.reply = ({ message }) => {
        if (message === 'refuse')
          return { kind: 'answer', answer: answer('Not there.', { status: 'not_in_profile' }) };
        if (message === 'slow')
          return { kind: 'answer', answer: answer('a b'), steps: [{ after: 1, wait: gate.passed }] };
        return message === 'fail'
          ? { kind: 'status', status: 500 }
          : { kind: 'status', status: 429, headers: { 'retry-after': '60' } };
      };
      const page = await world.open('/inline', { colorScheme });
      await ask(page, 'refuse');
      await page.getByText('Not in the documents').waitFor();
      await ask(page, 'fail');
      await page.getByText('Something went wrong on the server.').first().waitFor();
      await ask(page, 'slow');
      await page.getByRole('button', { name: 'Stop' }).waitFor();
      expect(await violations(page)).toEqual([]);
      gate.open();
      await page.getByText('a b').first().waitFor();
      await ask(page, 'limit');
      await page
        .getByText(/You can ask again in/)
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('whatever accent a page chooses, and where more contrast is asked for', async () => {
      world.server.reply = always('She ran the ward. [1] She trained nurses. [2]', {
        followUps: ['And then?'],
      });
      const page = await world.open('/inline', { colorScheme });
      await ask(page, 'What?');
      await page.getByRole('button', { name: 'Source 1' }).click();
      for (const accent of ['yellow', 'white', 'black', '#0f0']) {
        await page.evaluate(
          (colour) => document.querySelector('rolecall-chat')?.setAttribute('accent', colour),
          accent,
        );
        await page.getByRole('button', { name: 'Source 1' }).click();
        expect([accent, await violations(page)]).toEqual([accent, []]);
      }
      await page.emulateMedia({ contrast: 'more' });
      expect(await violations(page)).toEqual([]);
    });

    test('the modal chat of a phone', async () => {
      world.server.reply = always('She ran the ward. [1]', { followUps: ['And then?'] });
      const page = await world.open('/launcher', { ...PHONE, colorScheme });
      await openChat(page);
      await ask(page, 'What?');
      await page.getByRole('button', { name: 'Source 1' }).click();
      await page.getByRole('button', { name: 'And then?' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  test('the accessibility tree: a finished answer is announced once and whole, never its pieces', async () => {
    const gate = createGate();
    world.server.reply = () => ({
      kind: 'answer',
      answer: answer('She ran the night ward. [1]\n\n- Trained **eleven** nurses. [2]'),
      steps: [{ after: 3, wait: gate.passed }],
    });
    const page = await world.open('/inline');
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      const region = document.querySelector('rolecall-chat')?.shadowRoot?.querySelector('[role="status"]');
      const said: string[] = [];
      Object.assign(window, {
        said,
        region,
        log: document.querySelector('rolecall-chat')?.shadowRoot?.querySelector('[role="log"]'),
      });
      if (region)
        new MutationObserver(() => said.push(region.textContent?.replaceAll('\n', ' ') ?? '')).observe(
          region,
          {
            childList: true,
            characterData: true,
            subtree: true,
          },
        );
    });
    await ask(page, 'What?');
    await page.getByText('She ran the').waitFor();
    expect(await announced(session)).toBe('');
    gate.open();
    const whole = 'She ran the night ward. Trained eleven nurses. Sources: 2.';
    await expect.poll(() => announced(session), { timeout: 5000 }).toBe(whole);
    const history = await page.evaluate(() => {
      const { said, region, log } = window as unknown as { said: string[]; region: Element; log: Element };
      return { said, mounted: region.isConnected && log.isConnected };
    });
    expect(history).toEqual({ said: [whole], mounted: true });
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    // The tree names a live region's politeness and leaves it out where it is off.
    const log = nodes.filter((node) => node.role?.value === 'log');
    expect(
      log.map((node) => [
        node.name?.value,
        node.properties?.find(({ name }) => name === 'live')?.value.value,
      ]),
    ).toEqual([['Conversation', undefined]]);
  });

  test('an announcement waits until the focus has rested for a quarter of a second', async () => {
    world.server.reply = always('She ran the ward.');
    const page = await world.open('/inline');
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60_000);
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'Copy answer' }).waitFor();
    const region = page.locator('[role="status"]');
    await page.clock.runFor(240);
    await page.getByRole('button', { name: 'Copy answer' }).focus();
    await page.clock.runFor(240);
    expect(await region.textContent()).toBe('');
    await page.clock.runFor(20);
    expect(await region.textContent()).toBe('She ran the ward.');
  });

  test('failures and refusals are announced too', async () => {
    world.server.reply = (_asked, count) =>
      count === 1
        ? { kind: 'status', status: 500 }
        : { kind: 'answer', answer: answer('Not there.', { status: 'declined' }) };
    const page = await world.open('/inline');
    const session = await page.context().newCDPSession(page);
    await ask(page, 'What?');
    await expect
      .poll(() => announced(session), { timeout: 5000 })
      .toBe('Something went wrong on the server.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => announced(session), { timeout: 5000 }).toBe('Not there.');
  });

  test('keyboard alone: open, ask, read a source, follow up, rate, begin anew, close; the focus is never lost', async () => {
    world.server.reply = always('She ran the ward. [1]', { followUps: ['And then?'] });
    const page = await world.open('/launcher');
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    const focused = () =>
      page.evaluate(() => {
        const element = document.querySelector('rolecall-chat')?.shadowRoot?.activeElement;
        return element?.getAttribute('aria-label') || element?.textContent || element?.tagName || 'nothing';
      });
    const tabTo = async (name: string | RegExp, key = 'Tab') => {
      for (let count = 0; count < 25; count++) {
        await page.keyboard.press(key);
        const now = await focused();
        if (typeof name === 'string' ? now === name : name.test(now)) return;
      }
      throw new Error(`never reached ${name}; stopped at ${await focused()}`);
    };
    await tabTo(/^Ask about Maren/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await focused()).toBe('TEXTAREA');
    await page.keyboard.type('What?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'And then?' }).waitFor();
    await tabTo(/^Source 1/, 'Shift+Tab');
    await page.keyboard.press('Space');
    await tabTo(/^Show in resume.txt/);
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^Source 1/);
    await tabTo('Helpful');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    await tabTo('TEXTAREA');
    await page.keyboard.type('Clear');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Helpful');
    await tabTo('And then?');
    await page.keyboard.press('Enter');
    await expect.poll(() => world.server.asked.length).toBe(2);
    expect(await focused()).toBe('Conversation');
    await tabTo('New conversation', 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused()).toMatch(/^Ask about Maren/);
  });

  test('the focus can be seen wherever it is', async () => {
    const page = await world.open('/launcher');
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    for (let count = 0; count < 8; count++) {
      await page.keyboard.press('Tab');
      if (count === 0) await page.keyboard.press('Enter');
      const outline = await page.evaluate(() => {
        const element = document.querySelector('rolecall-chat')?.shadowRoot?.activeElement;
        return element ? getComputedStyle(element).outlineStyle : 'outside';
      });
      expect(outline === 'solid' || outline === 'outside').toBe(true);
    }
  });

  test('the window of a desktop traps nothing; the modal of a phone keeps Tab inside and gives the focus back', async () => {
    const desktop = await world.open('/launcher');
    await openChat(desktop);
    const inside = (page: Page) => page.evaluate(() => document.activeElement?.tagName === 'ROLECALL-CHAT');
    const left: boolean[] = [];
    for (let count = 0; count < 15; count++) {
      await desktop.keyboard.press('Tab');
      left.push(await inside(desktop));
    }
    expect(left).toContain(false);

    const phone = await world.open('/launcher', PHONE);
    await openChat(phone);
    expect(await phone.getByRole('dialog').getAttribute('aria-modal')).toBe('true');
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let count = 0; count < 12; count++) {
        await phone.keyboard.press(key);
        expect(await inside(phone)).toBe(true);
      }
    }
    await phone.keyboard.press('Escape');
    await phone.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    expect(
      await phone.evaluate(
        () => document.querySelector('rolecall-chat')?.shadowRoot?.activeElement?.className,
      ),
    ).toBe('launcher');
  });

  test('on touch every control is 44 pixels or more, and the text of inputs 16', async () => {
    world.server.reply = always('She ran the ward. [1] She trained nurses. [2]', {
      followUps: ['And then?', 'Why?'],
    });
    const page = await world.open('/launcher', PHONE);
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    const small = () =>
      page.evaluate(() => {
        const root = document.querySelector('rolecall-chat')?.shadowRoot;
        const controls = [...(root?.querySelectorAll<HTMLElement>('button, textarea, a') ?? [])].filter(
          (element) => element.checkVisibility(),
        );
        return controls.flatMap((element) => {
          const box = element.getBoundingClientRect();
          const spread = Number.parseFloat(getComputedStyle(element, '::after').insetBlockStart) || 0;
          const height = box.height - 2 * Math.min(0, spread);
          const enough = height >= 44 && (element.className === 'mark' || box.width >= 44);
          return enough ? [] : [`${element.className} ${box.width} × ${height}`];
        });
      });
    expect(await small()).toEqual([]);
    await openChat(page);
    expect(await small()).toEqual([]);
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'Source 1' }).click();
    await page.getByRole('button', { name: 'Not helpful' }).click();
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    expect(await small()).toEqual([]);
    const sizes = await page
      .locator('textarea')
      .evaluateAll((areas) => areas.map((area) => getComputedStyle(area).fontSize));
    expect(sizes).toEqual(['16px', '16px']);
  });

  test('reduced motion stills everything; forced colours keep borders', async () => {
    const page = await world.open('/launcher', { reducedMotion: 'reduce', forcedColors: 'active' });
    await openChat(page);
    const moving = await page.evaluate(() => {
      const root = document.querySelector('rolecall-chat')?.shadowRoot;
      return [...(root?.querySelectorAll('*') ?? [])].filter((element) => {
        const { animationName, transitionProperty } = getComputedStyle(element);
        return animationName !== 'none' || !['none', 'all'].includes(transitionProperty);
      }).length;
    });
    expect(moving).toBe(0);
    expect(await page.locator('.send').evaluate((element) => getComputedStyle(element).borderStyle)).toBe(
      'solid',
    );
  });
});
