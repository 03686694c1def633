import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from './imports.js';

/** A small project with this one's build script and launcher. */
function createProject(files: Record<string, string>): {
  root: string;
  put: (name: string, text: string) => void;
} {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'rolecall-build-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  for (const name of ['scripts/build.mjs', 'scripts/rolecall.mjs', 'package.json', 'tsconfig.json']) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    cpSync(join(ROOT, name), join(root, name));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return { root, put };
}

const run = (root: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/rolecall.mjs'), ...args], { encoding: 'utf8' });

const MAIN = "import { word } from '../word.js';\nconsole.log(word, process.argv.slice(2).join(' '));\n";

test('the command builds what is missing and, silent, only what changed', () => {
  const { root, put } = createProject({
    'src/cli/main.ts': MAIN,
    'src/word.ts': "export const word = 'one';\n",
  });
  expect(run(root, 'a', 'b')).toMatchObject({ status: 0, stdout: 'one a b\n', stderr: '' });
  const built = statSync(join(root, 'dist/cli/main.js')).ino;
  expect(run(root).stdout).toBe('one \n');
  expect(statSync(join(root, 'dist/cli/main.js')).ino).toBe(built);
  put('src/word.ts', "export const word = 'two';\n");
  const later = new Date(Date.now() + 5_000);
  utimesSync(join(root, 'src/word.ts'), later, later);
  expect(run(root).stdout).toBe('two \n');
});

test('data files are copied to their place; what left src leaves dist', () => {
  const { root } = createProject({
    'src/cli/main.ts': "console.log('ok');\n",
    'src/old.ts': 'export {};\n',
    'src/data/words.bin': 'w',
    'src/engine/data/aliases.txt': 'a',
  });
  run(root);
  expect(readFileSync(join(root, 'dist/data/words.bin'), 'utf8')).toBe('w');
  expect(readFileSync(join(root, 'dist/engine/data/aliases.txt'), 'utf8')).toBe('a');
  expect(existsSync(join(root, 'dist/old.js'))).toBe(true);
  rmSync(join(root, 'src/old.ts'));
  const later = new Date(Date.now() + 5_000);
  utimesSync(join(root, 'src'), later, later);
  run(root);
  expect(existsSync(join(root, 'dist/old.js'))).toBe(false);
});

test('a type error stops with the words of the compiler and leaves what was built', () => {
  const { root, put } = createProject({
    'src/cli/main.ts': MAIN,
    'src/word.ts': "export const word = 'one';\n",
  });
  run(root);
  put('src/word.ts', 'export const word: number = "two";\n');
  const later = new Date(Date.now() + 5_000);
  utimesSync(join(root, 'src/word.ts'), later, later);
  const { status, stdout, stderr } = run(root);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('src/word.ts');
  expect(execFileSync(process.execPath, [join(root, 'dist/cli/main.js')], { encoding: 'utf8' })).toBe(
    'one \n',
  );
  expect(existsSync(join(root, 'node_modules'))).toBe(true);
});

test('a published package has no sources and runs what it has', () => {
  const { root } = createProject({ 'src/cli/main.ts': "console.log('published');\n" });
  run(root);
  rmSync(join(root, 'src'), { recursive: true });
  rmSync(join(root, 'scripts/build.mjs'));
  expect(run(root)).toMatchObject({ status: 0, stdout: 'published\n' });
});

test('without development packages and without dist it says what to do, and prepare does not fail', () => {
  const { root } = createProject({ 'src/cli/main.ts': "console.log('never');\n" });
  rmSync(join(root, 'node_modules'));
  expect(run(root)).toMatchObject({ status: 1, stderr: 'rolecall: it is not built yet. Run: npm ci\n' });
  expect(spawnSync(process.execPath, [join(root, 'scripts/build.mjs')]).status).toBe(0);
});
