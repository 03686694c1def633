import { expect } from 'vitest';
import { formatPeriod } from '../../src/language/dates.js';
import type { Profile, Role } from '../../src/model/profile.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { corpusOf } from './corpus-of.js';
import { findFaults } from './invariants.js';

/** The profile of one text, Markdown unless its name says otherwise; fails where what must always hold does not. */
export function profileOf(text: string, name = 'cv.md'): Profile {
  const corpus = corpusOf({ [name]: text });
  const profile = parseProfile(corpus);
  expect(findFaults(corpus, profile)).toEqual([]);
  return profile;
}

/** A role in one line: title, employer, place, dates; `∅` for what is missing. */
export function lineOf(role: Role): string {
  const dates = role.period === undefined ? '∅' : formatPeriod(role.period);
  return [role.title?.text, role.organisation?.text, role.place?.text, dates]
    .map((part) => part ?? '∅')
    .join(' | ');
}
