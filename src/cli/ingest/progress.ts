import type { Terminal } from '../terminal.js';

/** What an ingest is busy with, and how far it is. */
export interface Progress {
  update(done: number, total: number, phase: string): void;
  /** Removes the bar. */
  stop(): void;
}

/** Phases as a person reads them. */
const PHASES: Readonly<Record<string, string>> = {
  embed: 'making vectors',
  index: 'building the index',
  write: 'writing',
};

const describe = (phase: string) => PHASES[phase] ?? phase;

/** A bar on a terminal; elsewhere a plain line when a phase is done. */
export async function createProgress(terminal: Terminal): Promise<Progress> {
  return terminal.isTerminal ? createBar() : createLines(terminal);
}

async function createBar(): Promise<Progress> {
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    {
      format: '{bar} {percentage}% {phase}',
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    progress.Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update(done, total, phase) {
      if (!isStarted) bar.start(total, done, { phase: describe(phase) });
      isStarted = true;
      bar.setTotal(total);
      bar.update(done, { phase: describe(phase) });
    },
    stop: () => bar.stop(),
  };
}

function createLines(terminal: Terminal): Progress {
  return {
    update(done, total, phase) {
      if (done === total) terminal.line(`${describe(phase)}: ${done} of ${total}`);
    },
    stop() {},
  };
}
