import type { Range } from '../text/page.js';
import type { Part } from './parts.js';
import { isKnownPlace, isPlace, placeTailLength } from './places.js';
import type { Priors } from './priors.js';
import { isDepartment, isEmploymentType, organisationScore, titleScore } from './scores.js';

/** A piece of a header with a text of its own, ready to become a field. */
export interface Piece extends Range {
  readonly text: string;
}

/** What a header says, as far as the evidence goes. */
export interface Header {
  readonly title?: Piece;
  readonly organisation?: Piece;
  readonly place?: Piece;
  readonly url?: Piece;
  /** Rows, by index, that gave a field. */
  readonly usedRows: ReadonlySet<number>;
  /** Where title and organisation stood, for what other entries of the document may learn from it. */
  readonly slots: { readonly title?: string; readonly organisation?: string; readonly place?: string };
  /** How sure the reading is: 0 for a guess by layout alone. */
  readonly evidence: number;
}

/** A part with its place in the header. */
export interface Slot extends Part {
  readonly row: number;
  readonly slot: string;
}

const AT = /\s+(?:at|@|bei|chez|w\/)\s+|\s*@\s*(?=\p{Lu})/giu;
const WITH = /\s+(?:with|for)\s+(?=(?:the\s)?\p{Lu})/gu;
const URL = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/i;
/** Words of a link that say where it goes, not who employs. */
const LINK_LABEL =
  /^(?:git(?:hub|lab)|bitbucket|linked\s?in|website|web|site|link|links|channel|demo|live|source|code|repo(?:sitory)?|portfolio|homepage|home page|certificate|slides|video|play store|app store)$/i;
/** Least margin between the two ways round at which a reading counts. */
const MIN_MARGIN = 0.5;
/** Least score at which one part counts as a title or organisation by itself. */
const SURE = 2;
const MAX_NAME_WORDS = 14;

interface Draft {
  title?: Slot | undefined;
  organisation?: Slot | undefined;
  place?: Piece | undefined;
  url?: Piece | undefined;
  evidence: number;
}

/** A part of a part. */
function slice(part: Slot, start: number, end: number, slot = part.slot): Slot {
  const text = part.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim().replace(/[,;:]+$/, '');
  // Display text folds white space and mark-up; positions hold only where it equals the source.
  const from = part.start + start + lead;
  return { ...part, text: trimmed, start: from, end: from + trimmed.length, slot };
}

/** Are the part's characters those of the document, one for one, so that it can be cut? */
const isLiteral = (part: Part) => part.end - part.start === part.text.length;

const T = titleScore;
const O = organisationScore;

/** Reads the parts of a header into title, organisation, place and link. */
export function readHeader(slots: readonly Slot[], priors: Priors): Header {
  const draft: Draft = { evidence: 0 };
  const names: Slot[] = [];
  for (const slot of slots) {
    if (LINK_LABEL.test(slot.text)) continue;
    if (URL.test(slot.text)) draft.url ??= slot;
    else if (isPlaceHere(slot, slots, priors)) draft.place ??= slot;
    else if (!isEmploymentType(slot.text) && slot.text.split(' ').length <= MAX_NAME_WORDS) names.push(slot);
  }
  if (!readAt(names, draft)) readNames(names, draft, priors);
  return finish(draft);
}

/** A place, unless it is one only by its country and other headers have their employer here ("Station X, France"). */
function isPlaceHere(slot: Slot, slots: readonly Slot[], priors: Priors): boolean {
  if (!isPlace(slot.text)) return priors.isPlaceSlot(slot.slot) && slots.length > 2 && isPlainName(slot.text);
  if (slots.length === 1 && T(slot.text) > 0) return false;
  return isKnownPlace(slot.text) || priors.lean(slot.slot, '') > -1;
}

/** Short, capitalised, and neither title, organisation nor part of one. */
function isPlainName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}\s'’-]*$/u.test(text) &&
    text.split(' ').length <= 3 &&
    T(text) === 0 &&
    O(text) < 1 &&
    !isDepartment(text)
  );
}

/** "Title at Company": the plainest form. */
function readAt(names: readonly Slot[], draft: Draft): boolean {
  for (const name of names) {
    if (!isLiteral(name)) continue;
    const matches = [
      ...name.text.matchAll(AT),
      ...(T(name.text.split(/\s(?:with|for)\s/)[0] ?? '') >= 3 ? name.text.matchAll(WITH) : []),
    ];
    for (const match of matches) {
      const title = slice(name, 0, match.index, `${name.slot}<`);
      const organisation = slice(name, match.index + match[0].length, name.text.length, `${name.slot}>`);
      if (organisation.text === '' || !/^[\p{Lu}\d]|^\p{Ll}+[\p{Lu}.]/u.test(organisation.text)) continue;
      if (
        T(title.text) < 1.5 &&
        !(names.length === 1 && /^\p{Lu}/u.test(title.text) && title.text.split(' ').length <= 6)
      )
        continue;
      draft.title = title;
      draft.organisation = organisation;
      draft.evidence = 4;
      return true;
    }
  }
  return false;
}

function readNames(names: readonly Slot[], draft: Draft, priors: Priors): void {
  const [only] = names;
  if (only === undefined) return;
  if (names.length === 1) {
    readSingle(only, draft, priors);
    return;
  }
  const scored = names.map((name) => ({
    name,
    lean: T(name.text) - O(name.text) + priors.lean(name.slot, name.text),
    title: T(name.text),
    organisation: O(name.text),
  }));
  const title = scored.reduce((best, next) => (next.lean > best.lean ? next : best));
  const others = scored.filter((each) => each !== title);
  // A second part that is itself a title's rest ("Payments Team") is no employer.
  const organisation = others.reduce((best, next) =>
    next.lean + departmentLean(next.name) < best.lean + departmentLean(best.name) ? next : best,
  );
  const margin = title.lean - organisation.lean;
  if (organisation.organisation < 1.5 && readCommas(title.name, draft, priors, 2.5)) return;
  if (margin < MIN_MARGIN || isDepartment(organisation.name.text)) {
    if (title.title >= SURE && title.lean > 0) {
      draft.title = title.name;
      draft.evidence = title.title;
    } else if (organisation.organisation >= 3 && organisation.title < 1) {
      draft.organisation = organisation.name;
      draft.evidence = organisation.organisation;
    }
    return;
  }
  const certain = Math.max(
    title.title,
    organisation.organisation,
    Math.abs(priors.lean(title.name.slot, title.name.text)),
  );
  if (certain < 1.5) return;
  // By elimination only what is written like a name is a title; else it says something.
  if (title.title >= 1 || isCapitalised(title.name.text)) draft.title = title.name;
  else if (organisation.organisation < SURE) return;
  draft.organisation = organisation.name;
  draft.evidence = Math.min(4, margin);
}

/** Written like a name: at most a third of its words of weight in lower case. */
function isCapitalised(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{3}/u.test(word));
  return words.filter((word) => /^\p{Ll}/u.test(word)).length <= words.length / 3;
}

const departmentLean = (name: Slot) => (isDepartment(name.text) ? 3 : 0);

function readSingle(name: Slot, draft: Draft, priors: Priors): void {
  if (readCommas(name, draft, priors, 0)) return;
  const lean = T(name.text) - O(name.text) + priors.lean(name.slot, name.text);
  if (T(name.text) >= SURE && lean > 0) draft.title = name;
  else if (O(name.text) >= SURE && lean < 0) draft.organisation = name;
  else if (priors.lean(name.slot, name.text) > 0.5 && lean > 0) draft.title = name;
  else if (priors.lean(name.slot, name.text) < -0.5 && lean < 0) draft.organisation = name;
  draft.evidence = Math.abs(lean);
}

/**
 * "Title, Company, Place" or "Company, Title" in one part. `minOrganisation` is what the organisation must
 * score where the header has other candidates.
 */
function readCommas(name: Slot, draft: Draft, priors: Priors, minOrganisation: number): boolean {
  if (!isLiteral(name)) return false;
  const tail = placeTailLength(name.text);
  const text = name.text.slice(0, name.text.length - tail);
  const cuts = [
    ...text.matchAll(/,\s+(?!(?:inc|ltd|llc|llp|plc|gmbh|corp|co|s\.?a|jr|sr|ph\.?d|m\.?d)\b)/giu),
  ].filter(
    (cut) =>
      (text.slice(0, cut.index).match(/\(/g) ?? []).length ===
      (text.slice(0, cut.index).match(/\)/g) ?? []).length,
  );
  let best: { readonly score: number; readonly title: Slot; readonly organisation: Slot } | undefined;
  for (const cut of cuts) {
    const left = slice(name, 0, cut.index, `${name.slot},0`);
    const right = slice(name, cut.index + cut[0].length, text.length, `${name.slot},1`);
    for (const [title, organisation] of [
      [left, right],
      [right, left],
    ] as const) {
      const score =
        T(title.text) -
        O(title.text) +
        O(organisation.text) -
        T(organisation.text) +
        priors.lean(title.slot, title.text) -
        priors.lean(organisation.slot, organisation.text);
      if (
        !isPairing(title, organisation, minOrganisation, priors) ||
        (best !== undefined && best.score >= score)
      )
        continue;
      best = { score, title, organisation };
    }
  }
  if (best === undefined || best.score < 2) return false;
  draft.title = best.title;
  draft.organisation = best.organisation;
  draft.evidence = Math.min(4, best.score);
  if (tail > 0) draft.place ??= slice(name, text.length + 1, name.text.length);
  return true;
}

function isPairing(title: Slot, organisation: Slot, minOrganisation: number, priors: Priors): boolean {
  const titled = T(title.text) >= SURE || (priors.lean(title.slot, title.text) >= 1 && O(title.text) < 1);
  if (!titled || !/^[\p{Lu}\d]|^\p{Ll}+[\p{Lu}.]/u.test(organisation.text)) return false;
  if (
    isDepartment(organisation.text.split(/,\s/)[0] ?? '') ||
    isPlace(organisation.text) ||
    isEmploymentType(organisation.text)
  )
    return false;
  const evidence = O(organisation.text) - priors.lean(organisation.slot, organisation.text);
  if (T(organisation.text) > 1 && evidence < 2.5) return false;
  if (minOrganisation > 0) return evidence >= minOrganisation;
  return evidence >= 1.5 || (T(organisation.text) === 0 && organisation.text.split(' ').length <= 5);
}

function finish(draft: Draft): Header {
  const used = new Set<number>();
  for (const piece of [draft.title, draft.organisation, draft.place, draft.url]) {
    if (piece !== undefined && 'row' in piece && typeof piece.row === 'number') used.add(piece.row);
  }
  const slots = {
    ...(draft.title === undefined ? {} : { title: draft.title.slot }),
    ...(draft.organisation === undefined ? {} : { organisation: draft.organisation.slot }),
    ...(draft.place !== undefined && 'slot' in draft.place ? { place: String(draft.place.slot) } : {}),
  };
  const organisation =
    draft.organisation === undefined ? undefined : cutDepartment(cutPlace(draft.organisation, draft));
  const title = draft.title === undefined ? undefined : cutPlace(draft.title, draft);
  return {
    ...(title === undefined ? {} : { title }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(draft.place === undefined ? {} : { place: draft.place }),
    ...(draft.url === undefined ? {} : { url: draft.url }),
    usedRows: used,
    slots,
    evidence: draft.evidence,
  };
}

/** "Search Department, Acme Inc" is at Acme Inc. */
function cutDepartment(name: Slot): Slot {
  const comma = isLiteral(name) ? /,\s+/.exec(name.text) : null;
  if (comma === null || comma.index === 0) return name;
  const rest = slice(name, comma.index + comma[0].length, name.text.length);
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
