import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileJournal } from '../../src/services/file-journal.js';
import { createJsonLinesFile } from '../../src/services/json-lines-file.js';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rolecall-journal-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const now = () => new Date('2026-11-23T10:00:00Z');
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('notes go to their files in the data directory, which is made, readable by the owner alone', async () => {
  const dataDir = join(dir, 'new', 'data');
  const journal = createFileJournal({ dataDir, now, onFailure: () => {} });
  journal.unanswered({ answerId: 'a1', status: 'not_in_profile', question: 'Rust?\nLine two' });
  await journal.feedback({ answerId: 'a1', rating: 'down', comment: 'wrong' });
  await journal.feedback({ answerId: 'a2', rating: 'up' });
  await journal.close();
  const time = now().toISOString();
  expect(linesOf(join(dataDir, 'unanswered.jsonl'))).toEqual([
    { time, answerId: 'a1', status: 'not_in_profile', question: 'Rust?\nLine two' },
  ]);
  expect(linesOf(join(dataDir, 'feedback.jsonl'))).toEqual([
    { time, answerId: 'a1', rating: 'down', comment: 'wrong' },
    { time, answerId: 'a2', rating: 'up' },
  ]);
  expect(statSync(join(dataDir, 'unanswered.jsonl')).mode & 0o077).toBe(0);
});

test('where nothing can be written, a question costs nothing and feedback says so', async () => {
  writeFileSync(join(dir, 'file'), '');
  const failures: unknown[] = [];
  const journal = createFileJournal({
    dataDir: join(dir, 'file'),
    now,
    onFailure: (error) => failures.push(error),
  });
  journal.unanswered({ answerId: 'a', status: 'declined', question: 'q' });
  await expect(journal.feedback({ answerId: 'a', rating: 'up' })).rejects.toMatchObject({ code: 'internal' });
  await journal.close();
  expect(failures).toHaveLength(2);
});

test('many writers at once tear no line', async () => {
  const path = join(dir, 'many.jsonl');
  const writers = Array.from({ length: 4 }, () => createJsonLinesFile(path));
  await Promise.all(
    writers.flatMap((writer, w) =>
      Array.from({ length: 50 }, (_, n) => writer.append({ w, n, pad: 'x'.repeat(500) })),
    ),
  );
  const lines = linesOf(path);
  expect(lines).toHaveLength(200);
  for (let w = 0; w < 4; w += 1) {
    expect(lines.filter((line) => line.w === w).map((line) => line.n)).toEqual(
      Array.from({ length: 50 }, (_, n) => n),
    );
  }
});

test('a line that a crash cut off is ended before the next one', async () => {
  const path = join(dir, 'torn.jsonl');
  appendFileSync(path, '{"n":1}\n{"n":');
  const file = createJsonLinesFile(path);
  await file.append({ n: 2 });
  expect(readFileSync(path, 'utf8')).toBe('{"n":1}\n{"n":\n{"n":2}\n');
});

test('a full file is set aside, and one is kept', async () => {
  const path = join(dir, 'full.jsonl');
  mkdirSync(dir, { recursive: true });
  const file = createJsonLinesFile(path, 100);
  for (let n = 0; n < 10; n += 1) await file.append({ n, pad: 'x'.repeat(30) });
  expect(statSync(path).size).toBeLessThanOrEqual(100);
  expect(statSync(`${path}.1`).size).toBeLessThanOrEqual(100);
  expect(linesOf(path).at(-1)).toMatchObject({ n: 9 });
});
