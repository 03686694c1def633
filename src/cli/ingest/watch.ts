import { watch } from 'chokidar';

/** Editors write a file in several steps: wait until they are done. */
const QUIET_MS = 300;

export interface WatchOptions {
  readonly directory: string;
  readonly signal: AbortSignal;
  /** Runs once after each burst of changes, never twice at a time. */
  readonly onChange: () => Promise<void>;
  /** Called when changes are being seen. */
  readonly onReady: () => void;
}

/** Watches a corpus directory until the signal fires. */
export async function watchCorpus({ directory, signal, onChange, onReady }: WatchOptions): Promise<void> {
  const watcher = watch(directory, {
    ignoreInitial: true,
    ignored: (path) => /(^|[\\/])\.[^\\/.]/.test(path.slice(directory.length)),
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isDirty = false;

  async function run(): Promise<void> {
    while (isDirty && !signal.aborted) {
      isDirty = false;
      await onChange();
    }
    running = undefined;
  }

  watcher.on('all', () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running ??= run();
    }, QUIET_MS);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  onReady();
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  clearTimeout(timer);
  await watcher.close();
  await running;
}
