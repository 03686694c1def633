import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/wire/schemas.js';
import { runCli, startCli } from '../support/cli-process.js';
import { freePort } from '../support/free-port.js';
import { post } from '../support/http-server.js';
import { createWorkspace } from '../support/workspace.js';

const READY = /Rolecall is ready on (http:\S+) \((.+)\)/;

describe('ask', () => {
  test('answers from the documents with exact quotes; the index is made on the first question', async () => {
    const { env, corpus } = createWorkspace();
    const first = await runCli(['ask', '--json', 'Where did she study?'], { env });
    expect(first.code).toBe(0);
    const reply = answer.parse(JSON.parse(first.out));
    expect(reply.status).toBe('answered');
    expect(reply.citations.length).toBeGreaterThan(0);
    const text = readFileSync(join(corpus, 'resume.txt'), 'utf8');
    for (const { start, end, quote } of reply.citations) expect(text.slice(start, end)).toBe(quote);
    const second = await runCli(['ask', 'Where', 'did', 'she', 'study?'], { env });
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toContain('[1] ');
    expect(second.out).not.toContain('\u001b');
  });

  test('the question comes from standard input with -', async () => {
    const { env } = createWorkspace();
    const { code, out } = await runCli(['ask', '--json', '-'], { env, stdin: 'Hello!\n' });
    expect(code).toBe(0);
    expect(answer.parse(JSON.parse(out)).citations).toEqual([]);
  });

  test('a question that the documents do not answer is noted in the data directory', async () => {
    const { env, data } = createWorkspace();
    await runCli(['ask', 'Do you know Fortran 77?'], { env });
    const lines = readFileSync(join(data, 'unanswered.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { status: 'not_in_profile', question: 'Do you know Fortran 77?' },
    ]);
  });

  test('an empty corpus is one clear line and code 1', async () => {
    const { env } = createWorkspace(null);
    const { code, out, err } = await runCli(['ask', 'Hello?'], {
      env: { ...env, ROLECALL_CORPUS_DIR: '/nonexistent' },
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^rolecall: .*ROLECALL_CORPUS_DIR.*\n$/);
  });

  test('all problems of the environment are told before anything starts', async () => {
    const { env, data } = createWorkspace();
    const { code, err } = await runCli(['ask', 'Hello?'], { env: { ...env, PORT: 'x', LOG_LEVEL: 'loud' } });
    expect(code).toBe(1);
    expect(err).toContain('PORT must');
    expect(err).toContain('LOG_LEVEL must');
    expect(existsSync(data)).toBe(false);
  });

  test('a reader that has seen enough is no failure', async () => {
    const { env } = createWorkspace();
    const cli = startCli(['profile', '--json'], { env });
    cli.child.stdout?.destroy();
    const { code, err } = await cli.ended;
    expect(code).toBe(0);
    expect(err).not.toMatch(/EPIPE|Error/);
  });
});

describe('profile and ingest', () => {
  test('profile prints what was understood; --json everything, with spans', async () => {
    const { env, corpus, data } = createWorkspace();
    const text = readFileSync(join(corpus, 'resume.txt'), 'utf8');
    const plain = await runCli(['profile'], { env });
    expect(plain.code).toBe(0);
    expect(plain.out).toContain('Roles\n');
    const { code, out } = await runCli(['profile', '--json'], { env });
    expect(code).toBe(0);
    const { roles } = JSON.parse(out);
    expect(roles.length).toBeGreaterThan(0);
    for (const { organisation } of roles) {
      const { span, text: shown } = organisation;
      expect(text.slice(span.start, span.end)).toBe(shown);
    }
    expect(existsSync(data)).toBe(false);
  });

  test('ingest tells in plain lines what it did, and the second time what stayed', async () => {
    const { env } = createWorkspace();
    const first = await runCli(['ingest'], { env });
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.err).toMatch(/Indexed 1 document: \d+ passages \((hnsw|exact) index\)\./);
    expect(first.err).not.toMatch(/\u001b|\r/);
    const second = await runCli(['ingest'], { env });
    expect(second.err).toMatch(/Indexed 1 document: (\d+) passages, \1 unchanged/);
  });

  test('a file that cannot be used is named; the others serve', async () => {
    const { env, corpus } = createWorkspace();
    writeFileSync(join(corpus, 'empty.txt'), '');
    const { code, err } = await runCli(['ingest'], { env });
    expect(code).toBe(0);
    expect(err).toMatch(/skipped: empty\.txt: /);
    expect(err).toContain('Indexed 1 document');
    expect(err).not.toContain(corpus);
  });

  test('--watch builds again after a change, keeps the old index when a build fails, and stops when told', async () => {
    const { env, corpus } = createWorkspace();
    const cli = startCli(['ingest', '--watch'], { env });
    await cli.untilErr(/Watching/);
    appendFileSync(join(corpus, 'resume.txt'), '\nHobbies\nWelding sculptures from scrap.\n');
    await cli.untilErr(/Watching[\s\S]*Indexed 1 document/);
    writeFileSync(join(corpus, 'candidate.yaml'), 'name: [broken');
    await cli.untilErr(/The index from before stays in use/);
    writeFileSync(join(corpus, 'candidate.yaml'), 'name: Nora Quill\n');
    await cli.untilErr(/stays in use[\s\S]*Indexed 1 document/);
    cli.child.kill('SIGINT');
    expect(await cli.ended).toMatchObject({ code: 0, signal: null });
  });
});

describe('serve', () => {
  test('serves questions, documents and profile from a fresh corpus, and stops when told', async () => {
    const { env, corpus } = createWorkspace();
    const cli = startCli(['serve'], { env: { ...env, PORT: '0', LOG_LEVEL: 'info' } });
    const [, url = '', how = ''] = await cli.untilErr(READY);
    expect(how).toMatch(/^extractive answers, 1 document, (hnsw|exact) index$/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const reply = answer.parse(
      await (await post(`${url}/api/chat`, { message: 'Where did she study?' })).json(),
    );
    const text = await (await fetch(`${url}/api/documents/resume.txt`)).text();
    expect(text).toBe(readFileSync(join(corpus, 'resume.txt'), 'utf8'));
    for (const { start, end, quote } of reply.citations) expect(text.slice(start, end)).toBe(quote);
    expect((await (await fetch(`${url}/api/profile`)).json()).documents).toMatchObject([
      { name: 'resume.txt' },
    ]);
    const asked = await runCli(['ask', '--json', '--server', url, 'Where did she study?']);
    expect(JSON.parse(asked.out).answer).toBe(reply.answer);
    cli.child.kill('SIGTERM');
    expect(await cli.ended).toMatchObject({ code: 0, signal: null, out: '' });
    expect(cli.err()).not.toContain('study');
  });

  test('a follow-up goes on in its conversation over HTTP', async () => {
    const { env } = createWorkspace();
    const cli = startCli(['serve'], { env: { ...env, PORT: '0', LOG_LEVEL: 'warn' } });
    const [, url = ''] = await cli.untilErr(READY);
    const ask = async (body: object) => answer.parse(await (await post(`${url}/api/chat`, body)).json());
    const first = await ask({ message: 'What was her first job?' });
    const { conversationId } = first;
    const next = await ask({ message: 'What did she do there?', conversationId });
    const alone = await ask({ message: 'What did she do there?' });
    expect(next.conversationId).toBe(conversationId);
    expect(next.status).toBe('answered');
    expect(next.answer).not.toBe(alone.answer);
    cli.child.kill('SIGTERM');
    await cli.ended;
  });

  test('--watch takes over a changed document while serving', async () => {
    const { env, corpus } = createWorkspace();
    const cli = startCli(['serve', '--watch'], { env: { ...env, PORT: '0', LOG_LEVEL: 'warn' } });
    const [, url = ''] = await cli.untilErr(READY);
    await cli.untilErr(/Watching/);
    appendFileSync(join(corpus, 'resume.txt'), '\nHobbies\nWelding sculptures from scrap.\n');
    await cli.untilErr(/Took over the changes/);
    expect(await (await fetch(`${url}/api/documents/resume.txt`)).text()).toContain('Welding sculptures');
    cli.child.kill('SIGTERM');
    expect(await cli.ended).toMatchObject({ code: 0 });
  });

  test('a port that is taken is one clear line and code 1', async () => {
    const { env } = createWorkspace();
    const port = String(await freePort());
    const first = startCli(['serve'], { env: { ...env, PORT: port, LOG_LEVEL: 'warn' } });
    await first.untilErr(READY);
    const second = await runCli(['serve'], { env: { ...env, PORT: port, LOG_LEVEL: 'warn' } });
    expect(second.code).toBe(1);
    expect(second.err).toBe(
      `rolecall: Port ${port} is in use. Stop the other program, or set PORT to another port.\n`,
    );
    first.child.kill('SIGTERM');
    await first.ended;
  });

  test('documents that cannot be read end it with code 1', async () => {
    const { env } = createWorkspace();
    const { code, err } = await runCli(['serve'], {
      env: { ...env, PORT: '0', ROLECALL_CORPUS_DIR: '/nonexistent' },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/rolecall: .*ROLECALL_CORPUS_DIR/);
  });

  test('a second signal ends it at once, whatever hangs', async () => {
    const { env } = createWorkspace();
    const cli = startCli(['serve'], { env: { ...env, PORT: '0', LOG_LEVEL: 'warn' } });
    const [, url = ''] = await cli.untilErr(READY);
    // A request whose body never ends keeps the server waiting for the grace period.
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      'POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await once(socket, 'connect').catch(() => {});
    await fetch(`${url}/healthz`);
    cli.child.kill('SIGTERM');
    await expect
      .poll(() =>
        fetch(`${url}/healthz`).then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('down');
    cli.child.kill('SIGTERM');
    expect((await cli.ended).code).toBe(1);
    socket.destroy();
  });
});

test('--help loads no engine: it does not even read the corpus', async () => {
  const { code, out, err } = await runCli(['--help'], {
    env: { ROLECALL_CORPUS_DIR: '/nonexistent', PORT: 'x' },
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('serve');
});

test('wrong usage is code 2', async () => {
  expect((await runCli(['dance'])).code).toBe(2);
  expect((await runCli([])).code).toBe(2);
});
