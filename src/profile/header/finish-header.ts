import { type Draft, type Header, isLiteral, type Piece, type Slot, SURE, slice } from './header.js';
import { placeTailLength } from './places.js';
import { isDepartment, isEmploymentType, organisationScore as O, titleScore as T } from './scores.js';

/** The header that a draft comes to: names without the departments and places that stand with them. */
export function finishHeader(draft: Draft): Header {
  const used = new Set<number>();
  for (const piece of [draft.title, draft.organisation, draft.place, draft.url]) {
    if (piece !== undefined && 'row' in piece && typeof piece.row === 'number') used.add(piece.row);
  }
  const slots = {
    ...(draft.title === undefined ? {} : { title: draft.title.slot }),
    ...(draft.organisation === undefined ? {} : { organisation: draft.organisation.slot }),
    ...(draft.place !== undefined && 'slot' in draft.place ? { place: String(draft.place.slot) } : {}),
  };
  let organisation =
    draft.organisation === undefined
      ? undefined
      : cutDepartment(cutPlace(cutRemark(draft.organisation), draft));
  const bracketed =
    draft.title === undefined && organisation !== undefined ? titleInBracket(organisation) : undefined;
  if (bracketed !== undefined) organisation = bracketed.organisation;
  const title = draft.title === undefined ? bracketed?.title : cutEmployment(cutPlace(draft.title, draft));
  return {
    ...(title === undefined ? {} : { title }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(draft.place === undefined ? {} : { place: withoutBrackets(draft.place) }),
    ...(draft.url === undefined ? {} : { url: draft.url }),
    usedRows: used,
    slots,
    evidence: draft.evidence,
  };
}

/** "Acme Inc. (Data Scientist)": the title stands in brackets behind the employer. */
function titleInBracket(name: Slot): { readonly organisation: Slot; readonly title: Slot } | undefined {
  const bracket = isLiteral(name) ? /\s*\(([^()]+)\)$/.exec(name.text) : null;
  const inner = bracket?.[1] ?? '';
  if (bracket === null || bracket.index === 0 || T(inner) < SURE) return undefined;
  const at = name.text.length - 1 - inner.length;
  return {
    organisation: slice(name, 0, bracket.index),
    title: slice(name, at, at + inner.length),
  };
}

/** "Acme Ltd (left for family reasons)": a remark in brackets is no part of the name. */
function cutRemark(name: Slot): Slot {
  const remark = isLiteral(name) ? /\s*\((?:\p{Ll}[\p{L}’'-]*[\s,]+){1,}[^()]*\)$/u.exec(name.text) : null;
  return remark === null || remark.index === 0 ? name : slice(name, 0, remark.index);
}

/** "(Remote)" is Remote. */
function withoutBrackets(place: Piece): Piece {
  const isBracketed =
    /^[([][^()[\]]+[)\]]$/.test(place.text) && place.end - place.start === place.text.length;
  return isBracketed ? { start: place.start + 1, end: place.end - 1, text: place.text.slice(1, -1) } : place;
}

/** "Lead Physio, part-time" is a Lead Physio. */
function cutEmployment(title: Slot): Slot {
  const tail = isLiteral(title) ? /,\s+([^,]+)$/.exec(title.text) : null;
  return tail !== null && tail.index > 0 && isEmploymentType(tail[1] ?? '')
    ? slice(title, 0, tail.index)
    : title;
}

/** "Search Department, Acme Inc" is at Acme Inc; "Harbour Rovers, women's team" at Harbour Rovers. */
function cutDepartment(name: Slot): Slot {
  const comma = isLiteral(name) ? /,\s+/.exec(name.text) : null;
  if (comma === null || comma.index === 0) return name;
  const rest = slice(name, comma.index + comma[0].length, name.text.length);
  if (/^\p{Ll}/u.test(rest.text) && isDepartment(rest.text) && !isDepartment(name.text))
    return slice(name, 0, comma.index);
  return isDepartment(name.text.slice(0, comma.index)) && O(rest.text) >= 1.5 ? rest : name;
}

/** "Corran Hospital, Galway, Ireland" is a name and a place. */
function cutPlace(name: Slot, draft: Draft): Slot {
  const tail = isLiteral(name) ? placeTailLength(name.text) : 0;
  if (tail === 0) return name;
  const at = name.text.length - tail;
  const rest = slice(name, at, name.text.length);
  const lead = /^[\s,([]+/.exec(rest.text)?.[0].length ?? 0;
  const close = /[)\]]+$/.exec(rest.text)?.[0].length ?? 0;
  draft.place ??= {
    start: rest.start + lead,
    end: rest.end - close,
    text: rest.text.slice(lead, rest.text.length - close),
  };
  return slice(name, 0, at);
}
