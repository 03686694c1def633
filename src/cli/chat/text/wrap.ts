import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that the text takes on a terminal: wide characters and emoji take two, combining marks none. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/**
 * Lines of at most `columns` for a text without control sequences. Words longer than a line are cut between
 * characters; line breaks of the text stay. `hang` columns are left free on every line but the first.
 */
export function wrap(text: string, columns: number, hang = 0): string[] {
  return text.split('\n').flatMap((line, index) => wrapLine(line, columns, index === 0 ? 0 : hang, hang));
}

function wrapLine(line: string, columns: number, first: number, hang: number): string[] {
  const lines: string[] = [];
  let current = '';
  let room = Math.max(1, columns - first);
  const finish = () => {
    lines.push(current.trimEnd());
    current = '';
    room = Math.max(1, columns - hang);
  };
  for (const word of line.match(/\s+|\S+/g) ?? []) {
    if (columnsOf(current) + columnsOf(word.trimEnd()) > room && current.trim() !== '') finish();
    if (current === '' && lines.length > 0 && word.trim() === '') continue;
    const [whole, ...rest] = cutWord(word, room - columnsOf(current), columns - hang);
    current += whole ?? '';
    for (const piece of rest) {
      finish();
      current = piece;
    }
  }
  lines.push(current.trimEnd());
  return lines;
}

/** A word in pieces for the room left and for the lines after; one piece where it fits, as nearly every word does. */
function cutWord(word: string, roomLeft: number, roomBelow: number): string[] {
  let room = Math.max(1, roomLeft);
  if (columnsOf(word.trimEnd()) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of segmenter.segment(word)) {
    if (piece !== '' && columnsOf(piece) + columnsOf(segment) > room) {
      pieces.push(piece);
      piece = '';
      room = Math.max(1, roomBelow);
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** The text in at most `columns`, cut with an ellipsis. */
export function truncate(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    if (columnsOf(kept) + columnsOf(segment) > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The text filled with spaces to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
