import { isStopToken, type Token, tokenise } from '../../language/tokens.js';
import type { Entry, Profile, Role } from '../../model/profile.js';
import type { Names } from '../knowledge/names.js';
import { rootOf } from '../knowledge/spelling.js';
import type { WordStatistics } from './word-statistics.js';

/** What a name of the profile is the name of. */
export type MentionKind = 'organisation' | 'title' | 'place' | 'school' | 'entry';

/** A name of the profile found in a question. */
export interface Mention {
  readonly kind: MentionKind;
  /** Token range `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The entries that bear the name, in profile order. */
  readonly entryIds: readonly string[];
  /** The name as the profile writes it. */
  readonly text: string;
}

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
  /** A single ordinary word ("engineer", "hospital"): a name only after an article or beside "role". */
  readonly needsCue: boolean;
}

const LEGAL_FORMS = new Set(
  'inc ltd llc llp gmbh plc co corp corporation company limited sa ag bv nv srl spa pty group holdings'.split(
    ' ',
  ),
);
const SMALL = new Set('the of and for at in de la le du des et y e & a an'.split(' '));
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
  const add = (
    kind: MentionKind,
    norms: readonly string[],
    entry: Entry,
    text: string,
    needsCue = false,
  ): void => {
    if (norms.length === 0) return;
    const key = `${kind}:${norms.join(' ')}`;
    const known = variants.get(key);
    if (known === undefined)
      variants.set(key, { kind, norms, entryIds: new Set([entry.id]), text, needsCue });
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

type Add = (
  kind: MentionKind,
  norms: readonly string[],
  entry: Entry,
  text: string,
  needsCue?: boolean,
) => void;

function addOrganisation(
  text: string,
  kind: MentionKind,
  entry: Entry,
  { add, ordinary }: { add: Add; ordinary: (norm: string) => boolean },
): void {
  for (const name of namesWithin(text, kind !== 'entry')) {
    const norms = tokenise(name).map((token) => token.norm);
    const core = norms.filter((norm) => !LEGAL_FORMS.has(norm.replace(/\.$/, '')));
    const bare = core[0] === 'the' ? core.slice(1) : core;
    for (const form of [norms, core, bare]) add(kind, form, entry, text);
    for (const form of prefixForms(bare, kind, ordinary)) add(kind, form, entry, text);
    if (kind === 'entry') continue;
    for (const norm of bare) {
      // A single rare word of the name, wherever it stands: "Kestrel" for "The Kestrel Inn".
      if (!ordinary(norm) && !SMALL.has(norm) && norm.length > 3) add(kind, [norm], entry, text);
      if (GENERIC_PLACES_OF_WORK.has(norm)) add(kind, [norm], entry, text, true);
    }
    const initials = bare.filter((norm) => !SMALL.has(norm)).map((norm) => norm.charAt(0));
    if (initials.length >= 3) add(kind, [initials.join('')], entry, text);
  }
}

/** "St Brigid's" for "St Brigid's University Hospital": beginnings that are no ordinary phrase. */
function prefixForms(
  norms: readonly string[],
  kind: MentionKind,
  ordinary: (norm: string) => boolean,
): string[][] {
  const least = kind === 'entry' ? 2 : 1;
  const forms: string[][] = [];
  for (let size = norms.length - 1; size >= least; size -= 1) {
    const form = norms.slice(0, size);
    if (SMALL.has(form.at(-1) ?? '')) continue;
    const distinctive = form.some((norm) => !ordinary(norm) && !SMALL.has(norm) && norm.length > 1);
    if (distinctive || (size > 1 && kind !== 'entry')) forms.push(form);
  }
  return forms;
}

/** Words for an employer that may stand for it: "at the hospital". */
const GENERIC_PLACES_OF_WORK = new Set(
  'hospital school university college bank hotel restaurant clinic agency council trust academy charity startup library museum studio bakery practice institute laboratory lab shop army navy military police forces government ministry council church company firm'.split(
    ' ',
  ),
);

/** A name, the name without its brackets, what stands in them, and the sides of a slash. */
function namesWithin(text: string, parted: boolean): string[] {
  const names = [text];
  if (!parted) return names;
  const inside = [...text.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  const outside = text.replace(/\s*\([^)]*\)/g, '').trim();
  if (inside.length > 0) names.push(outside, ...inside.filter((name) => name.length > 1));
  // What follows a comma is mostly a place; the name stands before it.
  const [own = '', ...sides] = outside.split(/\s+[/|–—-]\s+/).flatMap((side) => side.split(/,\s+/)[0] ?? []);
  if (own !== outside && own.length > 2) names.push(own);
  for (const side of sides) if (side.length > 2) names.push(side);
  return names;
}

function addTitle(text: string, role: Role, add: Add, names: Pick<Names, 'find' | 'aliasesOf'>): void {
  const tokens = tokenise(text);
  // "VP" for "Vice President of Sales": the names that the title's own name has beside it.
  for (const name of names.find(tokens)) {
    for (const alias of names.aliasesOf(name.concept)) add('title', alias, role, text);
  }
  // "The internship" for "Data Analyst Intern".
  for (const token of tokens)
    if (/^(?:intern|trainee|apprentice)$/.test(token.norm))
      add('title', [`${token.norm}ship`], role, text, true);
  for (const part of [text, ...text.split(/\s*[,/|–—(]\s*|\s+-\s+/)]) {
    const norms = tokenise(part).map((token) => token.norm);
    add('title', norms, role, text, norms.length === 1);
    // "Engineer" and "Site Engineer" for "Senior Site Engineer": an end of the title keeps its head noun.
    const head = norms.findIndex((norm) => norm === 'of' || norm === 'for' || norm === 'in');
    const core = head > 0 ? norms.slice(0, head) : norms;
    for (let start = 1; start < core.length; start += 1) {
      const suffix = core.slice(start);
      add('title', suffix, role, text, suffix.length === 1);
    }
    if (head > 0) add('title', core, role, text, core.length === 1);
    for (let end = core.length - 1; end >= 2; end -= 1) add('title', core.slice(0, end), role, text);
  }
}

function placeForms(text: string): string[][] {
  const forms: string[][] = [];
  for (const part of [text, ...text.split(/[,/(|·–—]/)]) {
    const norms = tokenise(part)
      .map((token) => token.norm)
      .filter(
        (norm) =>
          !['area', 'greater', 'region', 'remote', 'hybrid', 'metropolitan', 'on-site', 'onsite'].includes(
            norm,
          ),
      );
    if (norms.length > 0 && norms.join('').length > 1) forms.push(norms);
  }
  return forms;
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
  if (!variant.needsCue) return true;
  const before = tokens[from - 1]?.norm ?? '';
  const after = tokens[from + variant.norms.length]?.norm ?? '';
  if (variant.kind === 'title') return ARTICLES.has(before) || TITLE_CUES.has(after);
  // "At the hospital", not "what the project brought the school".
  return (
    (before === 'the' || before === 'that' || before === 'this') &&
    first.norm === variant.norms[0] &&
    BEFORE_PLACES.has(tokens[from - 2]?.norm ?? '')
  );
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
