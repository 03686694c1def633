import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One source file: its path under its folder, its text, and what it imports, statically or on demand. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Files of this project that it imports, as paths under its folder. */
  readonly files: readonly string[];
  /** Files that it imports for more than their types. */
  readonly runtimeFiles: readonly string[];
  /** Names of packages (`node:` modules and what a page loads by its path excluded). */
  readonly packages: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** Every source file of one folder of the project: of src/, the widget included, when none is named. */
export function readSources(folder = 'src'): SourceFile[] {
  const root = join(ROOT, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map((entry) => readSource(join(entry.parentPath, entry.name), root));
}

function readSource(absolute: string, root: string): SourceFile {
  const text = readFileSync(absolute, 'utf8');
  const imports = [...withoutComments(text).matchAll(IMPORT)].map((match) => ({
    isType: match[1] !== undefined,
    specifier: match[2] ?? match[3] ?? '',
  }));
  const local = imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ isType, specifier }) => ({
      isType,
      path: relative(root, resolve(dirname(absolute), specifier)).replace(/\.js$/, '.ts'),
    }));
  return {
    path: relative(root, absolute),
    text,
    files: local.map(({ path }) => path),
    runtimeFiles: local.filter(({ isType }) => !isType).map(({ path }) => path),
    packages: imports
      .map(({ specifier }) => specifier)
      .filter((specifier) => !/^(?:\.|\/|node:)/.test(specifier))
      .map(packageName),
  };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
