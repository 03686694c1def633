import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Whether tmux is here; says why not, and fails where everything must run. */
export function haveTmux(): boolean {
  try {
    execFileSync('tmux', ['-V']);
    return true;
  } catch {
    if (process.env.CI === 'true') throw new Error('tmux is missing, and CI=true lets no test be skipped');
    console.warn('skipped: tmux is not installed, so the terminal conversation is not typed into');
    return false;
  }
}

/** A program in a terminal of its own. */
export class Pane {
  /** Names the session and its server: one of our own, so that no session of the person who runs the tests is touched. */
  readonly #session = `rolecall-${randomUUID()}`;

  /** Runs a shell command in a window of this size; the session is gone when the test is over. */
  constructor(command: string, size: { columns: number; rows?: number }) {
    const { columns, rows = 60 } = size;
    const window = ['-x', String(columns), '-y', String(rows)];
    this.#tmux('new-session', '-d', '-s', this.#session, ...window, `${command}; echo "exit code $?"; cat`);
    onTestFinished(() => {
      this.#tmux('kill-server');
    });
  }

  /** Types text as it is. */
  type(text: string): void {
    this.#tmux('send-keys', '-t', this.#session, '-l', text);
  }

  /** Presses keys by tmux's names: `Enter`, `C-c`, `Up`, `Tab`. */
  press(...keys: string[]): void {
    this.#tmux('send-keys', '-t', this.#session, ...keys);
  }

  enter(text: string): void {
    this.type(text);
    this.press('Enter');
  }

  /** Pastes as a person does: with the terminal's paste marks, where the program asked for them. */
  paste(text: string): void {
    execFileSync('tmux', ['-L', this.#session, 'load-buffer', '-b', this.#session, '-'], { input: text });
    this.#tmux('paste-buffer', '-p', '-d', '-b', this.#session, '-t', this.#session);
  }

  /** What the window shows and what has scrolled away, without blank lines at its end. */
  screen(options: { colours?: boolean } = {}): string {
    const colours = options.colours === true ? ['-e'] : [];
    return this.#tmux('capture-pane', '-p', ...colours, '-S', '-500', '-t', this.#session).trimEnd();
  }

  /** Waits until the screen holds this. */
  async until(wanted: string | RegExp): Promise<string> {
    for (let tries = 0; tries < 1_200; tries += 1) {
      const screen = this.screen();
      if (typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen)) return screen;
      await delay(50);
    }
    throw new Error(`the terminal never showed ${String(wanted)}; it shows:\n${this.screen()}`);
  }

  #tmux(...args: string[]): string {
    return execFileSync('tmux', ['-L', this.#session, ...args], { encoding: 'utf8' });
  }
}
