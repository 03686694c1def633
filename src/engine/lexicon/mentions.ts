import { isStopToken, type Token } from '../../language/tokens.js';
import type { Profile } from '../../model/profile.js';
import type { Names } from '../knowledge/names.js';
import { rootOf } from '../knowledge/spelling.js';
import type { Mention, MentionKind } from './mention.js';
import { type Add, addOrganisation, addTitle, type Cue, placeForms } from './name-forms.js';
import type { WordStatistics } from './word-statistics.js';

/** Finds names of the profile in questions. */
export interface MentionIndex {
  /** Longest first, not overlapping. */
  find(tokens: readonly Token[]): Mention[];
}

interface Variant {
  readonly norms: readonly string[];
  readonly kind: MentionKind;
  readonly entryIds: Set<string>;
  readonly text: string;
  /** For a single ordinary word ("engineer", "hospital", "Bright"): what makes it a name. */
  readonly cue: Cue | undefined;
}

const ORDER: readonly MentionKind[] = ['organisation', 'school', 'entry', 'title', 'place'];
/** A word within this frequency rank is ordinary: alone it names no organisation. */
const ORDINARY_RANK = 6000;
const ARTICLES = new Set([
  'the',
  'that',
  'this',
  'a',
  'an',
  'as',
  'your',
  'his',
  'her',
  'their',
  'first',
  'last',
  'current',
  'previous',
  'recent',
  'second',
  'every',
  'each',
  'all',
  'senior',
  'junior',
]);
const TITLE_CUES = new Set([
  'role',
  'roles',
  'job',
  'jobs',
  'position',
  'post',
  'title',
  'years',
  'at',
  'for',
  'in',
  'before',
  'after',
  'and',
  'or',
]);

/** Builds the index of a profile's names: employers, titles, places, schools and other named entries. */
export function createMentionIndex(
  profile: Profile,
  words: WordStatistics,
  names: Pick<Names, 'find' | 'aliasesOf'>,
): MentionIndex {
  const variants = new Map<string, Variant>();
  const add: Add = (kind, norms, entry, text, cue) => {
    if (norms.length === 0) return;
    const key = `${kind}:${norms.join(' ')}:${cue ?? ''}`;
    const known = variants.get(key);
    if (known === undefined) variants.set(key, { kind, norms, entryIds: new Set([entry.id]), text, cue });
    else known.entryIds.add(entry.id);
  };
  const ordinary = (norm: string): boolean => (words.rank(norm) ?? Number.POSITIVE_INFINITY) < ORDINARY_RANK;

  for (const role of [...profile.roles, ...profile.volunteering]) {
    if (role.organisation !== undefined)
      addOrganisation(role.organisation.text, 'organisation', role, { add, ordinary });
    if (role.title !== undefined) addTitle(role.title.text, role, add, names);
  }
  for (const entry of profile.education) {
    if (entry.institution !== undefined)
      addOrganisation(entry.institution.text, 'school', entry, { add, ordinary });
  }
  for (const entry of [
    ...profile.projects,
    ...profile.certificates,
    ...profile.awards,
    ...profile.publications,
  ]) {
    addOrganisation(entry.name.text, 'entry', entry, { add, ordinary });
  }
  for (const entry of [...profile.roles, ...profile.volunteering, ...profile.education]) {
    if (entry.place !== undefined)
      for (const norms of placeForms(entry.place.text)) add('place', norms, entry, entry.place.text);
  }

  const byFirst = new Map<string, Variant[]>();
  for (const variant of variants.values()) {
    const first = variant.norms[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), variant]);
  }
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.norms.length - a.norms.length || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  }
  return { find: (tokens) => findMentions(tokens, byFirst) };
}

function findMentions(tokens: readonly Token[], byFirst: ReadonlyMap<string, Variant[]>): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    const match = variantsAt(tokens, from, byFirst).find((variant) => fits(tokens, from, variant));
    if (match === undefined) from += 1;
    else {
      const to = from + match.norms.length;
      // The same words may name an employer and a school, or stand in several names: all of their entries count.
      const alike = variantsAt(tokens, from, byFirst).filter(
        (variant) => variant.norms.length === match.norms.length && fits(tokens, from, variant),
      );
      const entryIds = [
        ...new Set(
          alike
            .filter((variant) => variant.kind !== 'title' || match.kind === 'title')
            .flatMap((variant) => [...variant.entryIds]),
        ),
      ];
      mentions.push({ kind: match.kind, from, to, entryIds, text: match.text });
      from = to;
    }
  }
  return mentions;
}

function variantsAt(
  tokens: readonly Token[],
  at: number,
  byFirst: ReadonlyMap<string, Variant[]>,
): readonly Variant[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const exact = byFirst.get(token.norm) ?? [];
  const singular = token.norm.endsWith('s') ? (byFirst.get(token.norm.slice(0, -1)) ?? []) : [];
  return [...exact, ...singular];
}

function fits(tokens: readonly Token[], from: number, variant: Variant): boolean {
  for (const [offset, norm] of variant.norms.entries()) {
    const token = tokens[from + offset];
    if (token === undefined) return false;
    if (token.norm !== norm && (norm.length < 4 || rootOf(token.norm) !== rootOf(norm))) return false;
  }
  const first = tokens[from];
  if (first === undefined) return false;
  if (variant.norms.length === 1 && isStopToken(first)) return false;
  // A short name in lower case is more likely a word: "it", "us", "may".
  if (variant.norms.length === 1 && first.norm.length < 3 && first.text === first.norm) return false;
  return variant.cue === undefined || hasCue(tokens, from, variant);
}

/** True where what stands around an ordinary word makes it a name. */
function hasCue(tokens: readonly Token[], from: number, { cue, kind, norms }: Variant): boolean {
  const first = tokens[from];
  const before = tokens[from - 1]?.norm ?? '';
  const beforeThat = tokens[from - 2]?.norm ?? '';
  const next = tokens[from + norms.length];
  if (cue === 'capital') {
    const placed = BEFORE_PLACES.has(before === 'the' ? beforeThat : before);
    return placed && /^\p{Lu}/u.test(first?.text ?? '') && !/^\p{Lu}/u.test(next?.text ?? '');
  }
  if (kind === 'title') return ARTICLES.has(before) || TITLE_CUES.has(next?.norm ?? '');
  // "At the hospital", not "what the project brought the school".
  const pointed = before === 'the' || before === 'that' || before === 'this';
  return pointed && first?.norm === norms[0] && BEFORE_PLACES.has(beforeThat);
}

const BEFORE_PLACES = new Set([
  'at',
  'for',
  'in',
  'with',
  'from',
  'join',
  'joined',
  'joining',
  'left',
  'leave',
  'leaving',
  'of',
  'before',
  'after',
]);
