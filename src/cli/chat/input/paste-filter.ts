import { Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Asks the terminal to mark what is pasted, and no more. Source: xterm's control sequences, "Bracketed Paste Mode". */
export const PASTE_MARKS_ON = '\u001b[?2004h';
export const PASTE_MARKS_OFF = '\u001b[?2004l';
const PASTE_START = '\u001b[200~';
const PASTE_END = '\u001b[201~';

/**
 * One key: a control sequence or a character. They go to readline one by one, since of several at once it puts all at
 * the end of the line, wherever the cursor stands.
 */
const KEY = /\u001b(?:\[[\d;]*[A-Za-z~]|O[A-Za-z]|.)?|[\s\S]/gu;
/** Characters kept of one paste. A question has at most 2,000. */
const PASTE_LIMIT = 10_000;

/** A terminal's input, as far as readline needs it. */
export interface RawInput {
  setRawMode?(raw: boolean): unknown;
}

/**
 * Keys on their way to readline. Line breaks within a paste become spaces, so that a pasted job description is one
 * question to look over, not twenty that are sent.
 */
export class PasteFilter extends Transform {
  readonly isTTY = true;
  readonly #terminal: RawInput;
  readonly #decoder = new StringDecoder('utf8');
  #pasting = false;
  #pasted = 0;
  /** The beginning of a mark whose end has not arrived. */
  #held = '';

  constructor(terminal: RawInput) {
    super({ decodeStrings: true });
    this.#terminal = terminal;
  }

  /** readline switches the terminal's raw mode through its input. */
  setRawMode(raw: boolean): this {
    this.#terminal.setRawMode?.(raw);
    return this;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const keys = this.#filter(this.#held + this.#decoder.write(chunk)).match(KEY) ?? [];
    for (const key of keys) this.push(key);
    done();
  }

  #filter(input: string): string {
    this.#held = '';
    let rest = input;
    let output = '';
    while (rest !== '') {
      const mark = this.#pasting ? PASTE_END : PASTE_START;
      const at = rest.indexOf(mark);
      const text = at < 0 ? this.#holdBack(rest, mark) : rest.slice(0, at);
      output += this.#pasting ? this.#flatten(text) : text;
      if (at < 0) break;
      this.#pasting = !this.#pasting;
      this.#pasted = 0;
      rest = rest.slice(at + mark.length);
    }
    return output;
  }

  /** Pasted text as one line without control characters, as far as there is room for it. */
  #flatten(text: string): string {
    const line = text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\u0000-\u001f\u007f]/g, ' ');
    const kept = line.slice(0, Math.max(0, PASTE_LIMIT - this.#pasted));
    this.#pasted += kept.length;
    return kept;
  }

  /** Keeps an unfinished mark for the next chunk. A lone Escape outside a paste is the Escape key. */
  #holdBack(text: string, mark: string): string {
    const least = this.#pasting ? 1 : 2;
    for (let length = Math.min(mark.length - 1, text.length); length >= least; length -= 1) {
      if (!text.endsWith(mark.slice(0, length))) continue;
      this.#held = text.slice(text.length - length);
      return text.slice(0, text.length - length);
    }
    return text;
  }
}
