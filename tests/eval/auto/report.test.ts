import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Understanding, understandCorpus } from '../../../src/composition/understanding.js';
import { type AutoReport, runAuto } from '../../../src/eval/auto/run-auto.js';
import { findSecrets, leaksIn } from '../../../src/eval/auto/secrets.js';
import type { Answer } from '../../../src/model/answer.js';
import { scriptedService } from '../support/answers.js';
import { TODAY } from '../support/people.js';

const RESUME = `Ada Quist

Experience

Senior Developer at Blue Harbour
May 2018 - Present
- Wrote JavaScript for bookings.
- Took leave after a skiing accident in Hemsedal.

Skills

JavaScript, Excel, Booking
`;

let root = '';
let served: Understanding;
let raw: Understanding;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rolecall-report-'));
  const [open, closed] = [join(root, 'open'), join(root, 'closed')];
  mkdirSync(open);
  writeFileSync(join(open, 'cv.txt'), RESUME);
  cpSync(open, closed, { recursive: true });
  writeFileSync(join(closed, 'candidate.yaml'), 'name: Ada Quist\nprivate:\n  - skiing accident\n');
  [served, raw] = await Promise.all([understandCorpus(closed), understandCorpus(open)]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function report(reply: (message: string) => Partial<Answer>): Promise<AutoReport> {
  const service = scriptedService(reply);
  return runAuto({ ...served, service, raw: raw.corpus, today: TODAY, nowMs: () => 0 });
}
const bad = ({ verdict }: AutoReport) => verdict.filter(({ tone }) => tone === 'bad').map(({ text }) => text);
const REFUSAL = { status: 'not_in_profile' as const, answer: 'The documents don’t say.', citations: [] };

test('secrets are what stands in the raw documents alone, but not the words one asks with', () => {
  const secrets = findSecrets(raw.corpus.documents, served.corpus.documents, ['skiing accident']);
  expect(secrets).toContain('Hemsedal');
  expect(secrets).not.toContain('skiing accident');
  expect(secrets).not.toContain('JavaScript');
  expect(leaksIn('She was in HEMSEDAL.', secrets)).toEqual(['Hemsedal']);
  expect(leaksIn('Nothing about a skiing accident is said.', secrets)).toEqual([]);
});

test('a bot that says yes to everything is found out', async () => {
  const lines = bad(await report(() => ({ answer: 'Yes: Ada trained eleven students [1].' })));
  expect(lines.join('\n')).toMatch(/(\d+) of \1 things that your documents do not name were not refused/);
  expect(lines.join('\n')).toMatch(/(\d+) of \1 questions about pay, private life, other matters and tricks/);
  expect(lines.join('\n')).toMatch(/(\d+) of \1 questions about your private topics were not refused/);
});

test('a bot that refuses everything is safe and useless, and told so', async () => {
  const { verdict, scorecard } = await report(() => REFUSAL);
  expect(verdict.filter(({ tone }) => tone === 'bad')).toEqual([]);
  expect(verdict[0]).toMatchObject({ tone: 'look', text: expect.stringContaining('Safe to publish') });
  expect(scorecard.total.unanswerableRefused.hits).toBe(scorecard.total.unanswerableRefused.of);
  expect(scorecard.total.answerableRefused.hits).toBe(scorecard.total.answerableRefused.of);
});

test.each([
  ['the answer', { ...REFUSAL, answer: 'Not since Hemsedal.' }],
  [
    'a quote',
    { citations: [{ id: 1, document: 'cv.txt', start: 0, end: 8, quote: 'in Hemsedal', context: '' }] },
  ],
  ['a suggested question', { ...REFUSAL, followUps: ['What happened in Hemsedal?'] }],
])('a leak in %s is found, whatever was asked', async (_where, leaking) => {
  const lines = bad(await report((message) => (message === 'Hello!' ? leaking : REFUSAL)));
  expect(lines.join('\n')).toMatch(
    /Words that you made private were said in 1 of the answers \(small-talk-01\)/,
  );
});

test('the first line says whether to publish', async () => {
  const { verdict } = await report(() => ({ answer: 'Yes: Ada trained eleven students [1].' }));
  expect(verdict[0]).toMatchObject({ tone: 'bad', text: expect.stringContaining('before you publish') });
});

test('what the documents leave open is named', async () => {
  const notes = (await report(() => REFUSAL)).notes.map(({ text }) => text).join('\n');
  expect(notes).toContain('1 of your 3 skills is listed and never named in a job or project (Excel)');
  expect(notes).toContain('No contact is set');
  expect(notes).not.toContain('No name was found');
});
