import { type Draft, isLiteral, type Slot, SURE, slice } from './header.js';
import { isPlace, placeTailLength } from './places.js';
import type { Priors } from './priors.js';
import { isDepartment, isEmploymentType, organisationScore as O, titleScore as T } from './scores.js';

/**
 * "Title, Company, Place" or "Company, Title" in one part. `minOrganisation` is what the organisation must
 * score where the header has other candidates.
 */
export function readCommas(name: Slot, draft: Draft, priors: Priors, minOrganisation: number): boolean {
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

/** A part of an employer and no name: one of several words may be a name where other headers have theirs. */
function isMereDepartment({ text, slot }: Slot, priors: Priors): boolean {
  const first = text.split(/,\s/)[0] ?? '';
  return isDepartment(first) && !(first.split(' ').length >= 3 && priors.lean(slot, text) <= -1);
}

function isPairing(title: Slot, organisation: Slot, minOrganisation: number, priors: Priors): boolean {
  const titled = T(title.text) >= SURE || (priors.lean(title.slot, title.text) >= 1 && O(title.text) < 1);
  if (!titled || !/^[\p{Lu}\d]|^\p{Ll}+[\p{Lu}.]/u.test(organisation.text)) return false;
  if (
    isMereDepartment(organisation, priors) ||
    isPlace(organisation.text) ||
    isEmploymentType(organisation.text)
  )
    return false;
  const evidence = O(organisation.text) - priors.lean(organisation.slot, organisation.text);
  if (T(organisation.text) > 1 && evidence < 2.5) return false;
  if (minOrganisation > 0) return evidence >= minOrganisation;
  return evidence >= 1.5 || (T(organisation.text) === 0 && organisation.text.split(' ').length <= 5);
}
