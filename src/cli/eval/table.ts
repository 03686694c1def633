import stringWidth from 'string-width';

/** A column: its heading, and whether it may be left out where there is no room (the highest number goes first). */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly expendable?: number;
}

/** A cell's text, and how it is coloured. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const GAP = 2;

/** Lays out a table in at most `width` columns, as far as columns may be left out. Lines have no trailing space. */
export function layoutTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  const widths = columns.map(({ heading }, at) =>
    Math.max(stringWidth(heading), ...rows.map((row) => stringWidth(row[at]?.text ?? ''))),
  );
  const shown = fitting(columns, widths, width);
  const line = (cells: readonly Cell[]) =>
    shown
      .map((at) => {
        const { text, paint = (plain: string) => plain } = cells[at] ?? { text: '' };
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(text)));
        return columns[at]?.align === 'right' ? space + paint(text) : paint(text) + space;
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [line(columns.map(({ heading }) => ({ text: heading }))), ...rows.map(line)];
}

function fitting(columns: readonly Column[], widths: readonly number[], width: number): number[] {
  const shown = columns.map((_, at) => at);
  const total = () => shown.reduce((sum, at) => sum + (widths[at] ?? 0) + GAP, -GAP);
  const leaving = columns
    .flatMap(({ expendable }, at) => (expendable === undefined ? [] : [{ at, expendable }]))
    .sort((a, b) => b.expendable - a.expendable);
  for (const { at } of leaving) {
    if (total() <= width) break;
    shown.splice(shown.indexOf(at), 1);
  }
  return shown;
}
