import type { Line } from '../../model/document.js';
import type { Range } from '../text/split-lines.js';

/** What a line is, without where it stands. */
export type LineHints = Omit<Line, 'start' | 'end'>;

/** A string of the file and its JSON pointer, or text that the renderer puts between them. */
export type Part = string | { readonly value: string; readonly pointer: string };

/** Puts a document's text together, line by line, and remembers where each value stands. */
export class TextBuilder {
  private text = '';
  private readonly lines: Line[] = [];
  private readonly spans = new Map<string, Range>();

  /** Adds a line. A value with line breaks makes several lines: the first one bears the hints. */
  line(parts: readonly Part[], hints: LineHints = {}): void {
    if (this.text !== '') this.text += '\n';
    const start = this.text.length;
    for (const part of parts) this.append(part);
    this.addLines(start, hints);
  }

  /** Adds an empty line, unless there is one or nothing yet. */
  blank(): void {
    if (this.text === '' || this.lines.at(-1)?.start === this.lines.at(-1)?.end) return;
    this.text += '\n';
    this.lines.push({ start: this.text.length, end: this.text.length });
  }

  /** The text with its final line feed. */
  build(): { text: string; lines: Line[]; spans: Map<string, Range> } {
    return { text: this.text === '' ? '' : `${this.text}\n`, lines: this.lines, spans: this.spans };
  }

  private append(part: Part): void {
    const start = this.text.length;
    this.text += typeof part === 'string' ? part : part.value;
    if (typeof part !== 'string') this.spans.set(part.pointer, { start, end: this.text.length });
  }

  private addLines(start: number, hints: LineHints): void {
    let at = start;
    this.text
      .slice(start)
      .split('\n')
      .forEach((slice, index) => {
        const end = slice.trim() === '' ? at : at + slice.length;
        this.lines.push(index === 0 ? { start: at, end, ...hints } : { start: at, end });
        at += slice.length + 1;
      });
  }
}
