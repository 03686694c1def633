import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const widgetDir = new URL('../../../src/widget/', import.meta.url);

let cached: Promise<string> | undefined;

/** The widget as `scripts/build.mjs` makes it, from today's sources. */
export function bundleWidget(): Promise<string> {
  cached ??= bundle();
  return cached;
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', widgetDir))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    tsconfig: fileURLToPath(new URL('tsconfig.json', widgetDir)),
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return file.text;
}
