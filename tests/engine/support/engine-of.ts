import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { understandCorpus } from '../../../src/composition/understanding.js';
import { openWords, wordStatistics } from '../../../src/composition/words.js';
import { createEngine, type EngineAnswer } from '../../../src/engine/engine.js';
import { loadKnowledge } from '../../../src/engine/knowledge/knowledge.js';
import type { Profile } from '../../../src/model/profile.js';
import { buildRetriever } from '../../../src/retrieval/build-retriever.js';
import { createBuiltinEmbedder } from '../../../src/retrieval/embeddings/builtin.js';

const PEOPLE = fileURLToPath(new URL('../../fixtures/people/', import.meta.url));
/** The day on which the fictional people's questions hold. */
const TODAY = '2026-11-23';

const vectors = openWords();
const embedder = createBuiltinEmbedder(vectors);
const words = wordStatistics(vectors);
const knowledge = loadKnowledge();

/** An engine over documents, with what is needed to check its answers. */
export interface TestEngine {
  readonly profile: Profile;
  /** The last answer of a conversation of these turns. */
  ask(...turns: readonly string[]): Promise<EngineAnswer>;
  /** Every answer of a conversation, in order. */
  converse(turns: readonly string[]): Promise<EngineAnswer[]>;
  textOf(document: string): string | undefined;
}

/** Builds an engine from files by name, `candidate.yaml` among them where wanted. `today` is the clock's date. */
export async function engineOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  today: string = TODAY,
): Promise<TestEngine> {
  return inFolder(today, (folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  });
}

/** The engine of a fictional person in one format, with the person's settings. */
export async function engineOfPerson(person: string, format = 'json'): Promise<TestEngine> {
  return inFolder(TODAY, (folder) => {
    cpSync(join(PEOPLE, person, format), folder, { recursive: true });
    const settings = join(PEOPLE, person, 'candidate.yaml');
    if (existsSync(settings)) cpSync(settings, join(folder, 'candidate.yaml'));
  });
}

async function inFolder(today: string, fill: (folder: string) => void): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-engine-'));
  try {
    fill(folder);
    return await engineIn(folder, today);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function engineIn(folder: string, today: string): Promise<TestEngine> {
  const { corpus, profile } = await understandCorpus(folder);
  const retriever = await buildRetriever({ corpus, profile, embedder });
  const now = () => new Date(`${today}T12:00:00Z`);
  const engine = createEngine({ profile, documents: corpus.documents, retriever, now, words, knowledge });
  const converse = async (turns: readonly string[]): Promise<EngineAnswer[]> => {
    const answers: EngineAnswer[] = [];
    for (const message of turns)
      answers.push(await engine.answer({ message, history: answers.map(({ turn }) => turn) }));
    return answers;
  };
  return {
    profile,
    converse,
    textOf: (document) => corpus.documents.find(({ name }) => name === document)?.text,
    async ask(...turns) {
      const last = (await converse(turns)).at(-1);
      if (last === undefined) throw new Error('a conversation needs a question');
      return last;
    },
  };
}
