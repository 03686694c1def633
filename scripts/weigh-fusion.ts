// Prints how well BM25, vectors and their fusions rank the proving statement, profile by profile:
// npx tsx scripts/weigh-fusion.ts [SAMPLE_QUESTIONS.jsonl]
// The profiles are the people in tests/fixtures, and the sample corpus where a question set for it is given.
// docs/decisions/0033 quotes the table.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../src/documents/load-corpus.js';
import { parseProfile } from '../src/profile/parse-profile.js';
import { type Chunk, chunkProfile, chunkText } from '../src/retrieval/chunks/chunk.js';
import { createBuiltinEmbedder } from '../src/retrieval/embeddings/builtin.js';
import { createLexicalIndex } from '../src/retrieval/lexical/lexical-index.js';
import { createVectorIndex } from '../src/retrieval/vectors/create-vector-index.js';
import { FUSIONS } from './weigh/fusions.js';
import { type Judged, judgedQuestions, proves, type Quality, qualityOf } from './weigh/judge.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PEOPLE = join(ROOT, 'tests', 'fixtures', 'people');
const CANDIDATES = 50;
const embedder = createBuiltinEmbedder();

interface Person {
  readonly name: string;
  readonly chunks: readonly Chunk[];
  readonly questions: readonly Judged[];
}

async function readPerson(name: string, corpusDir: string, questionFile: string): Promise<Person> {
  const corpus = await loadCorpus(corpusDir);
  const chunks = await chunkProfile(parseProfile(corpus), corpus);
  const questions = judgedQuestions(questionFile).filter(({ gold }) =>
    chunks.some((chunk) => proves(chunk, gold)),
  );
  return { name, chunks, questions };
}

async function people(sampleQuestions: string | undefined): Promise<Person[]> {
  const found: Person[] = [];
  if (sampleQuestions !== undefined)
    found.push(await readPerson('sample', join(ROOT, 'corpus'), sampleQuestions));
  for (const name of readdirSync(PEOPLE).sort()) {
    const questions = join(PEOPLE, name, 'questions.jsonl');
    const text = join(PEOPLE, name, 'txt');
    if (existsSync(questions) && existsSync(text)) found.push(await readPerson(name, text, questions));
  }
  return found;
}

/** Ranks of the first proof of each question, by the name of the fusion. */
async function firstProofs({ chunks, questions }: Person): Promise<Map<string, number[]>> {
  const lexical = createLexicalIndex(chunks);
  const vectors = await createVectorIndex(embedder, await embedder.embedDocuments(chunks.map(chunkText)), {
    backend: 'exact',
  });
  const ranks = new Map([...FUSIONS.keys()].map((name): [string, number[]] => [name, []]));
  for (const { question, gold } of questions) {
    const words = lexical.search(question, CANDIDATES);
    const vector = await embedder.embedQuery(question);
    const near = vector.some((value) => value !== 0) ? await vectors.search(vector, CANDIDATES) : [];
    for (const [name, fuse] of FUSIONS) {
      const rank = fuse(words, near).findIndex(({ id }) => {
        const chunk = chunks[id];
        return chunk !== undefined && proves(chunk, gold);
      });
      ranks.get(name)?.push(rank);
    }
  }
  return ranks;
}

const cell = ({ recallAt5, mrrAt10 }: Quality): string => `${recallAt5.toFixed(2)} / ${mrrAt10.toFixed(3)}`;
const persons = await people(process.argv[2]);
const results = await Promise.all(persons.map(firstProofs));
const head = [
  'recall@5 / MRR@10',
  ...persons.map(({ name, questions }) => `${name} (${questions.length})`),
  'all',
];
const rows = [...FUSIONS.keys()].map((name) => {
  const lists = results.map((ranks) => ranks.get(name) ?? []);
  return [name, ...lists.map((list) => cell(qualityOf(list))), cell(qualityOf(lists.flat()))];
});
const lines = [head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`);
process.stdout.write(`${lines.join('\n')}\n`);
