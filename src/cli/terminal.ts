import pico from 'picocolors';

/** Colours that do nothing where they are off. */
export type Colours = ReturnType<typeof pico.createColors>;

/** One of the two outputs, as commands see it. */
export interface Terminal {
  /** True on a terminal: a person reads along. */
  readonly isTerminal: boolean;
  /** Width in columns; 80 where it is not known. */
  readonly columns: number;
  readonly colours: Colours;
  write(text: string): void;
  /** Writes the text and a line break. */
  line(text?: string): void;
}

/** The stream that a terminal writes to: `process.stdout`, or a recording one in tests. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const DEFAULT_COLUMNS = 80;

/** Colours on a terminal alone, and not with NO_COLOR or TERM=dumb (https://no-color.org). */
export function createTerminal(
  stream: OutputStream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isTerminal = stream.isTTY === true;
  const noColour = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  return {
    isTerminal,
    get columns() {
      return stream.columns ?? DEFAULT_COLUMNS;
    },
    colours: pico.createColors(isTerminal && !noColour && env.TERM !== 'dumb'),
    write: (text) => {
      stream.write(text);
    },
    line: (text = '') => {
      stream.write(`${text}\n`);
    },
  };
}

/**
 * Text of documents and servers, made harmless for a terminal: control characters, which could move the cursor or
 * rewrite what was printed, become a visible mark. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
