import { readFileSync } from 'node:fs';

/** The lines of a file in `data/`, without comments and blanks. Read once, when the module that needs it loads. */
export function dataLines(name: string): string[] {
  return readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
