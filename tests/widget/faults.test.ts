import { describe, expect, test } from 'vitest';
import { missingBrowser } from './support/browser.js';
import { createGate } from './support/gate.js';
import { hostPage } from './support/host-page.js';
import { PROFILE } from './support/profile.js';
import { answer, type Reply } from './support/replies.js';
import { always, ask, openChat, useWorld } from './support/world.js';

describe.skipIf(missingBrowser)('when something fails', () => {
  const world = useWorld({
    pages: {
      '/impatient': { body: hostPage('mode="inline" timeout="0.3"') },
      '/nowhere': { body: hostPage('mode="inline"').replace('server="/"', 'server="javascript:alert(1)"') },
    },
  });

  /** Fails the first question in some way and answers the second. */
  function failOnce(first: Reply): void {
    world.server.reply = (_asked, count) =>
      count === 1 ? first : { kind: 'answer', answer: answer('Answered at last.') };
  }

  test.each<[string, Reply, string]>([
    ['a server error', { kind: 'status', status: 500 }, 'Something went wrong on the server.'],
    ['an overloaded server', { kind: 'status', status: 503 }, 'Something went wrong on the server.'],
    [
      'a stream that ends in an error',
      { kind: 'answer', answer: answer('One two three'), steps: [{ after: 2, error: true }] },
      'Something went wrong on the server.',
    ],
    [
      'a stream that is cut',
      { kind: 'answer', answer: answer('One two three'), steps: [{ after: 2, cut: true }] },
      'The connection was lost.',
    ],
    [
      'a site that may not ask',
      { kind: 'status', status: 403 },
      'This site is not allowed to use this assistant.',
    ],
    [
      'a question that is refused',
      { kind: 'status', status: 400 },
      'The server did not accept this question.',
    ],
    [
      'a server without this route',
      { kind: 'status', status: 404 },
      'This chat and its server do not understand each other.',
    ],
    [
      'a page of a proxy',
      { kind: 'raw', contentType: 'text/html', body: '<h1>Login</h1>' },
      'This chat and its server do not understand each other.',
    ],
    [
      'a stream of something else',
      { kind: 'raw', contentType: 'text/event-stream', body: 'data: not json\n\n' },
      'This chat and its server do not understand each other.',
    ],
    [
      'a stream that ends too soon',
      { kind: 'raw', contentType: 'text/event-stream', body: 'data: [DONE]\n\n' },
      'The connection was lost.',
    ],
  ])('%s is said in words, and one click asks again in the same place', async (_name, reply, words) => {
    failOnce(reply);
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page.locator('.failure', { hasText: words }).waitFor();
    expect(await page.getByRole('button', { name: 'Copy answer' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Answered at last.').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1);
    expect(await page.getByText(words).count()).toBe(0);
    expect(world.server.asked.map(({ message }) => message)).toEqual(['Well?', 'Well?']);
  });

  test('what arrived before a cut stays readable', async () => {
    const gate = createGate();
    failOnce({
      kind: 'answer',
      answer: answer('She led the night ward. And then'),
      steps: [{ after: 5, wait: gate.passed, cut: true }],
    });
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page.getByText('She led the night ward.').waitFor();
    gate.open();
    await page.locator('.failure', { hasText: 'The connection was lost.' }).waitFor();
    expect(await page.getByText('She led the night ward.').isVisible()).toBe(true);
  });

  test('going offline in mid-answer is noticed, and asking again works when the line is back', async () => {
    const gate = createGate();
    failOnce({
      kind: 'answer',
      answer: answer('One two three'),
      steps: [{ after: 1, wait: gate.passed, cut: true }],
    });
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page.getByText('One', { exact: true }).waitFor();
    await page.context().setOffline(true);
    gate.open();
    await page.locator('.failure', { hasText: 'The connection was lost.' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.locator('.failure').textContent()).toBe('The connection was lost.');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Answered at last.').waitFor();
  });

  test('a server restart in mid-answer is survived, and a forgotten conversation is said to be one', async () => {
    const gate = createGate();
    world.server.reply = (_asked, count) => {
      if (count === 2)
        return { kind: 'answer', answer: answer('Cut off'), steps: [{ after: 1, wait: gate.passed }] };
      return {
        kind: 'answer',
        answer: answer(`Answer ${count}.`, { conversationId: `conversation-${count}` }),
      };
    };
    const page = await world.open('/inline');
    await ask(page, 'first');
    await page.getByText('Answer 1.').waitFor();
    await ask(page, 'second');
    await page.getByText('Cut', { exact: true }).waitFor();
    await world.server.stop();
    await page.locator('.failure', { hasText: 'The connection was lost.' }).waitFor();
    await world.server.restart();
    gate.open();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Answer 3.').waitFor();
    expect(world.server.asked.at(-1)?.conversationId).toBe('conversation-1');
    await page.getByText('The server no longer has the earlier questions').waitFor();
  });

  test('too many questions: the wait is shown and counts down, then asking is possible again', async () => {
    failOnce({ kind: 'status', status: 429, headers: { 'retry-after': '2' } });
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page.locator('.failure', { hasText: 'That was many questions in a short time.' }).waitFor();
    await page
      .getByText(/You can ask again in [12] s\./)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('Your question').fill('typed meanwhile');
    await page.getByLabel('Your question').press('Enter');
    expect(world.server.asked.length).toBe(1);
    expect(await page.getByLabel('Your question').inputValue()).toBe('typed meanwhile');
    await page.locator('button:not([disabled])', { hasText: 'Try again' }).click();
    await page.getByText('Answered at last.').waitFor();
  });

  test('the wait is found in the body where the header is hidden', async () => {
    failOnce({
      kind: 'status',
      status: 429,
      body: { error: { code: 'rate_limited', message: 'm', requestId: 'r', retryAfterSeconds: 90 } },
    });
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page
      .getByText(/You can ask again in (90|89) s\./)
      .first()
      .waitFor();
  });

  test('Stop ends the request down to the socket; what has arrived stays, and asking again is offered', async () => {
    const gate = createGate();
    const before = world.server.aborted();
    failOnce({ kind: 'answer', answer: answer('One two three'), steps: [{ after: 1, wait: gate.passed }] });
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page.getByText('One', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.failure', { hasText: 'Stopped at your wish.' }).waitFor();
    await expect.poll(() => world.server.aborted()).toBe(before + 1);
    expect(await page.getByText('One', { exact: true }).isVisible()).toBe(true);
    gate.open();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Answered at last.').waitFor();
  });

  test('a server that goes silent is given up after the time that the page allows', async () => {
    const gate = createGate();
    failOnce({ kind: 'answer', answer: answer('One two three'), steps: [{ after: 1, wait: gate.passed }] });
    const page = await world.open('/impatient');
    await ask(page, 'Well?');
    await page.locator('.failure', { hasText: 'The server has gone quiet.' }).waitFor();
    gate.open();
  });

  test('a new conversation begun in mid-answer is not written into by the old one', async () => {
    const gate = createGate();
    failOnce({ kind: 'answer', answer: answer('Old words here'), steps: [{ after: 1, wait: gate.passed }] });
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page.getByText('Old', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'New conversation' }).click();
    gate.open();
    await ask(page, 'Anew');
    await page.getByText('Answered at last.').waitFor();
    expect(await page.getByText('Old').count()).toBe(0);
    expect(world.server.asked.at(-1)).toEqual({ message: 'Anew' });
  });

  test('an older server that sends its answer whole is understood', async () => {
    world.server.reply = () => ({
      kind: 'whole',
      answer: answer('All at once. [1]', { followUps: ['And?'] }),
    });
    const page = await world.open('/inline');
    await ask(page, 'Well?');
    await page.getByRole('button', { name: 'Source 1' }).waitFor();
    await page.getByRole('button', { name: 'And?' }).waitFor();
  });

  test.each([
    [2, 'A newer version of this chat is out. Reload the page to get it.'],
    [0, 'This chat is newer than its server. Some things may not work yet.'],
  ])('a server of protocol %d is told of politely, and can still be asked', async (protocol, words) => {
    world.server.profile = { ...PROFILE, protocol };
    world.server.reply = always('Still works.');
    const page = await world.open('/launcher');
    await openChat(page);
    await page.getByText(words).waitFor();
    await ask(page, 'Well?');
    await page.getByText('Still works.').waitFor();
  });

  test('a server that cannot be reached is said to be so', async () => {
    const page = await world.open('/launcher');
    await page.getByRole('button', { name: /^Ask about Maren/ }).waitFor();
    await page.route('**/api/profile', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: /^Ask about the candidate/ }).click();
    await page.getByText('The assistant cannot be reached at the moment.').waitFor();
    expect(await page.getByText('AI assistant answering from documents').isVisible()).toBe(true);
  });

  test('a server address that is no address is said, and nothing of it is run or asked', async () => {
    const page = await world.open('/nowhere');
    await page.getByText('This chat has no server.').waitFor();
    expect(world.server.paths.filter((path) => path.startsWith('/api'))).toEqual([]);
  });

  test('without storage the chat works, it only forgets', async () => {
    world.server.reply = always('Works.');
    const page = await world.open('/launcher');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await openChat(page);
    await ask(page, 'Well?');
    await page.getByText('Works.').waitFor();
  });

  test('spoilt storage is left aside', async () => {
    const page = await world.open('/inline');
    await page.evaluate((origin) => {
      localStorage.setItem(
        `rolecall:${origin}:chat`,
        '{"version":1,"turns":[{"question":5},null,{"question":"kept","answer":{"text":7}}]}',
      );
    }, world.server.url);
    await page.evaluate(() =>
      addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true),
    );
    const kept = await page.evaluate(() => localStorage.getItem(Object.keys(localStorage)[0] ?? ''));
    expect(kept).toContain('kept');
    await page.goto('about:blank');
    await page.goto(`${world.server.url}/inline`);
    await page.getByLabel('Your question').waitFor();
  });
});
