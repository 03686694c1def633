import { readFileSync } from 'node:fs';

/** Reads `[section]` files of src/eval/data: their lines by section, without comments and blank lines. */
export function readSections(name: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('# ')) continue;
    const heading = /^\[([\w-]+)\]$/.exec(line)?.[1];
    if (heading === undefined) current.push(line);
    else {
      current = [];
      sections.set(heading, current);
    }
  }
  return sections;
}
