import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startServer } from '../support/http-server.js';
import { sampleService } from './sample-service.js';
import { haveTmux, Pane } from './tmux.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-whole-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENV = `ROLECALL_CORPUS_DIR=tests/fixtures/people/nurse/md ROLECALL_DATA_DIR=${folder}`;
const CHAT = 'node --import tsx src/cli/main.ts chat';

describe.skipIf(!haveTmux())('rolecall chat, the command', { timeout: 90_000 }, () => {
  test('over the local index: a question, a follow-up that needs the first, the timeline', async () => {
    const pane = new Pane(`${ENV} ${CHAT}`, { columns: 100, rows: 200 });
    await pane.until('/help.');
    pane.enter('Where does she work now?');
    await pane.until(/Corran Valley Hospital[\s\S]*\[1\] [\s\S]*› $|Corran Valley Hospital[\s\S]*›$/);
    pane.enter('And before that?');
    await pane.until('Larkmoor');
    pane.enter('Does she know COBOL-85?');
    await pane.until(/don’t mention COBOL-85/);
    pane.enter('/timeline');
    await pane.until('█ role');
    pane.enter('/quit');
    expect(await pane.until('exit code')).toContain('exit code 0');
  });

  test('with --server: the same, over HTTP, and Ctrl-C stops the server’s answer', async () => {
    const service = sampleService();
    const server = await startServer(service);
    const pane = new Pane(`${CHAT} --server ${server.url}`, { columns: 100 });
    await pane.until('/help.');
    pane.enter('Which bridges?');
    await pane.until(' 2  How long has she been at Tóchar Teoranta?');
    pane.enter('a slow one');
    await pane.until('Sentence 2 of a slow answer.');
    pane.press('C-c');
    await pane.until('(stopped)');
    for (let tries = 0; service.withdrawn.length === 0 && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(service.withdrawn).toEqual(['a slow one']);
    pane.press('C-d');
    await pane.until('exit code 0');
  });

  test('no server, no documents: one clear line and exit code 1', async () => {
    const pane = new Pane(`${CHAT} --server http://127.0.0.1:9`, { columns: 100 });
    expect(await pane.until('exit code 1')).toContain('rolecall: No server answers at http://127.0.0.1:9.');
  });
});
