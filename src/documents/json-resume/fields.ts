import type { LineHints, Part, TextBuilder } from './text-builder.js';
import { isObject } from './tidy.js';

/** One object of the file with its pointer: hands out its fields as parts of lines. */
export class Fields {
  constructor(
    private readonly fields: object,
    private readonly pointer: string,
  ) {}

  /** The string of this name as a part, or nothing. */
  get(name: string): Part[] {
    const value = this.valueOf(name);
    return typeof value === 'string' ? [{ value, pointer: `${this.pointer}/${name}` }] : [];
  }

  /** The strings of the list of this name, one part each. */
  list(name: string): Part[] {
    const value = this.valueOf(name);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index) =>
      typeof item === 'string' ? [{ value: item, pointer: `${this.pointer}/${name}/${index}` }] : [],
    );
  }

  /** Is the flag of this name set? */
  is(name: string): boolean {
    return this.valueOf(name) === true;
  }

  /** The objects of the list of this name. */
  objects(name: string): Fields[] {
    const value = this.valueOf(name);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index) =>
      isObject(item) ? [new Fields(item, `${this.pointer}/${name}/${index}`)] : [],
    );
  }

  private valueOf(name: string): unknown {
    return Object.entries(this.fields).find(([key]) => key === name)?.[1];
  }
}

/** The pieces that are there, with a separator between them. */
export function join(separator: string, ...pieces: readonly (readonly Part[])[]): Part[] {
  return pieces
    .filter((piece) => piece.length > 0)
    .flatMap((piece, index) => (index === 0 ? piece : [separator, ...piece]));
}

/** The piece with text around it, or nothing where the piece is. */
export function wrap(before: string, piece: readonly Part[], after = ''): Part[] {
  if (piece.length === 0) return [];
  return [before, ...piece, after].filter((part) => part !== '');
}

/** Adds a line unless it would be empty. */
export function addLine(builder: TextBuilder, parts: readonly Part[], hints: LineHints = {}): void {
  if (parts.length > 0) builder.line(parts, hints);
}

/** Adds one `- …` line for each piece. */
export function addBullets(builder: TextBuilder, pieces: readonly (readonly Part[])[]): void {
  for (const piece of pieces) addLine(builder, wrap('- ', piece), { bullet: true, depth: 0 });
}

/** One piece for each part. */
export function asItems(parts: readonly Part[]): Part[][] {
  return parts.map((part) => [part]);
}

/** Values no longer than this share a line. */
const MAX_WORDS_LENGTH = 60;

/** `Thesis: …` for each field that the standard has no name for; longer values are a list under the name. */
export function addMore(builder: TextBuilder, entry: Fields): void {
  for (const field of entry.objects('more')) {
    const values = field.list('values');
    if (values.length === 1 || values.every(isShort)) {
      addLine(builder, join(': ', field.get('name'), join(', ', ...asItems(values))));
    } else {
      addLine(builder, [...field.get('name'), ':']);
      addBullets(builder, asItems(values));
    }
  }
}

function isShort(part: Part): boolean {
  const text = typeof part === 'string' ? part : part.value;
  return text.length <= MAX_WORDS_LENGTH && !/[\n,;]|[.!?]$/.test(text);
}
