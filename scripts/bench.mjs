// npm run bench [-- NAME…]: runs the benchmarks of scripts/bench and prints, for each, the command that made its figures.
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';

/** Order of the report. Each file is a program of its own. */
const BENCHES = ['http', 'index', 'widget', 'streaming'];
const GIGABYTE = 1024 ** 3;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: there is no ${unknown.join(', ')}; there are ${BENCHES.join(', ')}\n`);
  process.exit(2);
}

await buildIfStale();
const [{ model = 'unknown processor' } = {}] = cpus();
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${model}, ${Math.round(totalmem() / GIGABYTE)} GB\n`,
);
for (const name of asked.length > 0 ? asked : BENCHES) {
  const file = fileURLToPath(new URL(`./bench/${name}.ts`, import.meta.url));
  console.log(`\`npx tsx scripts/bench/${name}.ts\`\n`);
  const run = spawnSync(process.execPath, ['--import', 'tsx', file], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (run.status !== 0) process.exitCode = 1;
  console.log('');
}
