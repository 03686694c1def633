import { legalForms } from '../../data/profile/organisation-words.js';
import { datesAgree, periodsOverlap } from '../../language/dates.js';
import type { Education, Field, NamedEntry, Period, Project, Role } from '../../model/profile.js';
import { wordSet } from '../word-list.js';

const legal = wordSet(legalForms);
/** Share of the words of two titles that must agree for them to name one job. */
const SIMILAR = 0.5;
/** Stands for any day after today: an open period overlaps all that begin after it. */
const FAR_AWAY = { year: 9999 };

/** Lower case, without accents, punctuation, brackets and legal forms. */
export function foldName(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): readonly string[] {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ');
  return (bare.match(/[\p{L}\p{N}+#]+/gu) ?? []).filter((word) => !legal.has(word) && word !== 'the');
}

/** One name, or one and the same with more words after it ("Acme", "Acme Group, Leeds"). Absent names are like none. */
function sameName(a: Field | undefined, b: Field | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [left, right] = [foldName(a.text), foldName(b.text)];
  return (
    left !== '' &&
    right !== '' &&
    (left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `))
  );
}

function similar(a: Field | undefined, b: Field | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [left, right] = [new Set(wordsOf(a.text)), new Set(wordsOf(b.text))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0 && shared / Math.max(left.size, right.size) >= SIMILAR;
}

function sameStart(a: Period, b: Period): boolean {
  return a.start !== undefined && b.start !== undefined && datesAgree(a.start, b.start);
}

/** The same time: starts that agree, or an overlap where one start is unknown. */
function sameTime(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return (
    sameStart(a, b) ||
    (Math.abs((a.start?.year ?? 0) - (b.start?.year ?? 9999)) <= 1 && periodsOverlap(a, b, FAR_AWAY))
  );
}

/** Are these the same job, told in two documents? Two of employer, title and dates must speak for it, none against. */
export function isSameRole(a: Role, b: Role): boolean {
  if (a.kind !== b.kind || !sameTime(a.period, b.period)) return false;
  const dated = a.period !== undefined && b.period !== undefined;
  const titled = a.title !== undefined && b.title !== undefined;
  if (!similar(a.title, b.title)) return false;
  if (a.organisation !== undefined && b.organisation !== undefined)
    return sameName(a.organisation, b.organisation) && (dated || titled);
  return titled && dated && a.period !== undefined && b.period !== undefined && sameStart(a.period, b.period);
}

/** The same degree at the same place. */
export function isSameEducation(a: Education, b: Education): boolean {
  if (!sameTime(a.period, b.period) || !sameName(a.institution, b.institution)) return false;
  const award = (entry: Education) =>
    [entry.degree?.text, entry.area?.text].filter((part) => part !== undefined).join(' ');
  const [left, right] = [foldName(award(a)), foldName(award(b))];
  return left === '' || right === '' || left === right || similar(fieldLike(a, left), fieldLike(b, right));
}

const fieldLike = (entry: Education, text: string): Field => ({ text, span: entry.span });

export const isSameProject = (a: Project, b: Project): boolean =>
  foldName(a.name.text) === foldName(b.name.text);

export function isSameNamed(a: NamedEntry, b: NamedEntry): boolean {
  return (
    a.kind === b.kind &&
    foldName(a.name.text) !== '' &&
    foldName(a.name.text) === foldName(b.name.text) &&
    sameTime(a.period, b.period)
  );
}
