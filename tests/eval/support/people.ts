import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '../../../src/compose.js';
import { readConfig } from '../../../src/config.js';
import { type EvalQuestion, parseQuestionSet } from '../../../src/eval/question-set.js';
import { type Outcome, runQuestions } from '../../../src/eval/run-questions.js';
import { createLogger } from '../../../src/logging.js';

const PEOPLE = fileURLToPath(new URL('../../fixtures/people/', import.meta.url));

/** The formats that every fictional person is written in. */
export const FORMATS = ['json', 'md', 'txt', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** The day on which the question sets of the fictional people hold. */
export const TODAY = new Date('2026-11-23T12:00:00Z');

/** Who has a question set. */
export function people(): string[] {
  return readdirSync(PEOPLE)
    .filter((slug) => existsSync(join(PEOPLE, slug, 'questions.jsonl')))
    .sort();
}

export function questionsOf(person: string): EvalQuestion[] {
  const name = 'questions.jsonl';
  return parseQuestionSet(readFileSync(join(PEOPLE, person, name), 'utf8'), `${person}/${name}`);
}

/** Asks a set of a directory's documents, with candidate.yaml beside them where there is one. */
export async function askCorpus(
  directory: string,
  questions: readonly EvalQuestion[],
  candidate?: string,
): Promise<Outcome[]> {
  const root = mkdtempSync(join(tmpdir(), 'rolecall-people-'));
  try {
    const corpus = join(root, 'corpus');
    cpSync(directory, corpus, { recursive: true });
    if (candidate !== undefined && existsSync(candidate)) cpSync(candidate, join(corpus, 'candidate.yaml'));
    const services = await compose({
      config: readConfig({ ROLECALL_CORPUS_DIR: corpus, ROLECALL_DATA_DIR: join(root, 'data') }),
      logger: createLogger({ level: 'silent', secrets: [] }),
      now: () => TODAY,
    });
    try {
      await services.load();
      return await runQuestions(questions, { service: services.service, nowMs: () => performance.now() });
    } finally {
      await services.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Asks a fictional person's set of one of their formats. */
export function askPerson(person: string, format: Format): Promise<Outcome[]> {
  const candidate = join(PEOPLE, person, 'candidate.yaml');
  return askCorpus(join(PEOPLE, person, format), questionsOf(person), candidate);
}
