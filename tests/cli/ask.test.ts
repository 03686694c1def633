import { expect, test } from 'vitest';
import { renderAnswer } from '../../src/cli/ask/print-answer.js';
import { readQuestion } from '../../src/cli/ask/read-question.js';
import { runAsk } from '../../src/cli/ask/run-ask.js';
import { RolecallError } from '../../src/errors.js';
import { ANSWER, answeringService, failingService } from '../support/fake-service.js';
import { freePort } from '../support/free-port.js';
import { startServer } from '../support/http-server.js';
import { commandInput, recordTerminal } from '../support/terminal.js';

test('in a pipe: the answer, then its footnotes with context, document and quote, plain', () => {
  const { quote } = ANSWER.citations[0] ?? { quote: '' };
  expect(renderAnswer(ANSWER, recordTerminal())).toBe(
    `${ANSWER.answer}\n\n[1] Ward manager at St Senan’s, 2019 – present · cv.md\n    “${quote}”\n`,
  );
});

test('on a terminal the footnotes are coloured, and not with NO_COLOR or a dumb terminal', () => {
  const ESC = '\u001b[';
  expect(renderAnswer(ANSWER, recordTerminal({ isTTY: true }))).toContain(ESC);
  expect(renderAnswer(ANSWER, recordTerminal({ isTTY: true, env: { NO_COLOR: '1' } }))).not.toContain(ESC);
  expect(renderAnswer(ANSWER, recordTerminal({ isTTY: true, env: { TERM: 'dumb' } }))).not.toContain(ESC);
  expect(renderAnswer(ANSWER, recordTerminal({ isTTY: true, env: { NO_COLOR: '' } }))).toContain(ESC);
  expect(renderAnswer(ANSWER, recordTerminal({ env: { FORCE_COLOR: '1', CI: 'true' } }))).not.toContain(
    escape,
  );
});

test('an answer without citations has no footnotes', () => {
  const hello = { ...ANSWER, answer: 'Hello!', citations: [] };
  expect(renderAnswer(hello, recordTerminal())).toBe('Hello!\n');
});

test('control characters of a document cannot write to the terminal', () => {
  const [citation] = ANSWER.citations;
  if (citation === undefined) throw new Error('no citation');
  const evil = { ...citation, quote: 'a\u001b[2Jb\u0007\u202ec\nd', context: '\u009b31m' };
  const text = renderAnswer(
    { ...ANSWER, answer: 'x\u001b]0;y\u0007 [1]', citations: [evil] },
    recordTerminal(),
  );
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).toContain('a\ufffd[2Jb\ufffd\ufffdc d');
});

test('the words of the command line are one question; - reads standard input', async () => {
  const { stdin } = commandInput({ stdin: '  Does she\nknow Rust? \n' });
  expect(await readQuestion(['Does', 'she', 'know', 'Rust?'], stdin)).toBe('Does she know Rust?');
  expect(await readQuestion(['-'], stdin)).toBe('Does she\nknow Rust?');
});

test.each([
  ['an empty one', [''], ''],
  ['a blank one', ['  ', ' '], ''],
  ['an empty standard input', ['-'], '\n'],
  ['2,001 characters', ['a'.repeat(2001)], ''],
  ['endless standard input', ['-'], 'a'.repeat(200_000)],
])('%s is wrong usage', async (_name, words, stdin) => {
  await expect(readQuestion(words, commandInput({ stdin }).stdin)).rejects.toMatchObject({
    name: 'UsageError',
  });
});

test('--server asks a running server', async () => {
  const service = answeringService();
  const { url } = await startServer(service);
  for (const server of [url, `${url}/`]) {
    const input = commandInput({ args: ['Where', 'does she work?'], options: { server } });
    await runAsk(input);
    expect(input.out.text()).toBe(renderAnswer(ANSWER, recordTerminal()));
    expect(input.err.text()).toBe('');
  }
  expect(service.questions[0]?.message).toBe('Where does she work?');
});

test('--json prints the Answer and nothing else', async () => {
  const { url } = await startServer(answeringService());
  const input = commandInput({ args: ['a'], options: { server: url, json: true } });
  await runAsk(input);
  expect(JSON.parse(input.out.text())).toEqual(ANSWER);
});

test("the server's refusal is passed on in its words", async () => {
  const { url } = await startServer(failingService(new RolecallError('not_ready', 'Not yet, please.')));
  const attempt = runAsk(commandInput({ args: ['a'], options: { server: url } }));
  await expect(attempt).rejects.toMatchObject({ name: 'RolecallError', message: 'Not yet, please.' });
});

test('no server, another server and no URL are told apart', async () => {
  const ask = (server: string) => runAsk(commandInput({ args: ['a'], options: { server } }));
  const dead = `http://127.0.0.1:${await freePort()}`;
  await expect(ask(dead)).rejects.toMatchObject({
    message: expect.stringContaining(`No server answers at ${dead}`),
  });
  const { url } = await startServer(answeringService());
  await expect(ask(`${url}/nothing`)).rejects.toMatchObject({ name: 'RolecallError' });
  await expect(ask('localhost')).rejects.toMatchObject({ name: 'UsageError' });
  await expect(ask('file:///etc/passwd')).rejects.toMatchObject({ name: 'UsageError' });
});
