import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { type Readable, Writable } from 'node:stream';
import { printable, type Terminal } from '../../terminal.js';
import { PASTE_MARKS_OFF, PASTE_MARKS_ON, PasteFilter, type RawInput } from './paste-filter.js';

/** Lines kept for the arrow keys. */
const HISTORY = 200;

/** A line editor with history. */
export interface Prompt {
  /** The next line, or undefined when the person leaves (Ctrl-D, or Ctrl-C on an empty line). */
  next(): Promise<string | undefined>;
  /** Runs work during which keys are not shown and Ctrl-C fires the signal instead. */
  busy<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  close(): void;
}

/** readline's view of the output: silent while an answer is printed. */
class EditorOutput extends Writable {
  readonly isTTY = true;
  readonly #terminal: Terminal;
  silent = false;

  constructor(terminal: Terminal) {
    super({ decodeStrings: false });
    this.#terminal = terminal;
  }

  get columns(): number {
    return this.#terminal.columns;
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (!this.silent) this.#terminal.write(String(chunk));
    done();
  }
}

/** Opens the editor on a terminal. `signal` (SIGTERM) closes it. */
export function openPrompt(options: {
  readonly stdin: Readable & RawInput;
  readonly out: Terminal;
  readonly signal: AbortSignal;
  readonly completer: (line: string) => [string[], string];
}): Prompt {
  const { stdin, out, signal } = options;
  const keys = stdin.pipe(new PasteFilter(stdin));
  const output = new EditorOutput(out);
  const editor = createInterface({
    input: keys,
    output,
    terminal: true,
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    completer: options.completer,
  });
  const mark = `${out.colours.cyan('›')} `;
  const closed = once(editor, 'close').then(() => undefined);
  /** Lines that were entered while an answer was printed. */
  const ahead: string[] = [];
  let running: AbortController | undefined;
  editor.on('line', (line) => ahead.push(line));
  editor.on('SIGINT', () => {
    if (running !== undefined) running.abort();
    else if (editor.line === '') editor.close();
    else {
      editor.write(null, { ctrl: true, name: 'e' });
      editor.write(null, { ctrl: true, name: 'u' });
    }
  });
  const onSignal = () => {
    running?.abort();
    editor.close();
  };
  signal.addEventListener('abort', onSignal, { once: true });
  out.write(PASTE_MARKS_ON);

  return {
    async next() {
      const waiting = ahead.shift();
      if (waiting !== undefined) {
        out.line(`${mark}${printable(waiting)}`);
        return waiting;
      }
      // Closing rejects the question in some versions of Node and leaves it pending in others.
      const line = editor.question(mark).catch(() => undefined);
      return Promise.race([line, closed]);
    },
    async busy(work) {
      running = new AbortController();
      output.silent = true;
      try {
        return await work(running.signal);
      } finally {
        running = undefined;
        output.silent = false;
      }
    },
    close() {
      signal.removeEventListener('abort', onSignal);
      editor.close();
      stdin.unpipe(keys);
      stdin.pause();
      out.write(PASTE_MARKS_OFF);
    },
  };
}
