/** Where a text may be cut, best first; each match ends at a cut. */
const BOUNDARIES = [/\n\n/g, /\n/g, /[.!?](?:\s?\[\d+\])*\s/g, /\s/g];
/** A boundary is taken only in the last part of a piece, so that pieces don't get tiny. */
const EARLIEST_CUT = 0.5;

/** Cuts a text into pieces of at most `limit` code units that, joined, are the text again. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutAt(rest, limit);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** The best place for a cut at or before `limit`, which is shorter than the text. */
export function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit);
  for (const boundary of BOUNDARIES) {
    let cut = 0;
    for (const match of window.matchAll(boundary)) cut = match.index + match[0].length;
    if (cut >= limit * EARLIEST_CUT && insideCode(window.slice(0, cut)) === false) return cut;
  }
  return hardCut(text, limit);
}

/** A cut that halves neither a surrogate pair nor an entity such as `&lt;`. */
function hardCut(text: string, limit: number): number {
  const entity = /&[a-z]{0,4}$/.exec(text.slice(0, limit));
  if (entity !== null && /^&[a-z]{1,4};/.test(text.slice(entity.index))) return Math.max(1, entity.index);
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff && limit > 1 ? limit - 1 : limit;
}

function insideCode(text: string): boolean {
  return (text.split('`').length - 1) % 2 === 1;
}
