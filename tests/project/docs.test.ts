import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withGeneratedParts } from '../../scripts/update-readme.js';
import { COMMANDS } from '../../src/cli/command-table.js';
import { ROOT } from './imports.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

test('what the code knows stands in the README as the code knows it (npm run docs)', () => {
  expect(readme).toBe(withGeneratedParts(readme));
});

test('every npm script that the documents name exists', () => {
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
});

test('every rolecall command that the documents name exists, with its options', () => {
  for (const [, name = '', rest = ''] of readme.matchAll(/npx rolecall ([a-z]+)([^\n`|]*)/g)) {
    const command = COMMANDS.find((each) => each.name === name);
    expect(command, `rolecall ${name}`).toBeDefined();
    for (const [flag] of rest.matchAll(/--[a-z-]+/g)) {
      expect(command?.options?.map(({ flags }) => flags).join(' '), `rolecall ${name} ${flag}`).toContain(
        flag,
      );
    }
  }
});

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('decisions are numbered once, dated, and say context, decision and consequences', () => {
  const names = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => name.endsWith('.md'));
  const numbers = names.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(names.length);
  for (const name of names) {
    const text = readFileSync(join(ROOT, 'docs/decisions', name), 'utf8');
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(text, name).toMatch(/20\d\d-\d\d-\d\d/);
    for (const part of ['Context', 'Decision', 'Consequences'])
      expect(text, name).toMatch(new RegExp(part, 'i'));
  }
});
