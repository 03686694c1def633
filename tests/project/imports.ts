import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ROOT, 'src');

/** One source file: its path under src/, its text, and what it imports, statically or on demand. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Files under src/ that it imports. */
  readonly files: readonly string[];
  /** Files that it imports for more than their types. */
  readonly runtimeFiles: readonly string[];
  /** Names of packages (`node:` modules excluded). */
  readonly packages: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** Every TypeScript file of src/, the widget included. */
export function readSources(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readSource(join(entry.parentPath, entry.name)));
}

function readSource(absolute: string): SourceFile {
  const text = readFileSync(absolute, 'utf8');
  const imports = [...withoutComments(text).matchAll(IMPORT)].map((match) => ({
    isType: match[1] !== undefined,
    specifier: match[2] ?? match[3] ?? '',
  }));
  const local = imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ isType, specifier }) => ({
      isType,
      path: relative(SRC, resolve(dirname(absolute), specifier)).replace(/\.js$/, '.ts'),
    }));
  return {
    path: relative(SRC, absolute),
    text,
    files: local.map(({ path }) => path),
    runtimeFiles: local.filter(({ isType }) => !isType).map(({ path }) => path),
    packages: imports
      .map(({ specifier }) => specifier)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
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
