import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const MEGABYTE_IN_KILOBYTES = 1024;

/** A `rolecall serve` process. */
export interface ServingProcess {
  readonly url: string;
  /** From the start of the process to the line that says ready. */
  readonly readyMs: number;
  /** Resident memory now. */
  residentMb(): number;
  stop(): Promise<void>;
}

/** Starts the built server on a free port and waits until it is ready. */
export async function startServing(dataDir: string): Promise<ServingProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      ROLECALL_DATA_DIR: dataDir,
      ROLECALL_RATE_PER_MINUTE: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await readUrl(child);
  return {
    url,
    readyMs: performance.now() - startedAt,
    residentMb: () => residentKilobytes(child) / MEGABYTE_IN_KILOBYTES,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += chunk;
      const url = /ready on (http:\S+)/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}:\n${text}`)));
  });
}

function residentKilobytes({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);
}
