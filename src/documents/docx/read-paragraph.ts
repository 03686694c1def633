import { cleanText } from '../layout/clean-text.js';
import { asNode, facts } from './model.js';

/** Text between two tabs or breaks. */
export interface DocxPart {
  readonly text: string;
  /** True where all letters are bold. */
  readonly bold: boolean;
}

/** A paragraph as text, with what its styles say of it. */
export interface DocxParagraph {
  /** Lines (manual breaks) of parts (tabs); none is blank. */
  readonly lines: readonly (readonly DocxPart[])[];
  /** `heading 2`, `title`, `list paragraph` …, in lower case. */
  readonly style: string;
  /** Nesting level and kind of a list item. */
  readonly list?: { readonly level: number; readonly ordered: boolean };
  /** Font size of most letters in points, where a run sets one. */
  readonly size?: number;
}

interface Letters {
  text: string;
  bold: boolean;
  size: number | undefined;
}

/** Reads a paragraph node, or undefined where it has no text. */
export function readParagraph(value: unknown): DocxParagraph | undefined {
  const { styleName, styleId, numbering } = facts.paragraph(value);
  const pieces: Letters[] = [];
  collect(value, { text: '', bold: false, size: undefined }, pieces);
  const lines = splitAt(pieces, '\n')
    .map((line) => splitAt(line, '\t').map(toPart))
    .map((parts) => parts.filter(({ text }) => text !== ''))
    .filter((parts) => parts.length > 0);
  if (lines.length === 0) return undefined;
  const size = commonSize(pieces.filter(isLettered));
  return {
    lines,
    style: (styleName ?? styleId ?? '').toLowerCase(),
    ...(numbering === null || numbering === undefined
      ? {}
      : { list: { level: numbering.level, ordered: numbering.isOrdered } }),
    ...(size === undefined ? {} : { size }),
  };
}

function collect(value: unknown, style: Letters, pieces: Letters[]): void {
  const node = asNode(value);
  if (node === undefined) return;
  if (node.type === 'text') {
    for (const text of facts.text(value).split(/([\t\n])/)) pieces.push({ ...style, text });
  }
  if (node.type === 'tab') pieces.push({ ...style, text: '\t' });
  if (node.type === 'break') pieces.push({ ...style, text: '\n' });
  const inner = node.type === 'run' ? toStyle(value) : style;
  for (const child of node.children ?? []) collect(child, inner, pieces);
}

function toStyle(value: unknown): Letters {
  const { isBold, fontSize } = facts.run(value);
  return { text: '', bold: isBold, size: fontSize ?? undefined };
}

function commonSize(pieces: readonly Letters[]): number | undefined {
  const letters = new Map<number | undefined, number>();
  for (const { text, size } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function splitAt(pieces: readonly Letters[], separator: string): Letters[][] {
  const groups: Letters[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === separator) groups.push([]);
    else groups.at(-1)?.push(piece);
  }
  return groups;
}

function toPart(pieces: readonly Letters[]): DocxPart {
  const text = cleanText(pieces.map((piece) => piece.text).join('')).replaceAll('\u00ad', '');
  const lettered = pieces.filter(isLettered);
  return { text, bold: lettered.length > 0 && lettered.every(({ bold }) => bold) };
}

function isLettered({ text }: Letters): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
