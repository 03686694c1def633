import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readSources } from './imports.js';

const scripts = readSources('scripts');
const { name: own, ...manifest } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const declared = new Set(
  ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind] ?? {}),
  ),
);

/** What a checkout would only find by luck: packages that came along with others. */
const undeclared = (folder: string): string[] =>
  readSources(folder).flatMap(({ path, packages }) =>
    packages.filter((name) => name !== own && !declared.has(name)).map((name) => `${path} → ${name}`),
  );

describe('development code', () => {
  test.each(['scripts', 'tests'])('%s import declared packages only', (folder) => {
    expect(undeclared(folder)).toEqual([]);
  });

  test('no script is longer than 300 lines', () => {
    const long = scripts.filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
