import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from './imports.js';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const manifest = z
  .object({
    license: z.string(),
    engines: z.object({ node: z.string() }),
    bin: z.record(z.string(), z.string()),
    files: z.array(z.string()),
    scripts: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        hasInstallScript: z.boolean().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
        resolved: z.string().optional(),
        version: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));

test('every package with an install script is decided upon', () => {
  const scripted = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(scripted.length).toBeGreaterThan(0);
  expect(scripted.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
});

test('the lockfile is whole: it has the packages of other platforms too, which npm ci insists on', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no address but the public registry', () => {
  const foreign = Object.values(lock.packages).filter(
    ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(foreign).toEqual([]);
});

test('there is one copy of the packages that must agree', () => {
  for (const name of ['openai', '@langchain/openai', '@langchain/core', 'zod', 'express']) {
    const copies = Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));
    expect(copies).toEqual([`node_modules/${name}`]);
  }
});

test('a machine without a compiler installs: the native index is optional', () => {
  expect(manifest.optionalDependencies).toHaveProperty('hnswlib-node');
});

test('the licence is there, and is the one that package.json names', () => {
  expect(manifest.license).toBe('MIT');
  expect(read('LICENSE')).toContain('MIT License');
});

test('the command and every file that scripts name are there', () => {
  for (const path of Object.values(manifest.bin)) expect(existsSync(join(ROOT, path))).toBe(true);
  for (const script of Object.values(manifest.scripts)) {
    for (const [path] of script.matchAll(/scripts\/[\w./-]+/g))
      expect(existsSync(join(ROOT, path))).toBe(true);
  }
});
