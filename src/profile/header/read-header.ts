import { finishHeader } from './finish-header.js';
import { type Draft, type Header, isLiteral, type Slot, SURE, slice } from './header.js';
import { isKnownPlace, isPlace } from './places.js';
import type { Priors } from './priors.js';
import { readCommas } from './read-commas.js';
import { isDepartment, isEmploymentType, organisationScore as O, titleScore as T } from './scores.js';

const AT = /\s+(?:at|@|bei|chez|w\/)\s+|\s*@\s*(?=\p{Lu})/giu;
const WITH = /\s+(?:with|for)\s+(?=(?:the\s)?\p{Lu})/gu;
const URL = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/i;
/** Words of a link that say where it goes, not who employs. */
const LINK_LABEL =
  /^(?:git(?:hub|lab)|bitbucket|linked\s?in|website|web|site|link|links|channel|demo|live|source|code|repo(?:sitory)?|portfolio|homepage|home page|certificate|slides|video|play store|app store)$/i;
/** Least margin between the two ways round at which a reading counts. */
const MIN_MARGIN = 0.5;
const MAX_NAME_WORDS = 14;
const MAX_SOLE_WORDS = 6;

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
  return finishHeader(draft);
}

/** A place, unless it is one only by its country and other headers have their employer here ("Station X, France"). */
function isPlaceHere(slot: Slot, slots: readonly Slot[], priors: Priors): boolean {
  if (!isPlace(slot.text)) return priors.isPlaceSlot(slot.slot) && slots.length > 2 && isPlainName(slot.text);
  if (slots.length === 1 && T(slot.text) > 0) return false;
  return isKnownPlace(slot.text) || priors.lean(slot.slot, '') > -1;
}

/** Short, capitalised, and neither title, organisation nor part of one. */
export function isPlainName(text: string): boolean {
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
  const employer = names.findIndex((name, index) => index > 0 && name.at === true);
  if (employer > 0) {
    draft.title = names[employer - 1];
    draft.organisation = names[employer];
    draft.evidence = 4;
    return true;
  }
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

/** "TIDE WORKS Senior Keeper": an employer in capitals before a title that opens with its rank. */
const CAPITALS =
  /^\p{Lu}[\p{Lu}\d&.'’-]{3,}(?: [\p{Lu}\d&.'’-]{2,})*\s+(?=(?:Senior|Sr|Junior|Jr|Staff|Principal|Lead|Chief|Head|Associate|Assistant)\b)/u;

function readCapitals(name: Slot, draft: Draft): boolean {
  const employer = isLiteral(name) ? CAPITALS.exec(name.text)?.[0].length : undefined;
  if (employer === undefined) return false;
  const title = slice(name, employer, name.text.length, `${name.slot}>`);
  if (T(title.text) < SURE || T(name.text.slice(0, employer)) >= SURE) return false;
  draft.title = title;
  draft.organisation = slice(name, 0, employer, `${name.slot}<`);
  draft.evidence = SURE;
  return true;
}

function readSingle(name: Slot, draft: Draft, priors: Priors): void {
  if (readCapitals(name, draft) || readCommas(name, draft, priors, 0)) return;
  const lean = T(name.text) - O(name.text) + priors.lean(name.slot, name.text);
  if (T(name.text) >= SURE && lean > 0) draft.title = name;
  else if (O(name.text) >= SURE && lean < 0) draft.organisation = name;
  else if (priors.lean(name.slot, name.text) > 0.5 && lean > 0) draft.title = name;
  else if (priors.lean(name.slot, name.text) < -0.5 && lean < 0) draft.organisation = name;
  else if (isName(name)) draft[T(name.text) === 1 ? 'title' : 'organisation'] = name;
  draft.evidence = Math.abs(lean);
}

/** A short name of no known kind that stands alone beside a job's dates: whose job it was, more likely than what. */
function isName(name: Slot): boolean {
  const words = name.text.split(/\s+/);
  return (
    words.length <= MAX_SOLE_WORDS &&
    /^[\p{Lu}\d]/u.test(name.text) &&
    isCapitalised(name.text) &&
    T(name.text) < 2 &&
    !isDepartment(name.text)
  );
}
