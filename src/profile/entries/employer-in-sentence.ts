import { comparisonWords, possessions, possessiveCommon } from '../../data/profile/employer-words.js';
import type { Role, Statement } from '../../model/profile.js';
import { isPlace } from '../header/places.js';
import { isDepartment, titleScore } from '../header/scores.js';
import { fieldOf, type Page } from '../text/page.js';
import { wordSet } from '../word-list.js';

const owned = wordSet(possessions);
const common = wordSet(possessiveCommon);
const comparing = wordSet(comparisonWords);

// Unicode classes make long expressions slow to compile: what ends a name is listed instead.
const REST = '[^\\s,;:()\'’"“”!?/]*[^\\s,;:()\'’"“”!?/.]';
const NAME = `\\p{Lu}${REST}(?:\\s\\p{Lu}${REST}){0,3}`;
const POSSESSIVE = new RegExp(`(?<![\\p{L}\\d])(${NAME})(?:['’]s|(?<=[sS])['’])(?=\\s)`, 'gu');
const JOINED = new RegExp(
  `\\b(?:[Jj]oined|[Ff]ounded|[Cc]o-founded|[Hh]ired by|[Ee]mployed (?:by|at)|[Rr]ecruited by)\\s(${NAME})(?=\\s(?:as|to|in|when|after|from|where|and)\\b|[,.;]|$)`,
  'gu',
);
const WORKED = new RegExp(
  `\\b(?:[Ww]ork(?:ed|ing)?|[Rr]oles?|[Pp]ositions?|[Tt]ime|[Tt]enure|[Yy]ears|[Jj]ob|[Cc]areer)\\s(?:at|for)\\s(${NAME})(?![\\p{L}\\d'’])`,
  'gu',
);
const LISTED = new RegExp(
  `\\b(?:[Ww]ork(?:ed|ing)?|[Rr]oles?|[Pp]ositions?|[Tt]ime|[Tt]enure|[Cc]areer|[Ee]xperience|[Yy]ears|[Jj]obs?)\\s(?:at|with|for)\\s((?:${NAME})(?:(?:,\\s|\\sand\\s|,\\sand\\s|\\s&\\s)(?:${NAME}))*)`,
  'gu',
);

/** Least evidence at which a name counts: a possessive with something that employers own, or "joined X". */
const ENOUGH = 2;
const ENOUGH_FOR_FREELANCER = 3;
const CONFIRMED_BY_SUMMARY = 2;
const MENTIONED_AGAIN = 0.5;
const FREELANCE = /\b(?:freelanc\w*|self-employed|consult\w*|contractor|independent|agency|interim)\b/i;

interface Candidate {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly document: string;
  score: number;
}

/** Names of employers that the summary lists: "Across my roles at A and B". */
export function employersOfSummary(summary: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of summary) {
    for (const match of statement.text.matchAll(LISTED)) {
      for (const name of (match[1] ?? '').split(/,\s(?:and\s)?|\sand\s|\s&\s/)) names.add(name);
    }
  }
  return names;
}

/**
 * The employer of a role whose header names none, from its own sentences, or undefined where the evidence is
 * thin or points two ways. Comparisons ("similar to X's Y") are no evidence.
 */
export function employerInSentences(
  page: Page,
  role: Role,
  listed: ReadonlySet<string>,
): Role['organisation'] {
  const candidates = new Map<string, Candidate>();
  for (const statement of role.statements) collect(page, statement, candidates);
  for (const candidate of candidates.values())
    if (listed.has(candidate.name)) candidate.score += CONFIRMED_BY_SUMMARY;
  const [best, next] = [...candidates.values()].sort((a, b) => b.score - a.score || a.start - b.start);
  const enough = FREELANCE.test(role.title?.text ?? '') ? ENOUGH_FOR_FREELANCER : ENOUGH;
  if (best === undefined || best.score < enough || (next !== undefined && next.score === best.score))
    return undefined;
  return fieldOf(page, best);
}

function collect(page: Page, statement: Statement, candidates: Map<string, Candidate>): void {
  const { start, end, document } = statement.span;
  if (document !== page.document.name) return;
  const text = page.plain.slice(start, end);
  const add = (name: string, at: number, score: number) => {
    const known = candidates.get(name);
    if (known !== undefined) known.score += Math.min(score, MENTIONED_AGAIN);
    else candidates.set(name, { name, start: start + at, end: start + at + name.length, document, score });
  };
  for (const match of text.matchAll(POSSESSIVE)) {
    const name = match[1] ?? '';
    if (!isEmployerName(name) || isComparison(text.slice(0, match.index))) continue;
    const after =
      text
        .slice(match.index + match[0].length)
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? [];
    add(name, match.index, after.slice(0, 3).some((word) => owned.has(word)) ? 2 : 1);
  }
  for (const pattern of [JOINED, WORKED]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      if (isEmployerName(name)) add(name, match.index + match[0].lastIndexOf(name), 2);
    }
  }
}

function isEmployerName(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  if (common.has(words.at(-1) ?? '') || (words.length === 1 && common.has(words[0] ?? ''))) return false;
  return (
    titleScore(name) < 2 &&
    !isDepartment(name) &&
    !isPlace(name) &&
    name.length > 1 &&
    !/^(?:Dr|Mr|Mrs|Ms|Prof|I)\b/.test(name)
  );
}

/** Does one of the last words before a name compare, or name a tool or source? "to" alone counts after an adjective only. */
function isComparison(before: string): boolean {
  const words = before.toLowerCase().match(/[\p{L}.-]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  const beforeLast = words.at(-2) ?? '';
  if (last === 'to')
    return /^(?:similar|comparable|akin|equivalent|compared|identical|alternative|analogous|close|migration|migrated|moved|moving|relative|connected|integrated|interface|sold)$/.test(
      beforeLast,
    );
  if (last === 'as') return beforeLast === 'such' || beforeLast === 'same';
  if (last === 'of')
    return /^(?:clone|version|equivalent|competitor|alternative|ahead|style|spirit)$/.test(beforeLast);
  return comparing.has(last);
}
