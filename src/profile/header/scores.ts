import {
  employmentTypes,
  legalForms,
  organisationNouns,
  schoolNouns,
} from '../../data/profile/organisation-words.js';
import {
  departmentNouns,
  departmentWords,
  titleFields,
  titleModifiers,
  titleNouns,
} from '../../data/profile/title-words.js';
import { memo } from '../memo.js';
import { phraseList, wordSet } from '../word-list.js';

const nouns = wordSet(titleNouns);
const modifiers = wordSet(titleModifiers);
const fields = wordSet(titleFields);
const departments = wordSet(departmentWords);
const departmentEnds = wordSet(departmentNouns);
const legal = wordSet(legalForms);
const orgNouns = wordSet(organisationNouns, schoolNouns);
const types = new Set(phraseList(employmentTypes));
/** Long nouns close compounds: "Softwareentwickler", "Projektmanagerin". */
const compoundNouns = [...nouns].filter((noun) => noun.length >= 5);
const OCCUPATION_ENDING =
  /(?:ologist|ographer|smith|monger|keeper|person|woman|wright|ician|hand|sitter|walker|worker|maker|washer|master)s?$/;
const LEVEL = /^(?:[ivx]+|\d+|[a-z])$/;
/** Occupations that are abbreviated after a rank: "Staff SE", "Senior SE3"; alone the letters may mean anything. */
const RANKED =
  /\b(?:senior|sr|junior|jr|staff|principal|lead|chief|associate|research|head)\.?\s+(?:se|qa|ba|pm|em|pe|ux|dba)\s?\d?$/i;

const isOccupation = memo((word: string): boolean => {
  if (word.length < 2) return false;
  if (nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1)) && word.length > 5)) return true;
  const inner = word.split(/[-/]/).at(-1) ?? word;
  if (inner !== word && nouns.has(inner)) return true;
  if (OCCUPATION_ENDING.test(word) && word.length > 6) return true;
  return (
    word.length >= 9 && compoundNouns.some((noun) => word.endsWith(noun) && word.length - noun.length >= 3)
  );
});

/** How strongly a text reads as a job title: 3 where its head is an occupation, less where one only occurs. */
export const titleScore = memo(readTitleScore);

function readTitleScore(text: string): number {
  const { head, tail } = split(text);
  const words = tokens(head).filter((word) => !LEVEL.test(word));
  const trimmed = [...words];
  while (trimmed.length > 1 && !isOccupation(trimmed.at(-1) ?? '') && modifiers.has(trimmed.at(-1) ?? ''))
    trimmed.pop();
  const last = trimmed.at(-1) ?? '';
  if (RANKED.test(head)) return 3;
  if (isOccupation(last)) return words.some((word) => modifiers.has(word)) ? 3.2 : 3;
  if (fields.has(last) && trimmed.length <= 3) return 2;
  if (nouns.has(words[0] ?? '')) return 2.2;
  if (words.length > 1 && words.slice(0, -1).some(isOccupation)) return 1.5;
  if (fields.has(words[0] ?? '') || modifiers.has(words[0] ?? '')) return 1;
  return tokens(tail).some(isOccupation) ? 0.5 : 0;
}

/** How strongly a text reads as the name of an employer, school or other organisation: 4 with a legal form. */
export const organisationScore = memo(readOrganisationScore);

function readOrganisationScore(text: string): number {
  const bare = text.replace(/\(.*?\)/g, ' ').trim();
  const all = tokens(bare);
  const { head } = split(text);
  const words = tokens(head);
  // "Lamper, Inc., Austin, TX": the legal form may stand before the place.
  const isLegal = bare
    .split(/,\s+/)
    .slice(1)
    .some((each) => legal.has(each.toLowerCase().replace(/\.$/, '')) && each.length > 2);
  if (isLegal || [all, words].some(endsWithLegalForm)) return 4;
  const last = words.at(-1) ?? '';
  let score = looksOf(bare);
  if (orgNouns.has(last)) score += words.length > 1 || schoolOrCivic(bare) ? 3 : 1;
  else if (words.some((word) => orgNouns.has(word))) score += 1.5;
  else if (all.some((word) => orgNouns.has(word))) score += 0.7;
  return score < 4 && isDepartment(bare) ? score - 2.5 : score;
}

/** "Lauter GmbH"; but "Staff SE" is no company. */
function endsWithLegalForm(words: readonly string[]): boolean {
  return words.length > 1 && legal.has(words.at(-1) ?? '') && !modifiers.has(words.at(-2) ?? '');
}

/** Marks of a proper name: a domain, inner capitals, an acronym, an ampersand, a possessive. */
function looksOf(text: string): number {
  let score = 0;
  if (/\.(?:com|io|ai|org|net|co|app|dev|tech|de|fr|uk)$/i.test(text)) score += 2;
  if (/^\p{Lu}{2,6}$/u.test(text)) score += 1;
  if (/\p{Ll}\p{Lu}/u.test(text)) score += 0.7;
  if (/\p{Lu}\p{Ll}+ (?:&|and|\+) \p{Lu}/u.test(text)) score += 0.5;
  if (/['’]s\b/u.test(text)) score += 0.5;
  if (/^The\s/.test(text)) score += 0.5;
  return score;
}

const schoolOrCivic = (text: string) => /\bof\b|\bfor\b|\bde\b/i.test(text);

/** A part of an organisation or a line of work: "Acute Medical Unit", "Platform Infrastructure", "North America". */
export const isDepartment = memo(readIsDepartment);

function readIsDepartment(text: string): boolean {
  const parts = text.split(/,\s+/);
  // A name before the team: "Harbour Falcons RFC, women's team".
  if (parts.length > 1) return parts.every((part) => isDepartment(part));
  const words = tokens(text);
  if (words.length === 0 || departmentEnds.has(words.at(-1) ?? '')) return true;
  return words.every(
    (word) => departments.has(word) || /^(?:and|of|the|for|level|key|stage|years?|\d+)$/.test(word),
  );
}

/** A kind of employment and nothing else: "Full-time", "Contract". */
export function isEmploymentType(text: string): boolean {
  return types.has(
    text
      .toLowerCase()
      .replace(/[()[\].]/g, '')
      .trim(),
  );
}

/** The phrase that carries the meaning, before "of", a comma, a dash or a bracket, and what follows it. */
function split(text: string): { readonly head: string; readonly tail: string } {
  const bare = text.replace(/\(.*?\)/g, ' ').trim();
  const match =
    /\s+(?:of|for|in|at|to|on|de|del|do|da|des|du|d['’]|für|in|im|pour|para)\s+|[,:;|]\s|\s[–—-]\s|\s*\/\s*/iu.exec(
      bare,
    );
  return match === null || match.index === 0
    ? { head: bare, tail: '' }
    : { head: bare.slice(0, match.index), tail: bare.slice(match.index + match[0].length) };
}

function tokens(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? []).map((word) =>
    word.replace(/[.'’&-]+$/u, ''),
  );
}
