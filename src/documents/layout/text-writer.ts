import type { Line } from '../../model/document.js';
import type { Range } from '../text/split-lines.js';

/** What a line is, without where it stands. */
export type LineHints = Omit<Line, 'start' | 'end' | 'cells'>;

const CELL_SEPARATOR = ' | ';

/** Writes a laid-out document as text, one line for each paragraph, item or row, and remembers the lines. */
export class TextWriter {
  private text = '';
  private readonly lines: Line[] = [];

  /** Adds a line. Line feeds inside it make several; the first bears the hints. */
  line(content: string, hints: LineHints = {}): void {
    const [first = '', ...rest] = content.split('\n');
    this.push(first, hints);
    const { heading: _heading, bullet, depth: _depth, ...others } = hints;
    for (const more of rest) this.push(more, bullet === true ? { ...others, continuation: true } : others);
  }

  /** Adds the cells of a row as one line. A label that ends with a colon is joined to what it labels. */
  row(cells: readonly string[], hints: LineHints = {}): void {
    const [label = '', value, third] = cells;
    if (value === undefined || (third === undefined && label.endsWith(':'))) {
      this.line(cells.join(' '), hints);
      return;
    }
    const ranges: Range[] = [];
    let content = '';
    cells.forEach((cell, index) => {
      if (index > 0) content += CELL_SEPARATOR;
      const start = this.text.length + content.length;
      content += cell;
      ranges.push({ start, end: start + cell.length });
    });
    this.push(content, hints, ranges);
  }

  /** Adds an empty line, unless there is one or nothing yet. */
  blank(): void {
    const last = this.lines.at(-1);
    if (last !== undefined && last.start !== last.end) this.push('', {});
  }

  finish(): { text: string; lines: Line[] } {
    return { text: this.text, lines: this.lines };
  }

  private push(content: string, hints: LineHints, cells?: readonly Range[]): void {
    const start = this.text.length;
    this.text += `${content}\n`;
    const line = { start, end: content.trim() === '' ? start : start + content.length, ...hints };
    this.lines.push(cells === undefined ? line : { ...line, cells });
  }
}
