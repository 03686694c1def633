import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./ingest-child.ts', import.meta.url));

/** A real process that is ready to ingest. */
export interface IngestProcess {
  readonly child: ChildProcess;
  /** Starts the ingest; resolves when the process has ended, however it did, with what it reported. */
  run(): Promise<{
    readonly signal: string | null;
    readonly code: number | null;
    readonly messages: readonly unknown[];
  }>;
}

export async function forkIngest(
  dataDir: string,
  person: 'florist' | 'pilot',
  dieAtStep = 0,
): Promise<IngestProcess> {
  const child = fork(CHILD, [dataDir, person, String(dieAtStep)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  await once(child, 'message');
  return {
    child,
    async run() {
      const ended = once(child, 'exit');
      child.send('go', () => undefined);
      const [code, signal] = await ended;
      return { code, signal, messages };
    },
  };
}
