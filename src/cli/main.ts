import { readFileSync } from 'node:fs';
import { COMMANDS } from './command-table.js';
import { reportFailure } from './failure.js';
import { createProgram } from './program.js';
import { createTerminal } from './terminal.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

// A reader that has seen enough (`rolecall ask … | head -1`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.stderr.on('error', () => {});

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
  });
}

const err = createTerminal(process.stderr, process.env);
const program = createProgram(
  COMMANDS,
  {
    env: process.env,
    stdin: process.stdin,
    out: createTerminal(process.stdout, process.env),
    err,
    signal: stopping.signal,
  },
  String(version),
);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error, err);
}
