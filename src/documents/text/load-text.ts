import type { Line } from '../../model/document.js';
import type { Loaded, Loader } from '../loaded.js';
import { columns, DepthTracker, findMarker } from './bullets.js';
import { decodeText } from './decode.js';
import { splitLines } from './split-lines.js';
import { isWrapped, wrapColumn } from './wrap.js';

/** A line drawn with characters, such as `=====` or `-----`. */
const RULE = /^\s*([=\-_*~#─━═–—·.])\1{2,}\s*$/u;
/** A longer line with a rule under it is a sentence above a separator, not a heading. */
const MAX_HEADING_LENGTH = 60;

/** Loads a plain text file: the text stays as it is, lines say where list items and wrapped paragraphs are. */
export const loadText: Loader = async (bytes) => readPlainText(decodeText(bytes));

/** Finds the lines of a plain text: list items, hard wraps, rules, and headings that are underlined. */
export function readPlainText(text: string): Loaded {
  const ranges = splitLines(text);
  const slices = ranges.map(({ start, end }) => text.slice(start, end));
  const column = wrapColumn(slices);
  const depths = new DepthTracker();
  const lines: Line[] = [];
  /** Where the text of the open list item begins; undefined outside of lists. */
  let itemIndent: number | undefined;

  ranges.forEach((range, index) => {
    const slice = slices[index] ?? '';
    const previous = slices[index - 1] ?? '';
    if (slice === '') {
      itemIndent = undefined;
      lines.push(range);
      return;
    }
    const marker = findMarker(slice);
    if (RULE.test(slice)) {
      markHeading(lines, slices, index);
      lines.push({ ...range, hidden: true });
    } else if (marker !== undefined) {
      itemIndent = marker.indent + 1;
      lines.push({ ...range, bullet: true, depth: depths.enter(marker.indent) });
    } else {
      const indent = columns(/^\s*/.exec(slice)?.[0] ?? '');
      const inItem = itemIndent !== undefined && indent >= itemIndent;
      const continues =
        previous !== '' && !RULE.test(previous) && (inItem || isWrapped(previous, slice, column));
      if (!continues) {
        itemIndent = undefined;
        depths.leave();
      }
      lines.push(continues ? { ...range, continuation: true } : range);
    }
  });
  return { text, lines };
}

/** A short line alone on top of a rule is a heading: level 1 over `===`, else 2. */
function markHeading(lines: Line[], slices: readonly string[], ruleIndex: number): void {
  const above = slices[ruleIndex - 1] ?? '';
  const aboveThat = slices[ruleIndex - 2] ?? '';
  const line = lines[ruleIndex - 1];
  if (line === undefined || above === '' || above.length > MAX_HEADING_LENGTH || line.bullet === true) return;
  if (aboveThat !== '' && !RULE.test(aboveThat)) return;
  lines[ruleIndex - 1] = { ...line, heading: (slices[ruleIndex] ?? '').includes('=') ? 1 : 2 };
}
