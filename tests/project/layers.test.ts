import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readSources } from './imports.js';

const sources = readSources();

/** The layer of a path: its first folder, or the file itself at the top of src/. */
const layerOf = (path: string): string => path.split('/')[0] ?? path;

const CORE = ['errors.ts', 'model', 'data', 'language'];
const SURFACE = [...CORE, 'config', 'config.ts', 'logging.ts', 'redis', 'wire'];

/** What each layer may import besides itself. A folder that is not named here may import nothing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  model: ['errors.ts'],
  data: ['model'],
  wire: ['model'],
  language: ['model', 'data', 'errors.ts'],
  documents: CORE,
  profile: CORE,
  retrieval: CORE,
  engine: [...CORE, 'retrieval'],
  verify: CORE,
  llm: [...CORE, 'verify', 'engine', 'retrieval', 'services', 'config', 'config.ts', 'logging.ts'],
  config: ['errors.ts'],
  'config.ts': ['config', 'errors.ts'],
  'logging.ts': ['config'],
  redis: ['errors.ts'],
  conversations: ['errors.ts', 'model', 'redis'],
  services: [...CORE, 'conversations', 'logging.ts'],
  http: SURFACE,
  slack: SURFACE,
  eval: [...SURFACE, 'engine', 'documents', 'profile', 'retrieval'],
  widget: ['wire', 'model'],
  // The terminal is a surface and the place where commands start: it may ask for composed services.
  cli: [...SURFACE, 'compose.ts', 'composition', 'serve.ts', 'eval', 'slack'],
  // The composition root knows everything but the commands.
  'compose.ts': allBut('cli'),
  composition: allBut('cli'),
  'serve.ts': allBut('cli'),
};

function allBut(...layers: string[]): string[] {
  return [...new Set(sources.map(({ path }) => layerOf(path)))].filter((layer) => !layers.includes(layer));
}

/** Third-party code has one home each. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@langchain/community': ['retrieval/'],
  '@langchain/core': ['retrieval/', 'llm/'],
  '@langchain/openai': ['llm/'],
  '@langchain/textsplitters': ['retrieval/'],
  '@huggingface/transformers': ['llm/', 'retrieval/'],
  langchain: ['llm/', 'retrieval/'],
  openai: ['llm/'],
  'hnswlib-node': ['retrieval/'],
  'proper-lockfile': ['retrieval/'],
  '@slack/bolt': ['slack/'],
  '@slack/web-api': ['slack/'],
  '@slack/types': ['slack/'],
  express: ['http/', 'serve.ts'],
  helmet: ['http/middleware/security-headers.ts'],
  cors: ['http/middleware/origins.ts'],
  'express-rate-limit': ['http/', 'composition/rate-store.ts'],
  'rate-limit-redis': ['composition/rate-store.ts'],
  'prom-client': ['http/metrics.ts'],
  pino: ['logging.ts'],
  redis: ['redis/'],
  commander: ['cli/program.ts'],
  'cli-progress': ['cli/ingest/progress.ts'],
  chokidar: ['cli/ingest/watch.ts'],
  picocolors: ['cli/'],
  'string-width': ['cli/'],
  'eventsource-parser': ['cli/', 'widget/'],
  mammoth: ['documents/'],
  'pdfjs-dist': ['documents/'],
  yaml: ['documents/'],
  stemmer: ['language/'],
  lit: ['widget/'],
};

/** Imported by name by another package: `langchain`'s `initChatModel` loads the provider that it is told. */
const LOADED_BY_OTHERS = ['@langchain/openai'];

describe('layers', () => {
  test.each(sources.map(({ path, files }) => [path, files] as const))(
    '%s imports only what its layer may',
    (path, files) => {
      const own = layerOf(path);
      const allowed = MAY_IMPORT[own] ?? [];
      const strangers = files.filter((file) => layerOf(file) !== own && !allowed.includes(layerOf(file)));
      expect(strangers).toEqual([]);
    },
  );

  test('every import names a file that is there', () => {
    const missing = sources.flatMap(({ path, files }) =>
      files.filter((file) => !existsSync(join(ROOT, 'src', file))).map((file) => `${path} → ${file}`),
    );
    expect(missing).toEqual([]);
  });

  test('no file reaches itself through its imports', () => {
    const graph = new Map(sources.map(({ path, runtimeFiles }) => [path, runtimeFiles]));
    expect(
      [...graph.keys()].map((start) => findCycle(graph, start)).filter((cycle) => cycle.length > 0),
    ).toEqual([]);
  });
});

function findCycle(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] {
  const seen = new Set<string>();
  const walk = (node: string, trail: string[]): string[] => {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return [...trail, node, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...trail, node]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return walk(start, []);
}

describe('third-party code', () => {
  const { dependencies, optionalDependencies, devDependencies, peerDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const shipped = [
    ...Object.keys(dependencies),
    ...Object.keys(optionalDependencies ?? {}),
    ...Object.keys(peerDependencies ?? {}),
  ];

  test.each(sources.map(({ path, packages }) => [path, packages] as const))(
    '%s keeps to its packages',
    (path, packages) => {
      const strangers = packages.filter(
        (name) => name !== 'zod' && !(HOMES[name] ?? []).some((home) => path.startsWith(home)),
      );
      expect(strangers).toEqual([]);
    },
  );

  test('what the server imports is a dependency, not a development package', () => {
    const server = sources.filter(({ path }) => !path.startsWith('widget/'));
    const imported = new Set(server.flatMap(({ packages }) => packages));
    expect([...imported].filter((name) => !shipped.includes(name))).toEqual([]);
  });

  test('the widget is bundled from declared packages', () => {
    const widget = sources.filter(({ path }) => path.startsWith('widget/'));
    const imported = new Set(widget.flatMap(({ packages }) => packages));
    expect([...imported].filter((name) => !(name in devDependencies) && !shipped.includes(name))).toEqual([]);
  });

  test('every dependency is really used', () => {
    const text = sources.map((source) => source.text).join('\n');
    const unused = Object.keys(dependencies).filter((name) => !text.includes(`'${name}`));
    expect(unused.filter((name) => !LOADED_BY_OTHERS.includes(name))).toEqual([]);
  });
});

test('the environment is read in mains only', () => {
  const readers = sources.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path);
  expect(readers.filter((path) => path !== 'cli/main.ts')).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = sources.filter(({ path, text }) => !path.startsWith('data/') && text.split('\n').length > 301);
  expect(long.map(({ path }) => path)).toEqual([]);
});
