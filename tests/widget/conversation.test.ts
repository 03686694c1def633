import { describe, expect, test } from 'vitest';
import { missingBrowser } from './support/browser.js';
import { createGate } from './support/gate.js';
import { answer, citation, QUOTE } from './support/replies.js';
import { always, ask, openChat, useWorld } from './support/world.js';

describe.skipIf(missingBrowser)('a conversation in the widget', () => {
  const world = useWorld();

  test('the launcher names the candidate and says that an AI answers; so does the open chat', async () => {
    const page = await world.open('/launcher');
    await page.getByRole('button', { name: 'Ask about Maren Oduya AI assistant' }).waitFor();
    await openChat(page);
    const dialog = page.getByRole('dialog', { name: 'Maren Oduya' });
    await dialog.getByText("AI assistant answering from Maren Oduya's documents").waitFor();
    await ask(page, 'Hello');
    world.server.reply = always('x');
    expect(await dialog.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
    expect(await dialog.getByText('AI assistant answering').isVisible()).toBe(true);
  });

  test('open and closed are remembered over a reload, and a remembered chat takes no focus', async () => {
    const page = await world.open('/launcher');
    await openChat(page);
    await page.reload();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('a suggested question is asked with one click and the suggestions leave', async () => {
    world.server.reply = always('Yes, a team of 21. [1]');
    const page = await world.open('/inline');
    await page.getByRole('button', { name: 'Has she led a team?' }).click();
    await page.getByText('Yes, a team of 21.').waitFor();
    expect(world.server.asked).toEqual([{ message: 'Has she led a team?' }]);
    expect(await page.getByText('Questions to start with').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'You asked: Has she led a team?' }).isVisible()).toBe(
      true,
    );
  });

  test('an answer appears while it is written; a half-arrived mark is held back', async () => {
    const gate = createGate();
    world.server.reply = () => ({
      kind: 'answer',
      answer: answer('First sentence. [1] Second one. [2]', { citations: [citation(1), citation(2)] }),
      steps: [{ after: 4, wait: gate.passed }],
    });
    const page = await world.open('/inline');
    await ask(page, 'Tell me');
    await page.getByText('First sentence.').waitFor();
    expect(await page.getByText('Second one.').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true);
    gate.open();
    await page.getByRole('button', { name: /^Source 2/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).isVisible()).toBe(true);
  });

  test('a mark opens the quoted line with its role and dates, and links to the place in the document', async () => {
    world.server.reply = always('She ran the night ward. [1]', {
      citations: [citation(1, { document: 'cv/année #1?.txt', start: 12, end: 72 })],
    });
    const page = await world.open('/launcher');
    await openChat(page);
    await ask(page, 'What did she run?');
    const mark = page.getByRole('button', { name: 'Source 1: Staff Nurse at St Brigid’s, 2019 – 2022' });
    expect(await mark.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByText(QUOTE).isVisible()).toBe(false);
    await mark.click();
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    const note = page.getByRole('note');
    await note.getByText(QUOTE).waitFor();
    expect(await note.getByText('Staff Nurse at St Brigid’s, 2019 – 2022').isVisible()).toBe(true);
    expect(await note.getByRole('link').getAttribute('href')).toBe(
      `${world.server.url}/documents/cv/ann%C3%A9e%20%231%3F.txt#c=12-72`,
    );
    await mark.press('Escape');
    expect(await page.getByText(QUOTE).isVisible()).toBe(false);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  test('an opened note comes into sight: below the text in a narrow chat, beside its mark in a wide one', async () => {
    world.server.reply = always(`${'She ran the ward and trained nurses. [1] '.repeat(14)}The end. [2]`);
    const page = await world.open('/launcher');
    await openChat(page);
    await ask(page, 'What?');
    const box = (selector: string) => page.locator(selector).boundingBox();
    await page
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click();
    await expect
      .poll(async () => {
        const [note, log] = [await box('.note[data-open]'), await box('.log')];
        return note && log && note.y >= log.y && note.y + note.height <= log.y + log.height;
      })
      .toBe(true);
    await page
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click();
    await page.evaluate(() => document.querySelector('rolecall-chat')?.setAttribute('size', 'large'));
    await page.getByRole('button', { name: /^Source 2/ }).click();
    // Both in one look: the conversation may still be scrolling.
    const places = await page.evaluate(() => {
      const root = document.querySelector('rolecall-chat')?.shadowRoot;
      const place = (selector: string) => root?.querySelector(selector)?.getBoundingClientRect().toJSON();
      return { note: place('.note[data-open]'), mark: place('.mark[aria-expanded="true"]') };
    });
    expect(Math.abs(places.note.top - places.mark.top)).toBeLessThanOrEqual(2);
    expect(places.note.left).toBeGreaterThan(places.mark.right);
  });

  test('a mark without a citation is plain text, never a dead button', async () => {
    world.server.reply = always('Odd. [7]', { citations: [] });
    const page = await world.open('/inline');
    await ask(page, 'Hm?');
    await page.getByText('Odd. [7]').waitFor();
    expect(await page.getByRole('button', { name: /Source/ }).count()).toBe(0);
  });

  test('follow-ups stand under the last answer only, and the conversation goes on under its id', async () => {
    world.server.reply = ({ message }) => ({
      kind: 'answer',
      answer: answer(`About: ${message}`, { followUps: [`More on ${message}`] }),
    });
    const page = await world.open('/inline');
    await ask(page, 'one');
    await page.getByRole('button', { name: 'More on one' }).click();
    await page.getByRole('button', { name: 'More on More on one' }).waitFor();
    expect(await page.getByRole('button', { name: 'More on one', exact: true }).count()).toBe(0);
    expect(world.server.asked).toEqual([
      { message: 'one' },
      { message: 'More on one', conversationId: 'conversation-1' },
    ]);
  });

  test.each([
    ['not_in_profile', 'Not in the documents'],
    ['declined', 'Not answered here'],
    ['clarify', 'One question back'],
  ] as const)('%s is said calmly, with no sign of an error', async (status, label) => {
    world.server.reply = always('The documents do not say.', { status });
    const page = await world.open('/inline');
    await ask(page, 'Salary?');
    await page.getByText(label).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    const colours = await page.locator('.status').evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor, muted: getComputedStyle(document.createElement('i')).color };
    });
    expect(colours.backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(colours.color).toBe('rgb(98, 93, 85)');
  });

  test('copying takes the text with its sources', async () => {
    world.server.reply = always('She ran the ward. [1]');
    const page = await world.open('/inline', { permissions: ['clipboard-read', 'clipboard-write'] });
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'Copy answer' }).click();
    await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('She ran the ward. [1]');
    expect(text).toContain(`[1] Staff Nurse at St Brigid’s, 2019 – 2022: “${QUOTE}”`);
    expect(text).toContain(`${world.server.url}/documents/resume.txt#c=20-80`);
  });

  test('a thumb is sent at once and a comment after it; the thumb is remembered', async () => {
    world.server.reply = always('She ran the ward. [1]');
    const page = await world.open('/inline');
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'Not helpful' }).click();
    await page.getByLabel('What was missing or wrong? (optional)').fill('The year');
    await page.getByRole('button', { name: 'Send comment' }).click();
    await expect.poll(() => world.server.feedback.length).toBe(2);
    expect(world.server.feedback).toEqual([
      { answerId: 'answer-1', rating: 'down' },
      { answerId: 'answer-1', rating: 'down', comment: 'The year' },
    ]);
    await page.reload();
    const down = page.getByRole('button', { name: 'Not helpful' });
    await down.waitFor();
    expect(await down.getAttribute('aria-pressed')).toBe('true');
    expect(
      await page.getByRole('button', { name: 'Helpful', exact: true }).getAttribute('aria-pressed'),
    ).toBe('false');
  });

  test('the conversation survives a reload with its citations, and ends when the visitor says so', async () => {
    world.server.reply = always('She ran the ward. [1]', { followUps: ['And then?'] });
    const page = await world.open('/inline');
    await ask(page, 'What?');
    await page.getByRole('button', { name: 'And then?' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Source 1' }).waitFor();
    await page.getByRole('button', { name: 'And then?' }).click();
    await expect
      .poll(() => world.server.asked.at(-1))
      .toEqual({ message: 'And then?', conversationId: 'conversation-1' });
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.getByText('Questions to start with').waitFor();
    expect(await page.getByText('She ran the ward.').count()).toBe(0);
    await page.reload();
    await page.getByText('Questions to start with').waitFor();
    await ask(page, 'Again');
    await expect.poll(() => world.server.asked.at(-1)).toEqual({ message: 'Again' });
  });

  test('an answer that a reload cut off is shown as interrupted, with a way to ask again', async () => {
    const gate = createGate();
    world.server.reply = (_asked, count) => ({
      kind: 'answer',
      answer: answer('One two three.'),
      steps: count === 1 ? [{ after: 1, wait: gate.passed }] : [],
    });
    const page = await world.open('/inline');
    await ask(page, 'Count');
    await page.getByText('One', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('This answer was interrupted.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('One two three.').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1);
    gate.open();
  });

  test('another tab that is closed later does not undo what was said in this one', async () => {
    world.server.reply = always('She ran the ward.');
    const page = await world.open('/inline');
    const idle = await page.context().newPage();
    await idle.goto(`${world.server.url}/inline`);
    await idle.getByLabel('Your question').waitFor();
    await ask(page, 'What?');
    await page.getByText('She ran the ward.').waitFor();
    await idle.goto('about:blank');
    await idle.goto(`${world.server.url}/inline`);
    await idle.getByText('She ran the ward.').waitFor();
  });

  test('Enter asks, Shift and Enter begin a line, an empty question is not sent, 2,000 characters are the end', async () => {
    world.server.reply = always('Fine.');
    const page = await world.open('/inline');
    const input = page.getByLabel('Your question');
    await input.press('Enter');
    await input.fill('one');
    await input.press('Shift+Enter');
    await input.pressSequentially('two');
    await input.press('Enter');
    await page.getByText('Fine.').waitFor();
    expect(world.server.asked).toEqual([{ message: 'one\ntwo' }]);
    await input.fill('x'.repeat(1990));
    await page.getByText('10 characters left').waitFor();
    await input.pressSequentially('y'.repeat(20));
    expect((await input.inputValue()).length).toBe(2000);
  });
});
