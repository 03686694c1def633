/** What joins the pieces of a compound, in folded text. */
const CONNECTORS = /[-'_&@]|\/|\.(?!\d)|(?<!\d)\./;
const SIMPLE = /^[\p{L}\p{M}\p{N}]+$/u;
const AMOUNT = /^\p{Sc}?([\d.]+[a-z]*)[%+]?$/u;
const VERSIONED_NAME = /^(.*\+\+)\d+$/;
/** Scripts that are written without spaces, or (Hangul) that glue particles to their words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Fast test: nothing below U+0E00 is unspaced. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;

/** Longest closed form worth indexing, in characters: `frontend`, not a whole path. */
const CLOSED_FORM_LIMIT = 24;
const CLOSED_FORM_PIECES = 3;

/** The other normal forms of a folded token: see `Token.parts`. Linear in its length. */
export function partsOf(norm: string): readonly string[] {
  const unspaced = MAY_BE_UNSPACED.test(norm);
  if (SIMPLE.test(norm) && !unspaced) return NONE;
  const parts = new Set<string>();
  if (unspaced) for (const part of unspacedParts(norm)) parts.add(part);
  const amount = AMOUNT.exec(norm)?.[1];
  if (amount !== undefined) parts.add(amount);
  else for (const part of compoundParts(norm)) parts.add(part);
  parts.delete(norm);
  return [...parts];
}

const NONE: readonly string[] = [];

function* compoundParts(norm: string): Generator<string> {
  const named = VERSIONED_NAME.exec(norm)?.[1];
  if (named !== undefined) yield named;
  // A leading dot belongs to the name (.NET), and so does one after a slash (C#/.NET).
  const pieces = norm.includes('/') ? norm.split('/') : [norm];
  for (const alternative of pieces) {
    if (alternative !== norm) yield alternative;
    const inner = alternative.replace(/^\./, '').split(CONNECTORS);
    if (inner.length > 1) for (const piece of inner) if (piece.length > 1) yield piece;
  }
  const closed = closedForm(norm);
  if (closed !== undefined) yield closed;
}

/** `e-commerce` → `ecommerce`, `Ph.D` → `phd`, `CI/CD` → `cicd`; not `and/or`, `2019-03`, `M&A` (an MA is a degree). */
function closedForm(norm: string): string | undefined {
  if (norm.length > CLOSED_FORM_LIMIT || !/^[\p{L}][\p{L}\p{N}]*(?:[-.'/][\p{L}\p{N}]+)+$/u.test(norm))
    return undefined;
  const pieces = norm.split(/[-.'/]/);
  if (pieces.length > CLOSED_FORM_PIECES) return undefined;
  if (norm.includes('/') && pieces.some((piece) => piece.length > 2)) return undefined;
  return pieces.join('');
}

function* unspacedParts(norm: string): Generator<string> {
  let from = 0;
  for (const run of norm.matchAll(UNSPACED)) {
    if (run.index > from) yield* simplePieces(norm.slice(from, run.index));
    const characters = [...run[0]];
    for (let i = 0; i + 1 < characters.length; i += 1) yield `${characters[i]}${characters[i + 1]}`;
    from = run.index + run[0].length;
  }
  if (from > 0 && from < norm.length) yield* simplePieces(norm.slice(from));
}

function* simplePieces(text: string): Generator<string> {
  for (const piece of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) yield piece;
}
