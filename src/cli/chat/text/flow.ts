import { columnsOf, wrap } from './wrap.js';

/** Writes text that arrives in pieces, wrapped as if it had come whole: a word is held until it is complete. */
export class Flow {
  readonly #write: (text: string) => void;
  readonly #columns: () => number;
  readonly #indent: string;
  readonly #paint: (text: string) => string;
  /** The columns used on the open line; undefined before its indent is written. */
  #used: number | undefined;
  #held = '';

  constructor(options: {
    write: (text: string) => void;
    /** Columns of a line, its indent included; asked anew for each word, since windows change. */
    columns: () => number;
    indent: string;
    /** Colours a piece that stands on one line. */
    paint: (text: string) => string;
  }) {
    this.#write = options.write;
    this.#columns = options.columns;
    this.#indent = options.indent;
    this.#paint = options.paint;
  }

  push(text: string): void {
    this.#held += text;
    const complete = /^[\s\S]*\s/.exec(this.#held)?.[0] ?? '';
    this.#held = this.#held.slice(complete.length);
    for (const token of complete.match(/\n|[^\S\n]+|\S+/g) ?? []) this.#token(token);
  }

  /** Writes what is held and ends the line. */
  end(): void {
    if (this.#held !== '') this.#token(this.#held);
    this.#held = '';
    if (this.#used !== undefined) this.#break();
  }

  #token(token: string): void {
    if (token === '\n') {
      this.#break();
      return;
    }
    if (token.trim() === '') {
      if (this.#used !== undefined && this.#used > 0) this.#put(' ');
      return;
    }
    const room = this.#columns() - this.#indent.length;
    if (this.#used !== undefined && this.#used > 0 && this.#used + columnsOf(token) > room) this.#break();
    const [first = '', ...rest] = wrap(token, room);
    this.#put(first);
    for (const piece of rest) {
      this.#break();
      this.#put(piece);
    }
  }

  #put(text: string): void {
    if (this.#used === undefined) this.#write(this.#indent);
    this.#used = (this.#used ?? 0) + columnsOf(text);
    this.#write(text === ' ' ? text : this.#paint(text));
  }

  #break(): void {
    this.#write('\n');
    this.#used = undefined;
  }
}
