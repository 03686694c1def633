import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Corpus, Span } from '../../src/model/document.js';
import type { Profile, Role, Statement } from '../../src/model/profile.js';
import { openWordVectors } from '../../src/retrieval/embeddings/word-vectors.js';
import { emptyProfile } from '../../tests/retrieval/support/people.js';
import { seededRandom } from '../../tests/retrieval/support/random.js';

const STATEMENTS_PER_JOB = 8;
const TOPIC_WORDS_PER_JOB = 30;
const WORDS_PER_STATEMENT = 18;
/** Ranks: the first words are glue (the, of, and), the rest are topics. */
const GLUE_RANKS = 120;

/** A profile of the size asked for, and questions about it. */
export interface SyntheticPerson {
  readonly corpus: Corpus;
  readonly profile: Profile;
  readonly questions: readonly string[];
}

/**
 * A seeded career of real English words: each job has topics of its own, so that its sentences cluster as text does,
 * and word frequencies fall off as they do in text. Two chunks of each job name it.
 */
export function syntheticPerson(chunks: number, questionCount: number): SyntheticPerson {
  const random = seededRandom(chunks);
  const words = wordsByRank();
  const glue = (): string => words[Math.floor(random() * GLUE_RANKS)] ?? 'the';
  // Log-uniform over the ranks: what Zipf's law makes of a draw from running text.
  const topic = (): string =>
    words[Math.floor(GLUE_RANKS * (words.length / GLUE_RANKS) ** random())] ?? 'work';
  const name = 'career.txt';
  const lines: string[] = [];
  const roles: Role[] = [];
  const questions: string[] = [];
  let at = 0;
  const statementOf = (text: string, entryId: string): Statement => {
    const span: Span = { document: name, start: at, end: at + text.length };
    lines.push(text);
    at += text.length + 1;
    return { id: `${name}#${span.start}`, text, span, section: 'experience', entryId };
  };
  for (let done = 0; done < chunks; ) {
    const topics = Array.from({ length: TOPIC_WORDS_PER_JOB }, topic);
    const pick = (): string => topics[Math.floor(random() * topics.length)] ?? 'work';
    const year = 1960 + Math.floor(random() * 60);
    const id = `role:${name}#${at}`;
    const title = `${pick()} manager`;
    const organisation = `${topic()} ${topic()}`;
    const header = [statementOf(`${title} at ${organisation}`, id), statementOf(`${year} – ${year + 2}`, id)];
    const count = Math.max(0, Math.min(STATEMENTS_PER_JOB, chunks - done - header.length));
    const sentence = (): string =>
      Array.from({ length: WORDS_PER_STATEMENT }, () => (random() < 0.45 ? glue() : pick())).join(' ');
    const statements = Array.from({ length: count }, () => statementOf(`${sentence()}.`, id));
    const span = header[0]?.span ?? { document: name, start: at, end: at };
    const period = { start: { year }, end: { year: year + 2 }, span };
    roles.push({
      kind: 'role',
      id,
      span,
      header,
      statements,
      title: { text: title, span },
      organisation: { text: organisation, span },
      period,
    });
    questions.push(
      `${glue()} ${glue()} ${pick()} ${glue()} ${pick()} ${pick()} ${organisation.split(' ')[0]}?`,
    );
    done += header.length + statements.length;
  }
  const text = lines.join('\n');
  const hash = createHash('sha256').update(text).digest('hex');
  const candidate = { links: [], suggestedQuestions: [], private: [] };
  const document = {
    name,
    format: 'txt',
    text,
    lines: [],
    updatedAt: '2026-01-01T00:00:00.000Z',
    contentHash: hash,
  } as const;
  const stride = Math.max(1, Math.floor(questions.length / questionCount));
  return {
    corpus: { documents: [document], candidate, problems: [], hash },
    profile: emptyProfile({
      roles,
      statements: roles.flatMap((role) => [...role.header, ...role.statements]).slice(0, chunks),
      candidate,
    }),
    questions: Array.from(
      { length: questionCount },
      (_, i) => questions[(i * stride) % questions.length] ?? '',
    ),
  };
}

function wordsByRank(): string[] {
  const file = new URL('../../src/data/embeddings/words.bin', import.meta.url);
  const vectors = openWordVectors(readFileSync(file));
  const all = Array.from({ length: vectors.count }, (_, i) => i);
  return all.sort((a, b) => vectors.rankOf(a) - vectors.rankOf(b)).map((i) => vectors.wordAt(i));
}
