import { readFileSync } from 'node:fs';

/** The lines of a data file of the engine, without comments and blanks. */
export function dataLines(name: string): string[] {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A `[header]` of a data file and the lines under it. */
export interface DataSection {
  readonly header: string;
  readonly lines: readonly string[];
}

/** The sections of a data file, in order. Lines before the first header are an error of the file. */
export function dataSections(name: string): DataSection[] {
  const sections: { header: string; lines: string[] }[] = [];
  for (const line of dataLines(name)) {
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header !== undefined) sections.push({ header, lines: [] });
    else {
      const current = sections.at(-1);
      if (current === undefined) throw new Error(`${name}: "${line}" stands before the first [header]`);
      current.lines.push(line);
    }
  }
  return sections;
}
