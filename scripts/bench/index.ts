// Measures the index at 50, 5,000 and 100,000 chunks: npx tsx scripts/bench/index.ts [--json] [SIZE…]
// Prints a Markdown table (or one line of JSON a size) on stdout. Each figure comes from a fresh process.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const SIZES = [50, 5_000, 100_000];
const WORKER = fileURLToPath(new URL('./index-worker.ts', import.meta.url));
const MEGABYTE = 1_048_576;

const ingestSchema = z.object({ ingestMs: z.number(), chunks: z.number(), backend: z.string() });
const openSchema = z.object({
  openMs: z.number(),
  indexMb: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  backend: z.string(),
});

function measure(task: string, dataDir: string, size: number): unknown {
  const node = ['--expose-gc', '--import', 'tsx', WORKER, task, dataDir, String(size)];
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8', maxBuffer: MEGABYTE }));
}

function diskMegabytes(directory: string): number {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return (
    entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / MEGABYTE
  );
}

function measureSize(size: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  try {
    const ingest = ingestSchema.parse(measure('ingest', dataDir, size));
    const diskMb = diskMegabytes(join(dataDir, 'index'));
    const open = openSchema.parse(measure('open', dataDir, size));
    const exact = openSchema.parse(measure('exact', dataDir, size));
    return {
      chunks: ingest.chunks,
      ingestMs: ingest.ingestMs,
      diskMb,
      ...open,
      exactP50Ms: exact.p50Ms,
      exactP99Ms: exact.p99Ms,
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const [load = 0] = loadavg();
process.stderr.write(
  `Node ${process.version}, ${availableParallelism()} cores, load average ${load.toFixed(1)} at the start\n`,
);
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const rows = (sizes.length > 0 ? sizes : SIZES).map(measureSize);
if (args.includes('--json')) {
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
} else {
  const cells = rows.map((row) => [
    row.chunks.toLocaleString('en'),
    `${(row.ingestMs / 1_000).toFixed(2)} s`,
    `${row.openMs.toFixed(0)} ms`,
    `${row.p50Ms.toFixed(2)} / ${row.p99Ms.toFixed(2)} ms`,
    `${row.exactP50Ms.toFixed(2)} / ${row.exactP99Ms.toFixed(2)} ms`,
    `${row.diskMb.toFixed(1)} MB`,
    `${Math.max(0, row.indexMb).toFixed(0)} MB`,
  ]);
  const head = [
    'chunks',
    'ingest',
    'open',
    'search p50 / p99',
    'without native code',
    'on disk',
    'in memory',
  ];
  const lines = [head, head.map(() => '---:'), ...cells].map((line) => `| ${line.join(' | ')} |`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
