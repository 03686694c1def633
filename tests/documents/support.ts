import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import type { Corpus, Line, SourceDocument } from '../../src/model/document.js';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A corpus directory with these files, removed after the test. */
export async function makeCorpus(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'corpus-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Loads a corpus of these files. */
export async function load(files: Readonly<Record<string, string | Uint8Array>>): Promise<Corpus> {
  return loadCorpus(await makeCorpus(files));
}

/** Loads one document that has to be usable. */
export async function loadOne(name: string, content: string | Uint8Array): Promise<SourceDocument> {
  const { documents } = await load({ [name]: content });
  return first(documents);
}

/** The committed file under tests/documents/fixtures. */
export function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./fixtures/${name}`, import.meta.url));
}

/** The lines as text with their hints in front, such as `h2 Education` or `b1 Two winters`; blank lines left out. */
export function outline(document: SourceDocument): string[] {
  return document.lines
    .filter((line) => line.end > line.start)
    .map((line) => `${hintsOf(line)}${document.text.slice(line.start, line.end)}`);
}

function hintsOf(line: Line): string {
  const hints = [
    line.heading === undefined ? '' : `h${line.heading}`,
    line.bullet === true ? `b${line.depth}` : '',
    line.emphasised === true ? 'e' : '',
    line.sidebar === true ? 's' : '',
    line.continuation === true ? '+' : '',
    line.hidden === true ? 'x' : '',
    line.cells === undefined ? '' : `t${line.cells.length}`,
    line.tableHeader === true ? 'th' : '',
  ].join('');
  return hints === '' ? '' : `${hints} `;
}

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('expected at least one');
  return item;
}

/** What every loader promises of its lines; returns the faults found. */
export function lineFaults({ text, lines }: Pick<SourceDocument, 'text' | 'lines'>): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const line of lines) {
    if (line.start < at || line.end < line.start)
      faults.push(`line at ${line.start} overlaps or runs backwards`);
    if (/\S/.test(text.slice(at, line.start))) faults.push(`text before ${line.start} is in no line`);
    if (text.slice(line.start, line.end).includes('\n')) faults.push(`line at ${line.start} has a line feed`);
    for (const cell of line.cells ?? []) {
      if (cell.start < line.start || cell.end > line.end)
        faults.push(`cell at ${cell.start} leaves its line`);
    }
    at = line.end;
  }
  if (/\S/.test(text.slice(at))) faults.push('text after the last line');
  return faults;
}
