// Compiles src/ into dist/: tsc for the modules, a copy for data files, esbuild for the widget.
// Silent when it succeeds. Builds beside dist/ and moves file by file, so that a running process never reads half a file.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const widgetEntry = join(src, 'widget', 'index.ts');

/** Every file under a directory, as absolute paths. */
function filesUnder(directory) {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** True where dist/ was built after the newest source, and nothing was added or removed since. */
export function isFresh() {
  if (!existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  const inputs = [
    join(root, 'tsconfig.json'),
    join(root, 'package.json'),
    fileURLToPath(import.meta.url),
    src,
  ];
  for (const entry of readdirSync(src, { withFileTypes: true, recursive: true })) {
    inputs.push(join(entry.parentPath, entry.name));
  }
  return inputs.every((path) => statSync(path).mtimeMs <= builtAt);
}

/** Path of the package's `tsc`, or undefined in an install without development packages. */
function findCompiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
    return join(dirname(manifest), 'bin', 'tsc');
  } catch {
    return undefined;
  }
}

function compile(compiler, out) {
  const run = spawnSync(process.execPath, [compiler, '--project', root, '--outDir', out], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`TypeScript found errors:\n${run.stdout}${run.stderr}`);
}

/** Data files keep their place: src/x/data/y.json becomes dist/x/data/y.json. */
function copyData(out) {
  for (const path of filesUnder(src)) {
    const name = relative(src, path);
    if (!/(^|[\\/])(data|assets)[\\/]/.test(name) || name.endsWith('.ts')) continue;
    const target = join(out, name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target, { preserveTimestamps: true });
  }
}

async function bundleWidget(out) {
  if (!existsSync(widgetEntry)) return;
  const { build } = await import('esbuild');
  await build({
    entryPoints: [widgetEntry],
    outfile: join(out, 'widget.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    tsconfig: join(src, 'widget', 'tsconfig.json'),
  });
}

/** Moves the new tree over the old one and removes what the new one no longer has. */
function install(out) {
  const fresh = new Set(filesUnder(out).map((path) => relative(out, path)));
  for (const name of fresh) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    renameSync(join(out, name), join(dist, name));
  }
  for (const path of filesUnder(dist)) if (!fresh.has(relative(dist, path))) rmSync(path, { force: true });
  rmSync(out, { recursive: true, force: true });
}

/** Builds when dist/ is missing or older than a source. Throws with the compiler's words where that fails. */
export async function buildIfStale() {
  if (!existsSync(src) || isFresh()) return;
  const compiler = findCompiler();
  // Without development packages there is nothing to build with; the command says so where dist/ is missing.
  if (compiler === undefined) return;
  const startedAt = new Date();
  const out = join(root, `.dist-${process.pid}`);
  try {
    compile(compiler, out);
    copyData(out);
    await bundleWidget(out);
    // Dated from the start: an edit made during the build makes the next start build again.
    writeFileSync(join(out, '.built'), startedAt.toISOString());
    install(out);
    utimesSync(stamp, startedAt, startedAt);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await buildIfStale();
  } catch (error) {
    process.stderr.write(`build: ${error.message}\n`);
    process.exitCode = 1;
  }
}
