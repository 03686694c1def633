import { subjectWords } from '../../data/profile/education-words.js';
import { schoolNouns } from '../../data/profile/organisation-words.js';
import type { Part } from '../header/parts.js';
import { isPlace } from '../header/places.js';
import { isEmploymentType, organisationScore } from '../header/scores.js';
import { wordSet, wordsOf } from '../word-list.js';
import { opensWithDegree, splitDegree } from './degree.js';

const subjects = wordSet(subjectWords);
const schools = wordSet(schoolNouns);

/** What a piece of an education header names. */
export type EducationRole = 'institution' | 'degree' | 'area' | 'score' | 'place' | 'unknown';

export interface EducationPart {
  readonly role: EducationRole;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SCORE =
  /^(?:(?:final\s+|overall\s+|cumulative\s+|major\s+|minor\s+|weighted\s+)?(?:gpa|cgpa|grade|score|note|abschlussnote|media|average|result)\b.*[a-z\d].*|[12]:[12i]|(?:first|upper second|lower second|third)(?:[\s-]class.*)?|second[\s-]class.*|(?:high\s+)?(?:distinction|merit|honou?rs|pass(?:ed)?)|(?:summa |magna )?cum laude|with (?:distinction|honou?rs|merit).*|\d{1,2}(?:[.,]\d{1,2})?\s*\/\s*\d{1,3}(?:[.,]\d)?|\d{2,3}(?:\.\d+)?\s*%|[A-F][+-]?|[12]\.[12]|[1-4],\d)$/i;
/** "First Class Honours" is a grade, though it opens like an award. */
const CLASS = /^(?:first|(?:upper |lower )?second|third)[\s-]class\b/i;
const CUT = /,\s+|\s+[–—-]\s+|\s*;\s*|(?<=\S)\s+(?:at|from|an der)\s+(?=(?:the\s)?\p{Lu})/gu;
const BRACKET = /\s*[([]([^()[\]]+)[)\]]\s*$/;
const SUBJECT_JOINERS =
  /^(?:and|of|in|the|with|for|de|und|et|y|e|major|minor|general|applied|pure|modern|advanced|critical|care|international|secondary|primary)$/;
const UNFINISHED =
  /^\s*(?:in progress|ongoing|current|currently enrolled|expected|to be completed|not completed|incomplete|abd|all but dissertation|en cours|en curso|laufend)\s*\.?\s*$/i;
const EDGES = /^[\s,;:–—-]+|[\s,;:–—-]+$/gu;

/** A grade as written: "2:1", "GPA 3.8", "Merit", "17/20". */
export const isScore = (text: string): boolean => SCORE.test(text.trim().replace(/[.,;]$/, ''));

/** Does a text name a place of learning? */
export function namesSchool(text: string): boolean {
  if (opensWithDegree(text) || /^high[\s-]school(?: diploma)?$/i.test(text)) return false;
  if (wordsOf(text).some((word) => schools.has(word))) return true;
  if (/(?:schule|universität|gymnasium|kolleg|akademie|hochschule)$/iu.test(text)) return true;
  return organisationScore(text) >= 3 && !isSubject(text);
}

/** Mostly subject words and joiners: "Machine Learning", "History of Art". */
export function isSubject(text: string): boolean {
  const words = wordsOf(text.replace(/\(.*?\)/g, ' ')).filter((word) => !SUBJECT_JOINERS.test(word));
  return words.length > 0 && words.filter((word) => subjects.has(word)).length >= words.length / 2;
}

function roleOf(text: string): EducationRole {
  if (/\bgpa\b/i.test(text) && isScore(text)) return 'score';
  if (CLASS.test(text) && isScore(text)) return 'score';
  if (opensWithDegree(text)) return 'degree';
  if (isScore(text)) return 'score';
  if (namesSchool(text)) return 'institution';
  if (isPlace(text)) return 'place';
  return isSubject(text) ? 'area' : 'unknown';
}

function piece(part: Part, start: number, end: number, role: EducationRole): EducationPart {
  const raw = part.text.slice(start, end);
  const lead = /^[\s,;:–—-]*/u.exec(raw)?.[0].length ?? 0;
  const bare = raw.replace(EDGES, '');
  // "BSc (Maths)": a subject in brackets of its own.
  const inner = /^\(([^()]+)\)$/.exec(bare)?.[1];
  const text = inner ?? bare;
  const from = part.start + start + lead + (inner === undefined ? 0 : 1);
  return { role, start: from, end: from + text.length, text };
}

/** A segment as a piece, without what its brackets say: a grade becomes a piece of its own, "(part-time)" goes. */
function readSegment(part: Part, start: number, end: number, role: EducationRole): readonly EducationPart[] {
  const text = part.text.slice(start, end);
  const bracket = BRACKET.exec(text);
  const inside = bracket?.[1] ?? '';
  if (bracket !== null && bracket.index > 0 && (isScore(inside) || isEmploymentType(inside))) {
    const open = start + bracket.index + bracket[0].search(/[([]/) + 1;
    const score = isScore(inside) ? [piece(part, open, open + inside.length, 'score')] : [];
    return [...readSegment(part, start, start + bracket.index, role), ...score];
  }
  if (role !== 'degree') return [piece(part, start, end, role)];
  const split = splitDegree(text);
  const degree = piece(part, start, start + split.degree, 'degree');
  return split.area === undefined ? [degree] : [degree, piece(part, start + split.area, end, 'area')];
}

/** Splits a part at its commas where that tells an award, a subject, a school and a place apart. */
export function readEducationPart(part: Part): readonly EducationPart[] {
  if (part.end - part.start !== part.text.length)
    return [{ role: roleOf(part.text), start: part.start, end: part.end, text: part.text }];
  if (isPlace(part.text) && !opensWithDegree(part.text))
    return [{ role: 'place', start: part.start, end: part.end, text: part.text }];
  const cuts = [...part.text.matchAll(CUT)].filter((cut) => !insideBrackets(part.text.slice(0, cut.index)));
  const pieces: EducationPart[] = [];
  let at = 0;
  for (const cut of [
    ...cuts.map((cut) => ({ end: cut.index, next: cut.index + cut[0].length })),
    { end: part.text.length, next: 0 },
  ]) {
    addSegment(pieces, part, at, cut.end);
    at = cut.next;
  }
  return pieces.flatMap((each) => (each.role === 'institution' ? withoutScore(part, each) : [each]));
}

/** Adds what stands between two commas, as a piece of its own or as the rest of the one before it. */
function addSegment(pieces: EducationPart[], part: Part, start: number, end: number): void {
  const text = part.text.slice(start, end);
  const role = roleOf(text);
  const last = pieces.at(-1);
  // "University of X, in progress": says when, names nothing.
  if (UNFINISHED.test(text) || (isEmploymentType(text) && last?.role !== 'institution')) return;
  const joined = last === undefined ? undefined : roleOfBoth(last, { role, text }, pieces.length);
  if (last !== undefined && joined !== undefined) {
    const from = last.start - part.start;
    const whole = part.text.slice(from, end);
    pieces[pieces.length - 1] = { role: joined, start: last.start, end: part.start + end, text: whole };
    return;
  }
  const afterDegree = last?.role === 'degree' && (role === 'unknown' || role === 'area');
  pieces.push(...readSegment(part, start, end, afterDegree ? 'area' : role));
}

/** What two neighbours are together, or undefined where each is something of its own. */
function roleOfBoth(
  last: EducationPart,
  { role, text }: { readonly role: EducationRole; readonly text: string },
  count: number,
): EducationRole | undefined {
  // "Harbour Lab, University of X": a part of a school before its name.
  if (count === 1 && last.role === 'unknown' && role === 'institution') return 'institution';
  // "Northgate University, Leeds", "Faculty of Law, University of X": one name.
  if (last.role === 'institution' && ['unknown', 'place', 'institution'].includes(role)) return 'institution';
  // "A-levels: Maths, Physics": one list of subjects.
  return last.role === 'area' && role === 'area' && !/[)\]]$/.test(text) ? 'area' : undefined;
}

/** "School of Medicine (GPA 4.0)": a name and a grade. */
function withoutScore(part: Part, name: EducationPart): readonly EducationPart[] {
  return readSegment(part, name.start - part.start, name.end - part.start, 'institution');
}

function insideBrackets(before: string): boolean {
  return (before.match(/\(/g) ?? []).length > (before.match(/\)/g) ?? []).length;
}
