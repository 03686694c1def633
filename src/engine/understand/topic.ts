import { isStopToken, stemOf, type Token } from '../../language/tokens.js';
import { type Implications, type OpenedRoot, openedRoots } from '../knowledge/implications.js';
import type { KnownName, Names } from '../knowledge/names.js';
import { americanised, rootOf } from '../knowledge/spelling.js';
import type { Thesaurus } from '../knowledge/thesaurus.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { WordStatistics } from '../lexicon/word-statistics.js';

/** One word or known name that evidence is asked for. */
export interface Term {
  /** As asked. */
  readonly text: string;
  /** Keys of the lexicon, any of which proves the term by name. */
  readonly keys: readonly string[];
  /** Roots of words that may say the same; they support, they don't prove a name. */
  readonly related: ReadonlySet<string>;
  /** Keys of what shows the term without saying it: they prove it, in other words. */
  readonly shownBy: ReadonlySet<string>;
  /** How much the term says: rare words more than common ones. */
  readonly weight: number;
  /** True for the name of a tool, place, company …: only the name itself counts. */
  readonly named: boolean;
  readonly concept?: string;
  /** The folded word, for similarity; absent for names. */
  readonly norm?: string;
}

/** What a question asks evidence for: its terms all together. */
export interface Topic {
  /** As asked, for "The documents don't mention …". */
  readonly text: string;
  readonly terms: readonly Term[];
}

/** What is needed to weigh words. */
export interface TopicTools {
  readonly names: Names;
  readonly thesaurus: Thesaurus;
  readonly implications: Implications;
  readonly words: WordStatistics;
  readonly lexicon: Pick<Lexicon, 'has' | 'longFormsOf'>;
}

/** Frequency ranks below which a word says little, and the weight that it then has. */
const WEIGHTS: readonly (readonly [number, number])[] = [
  [300, 0.3],
  [1500, 0.5],
  [5000, 0.75],
  [15000, 1],
];
const RARE_WEIGHT = 1.2;
const NAME_WEIGHT = 1.5;
/** What everybody does at work: beside a subject these verbs say little ("designing pay plans" is about pay plans). */
const WORK_VERBS: ReadonlySet<string> = new Set(
  'design build create develop manage lead run write plan implement deliver organise handle improve maintain support prepare coordinate set make produce conduct perform carry'
    .split(' ')
    .map(rootOf),
);
const LIGHT_WEIGHT = 0.5;
/** The last word of a phrase is what it is about: "developer productivity" is productivity. */
const HEAD_FACTOR = 1.25;

/** Splits the subject matter of a question into topics. `keep` marks the tokens that are subject matter, `skip` those of names in the profile. */
export function topicsOf(
  tokens: readonly Token[],
  keep: (index: number) => boolean,
  tools: TopicTools,
  source: string,
  skip: (index: number) => boolean = () => false,
): Topic[] {
  const names = tools.names
    .find(tokens, { anyCase: source === source.toLowerCase() })
    .filter((name) => !skip(name.from));
  const nameAt = new Map(names.map((name) => [name.from, name]));
  const opened = openedRoots(tokens);
  const topics: Topic[] = [];
  let terms: { term: Term; start: number; end: number }[] = [];
  const close = (): void => {
    if (terms.length > 0) topics.push(topicFrom(terms, source));
    terms = [];
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const name = nameAt.get(index);
    const phrase = keep(index) ? heldPhrase(opened, index, tools) : undefined;
    if (phrase !== undefined) {
      index = phrase.last;
      const { end } = tokens[index] ?? token;
      const { start } = token;
      terms.push({ term: phraseTerm(phrase.key, source.slice(start, end), tools), start, end });
    } else if (name !== undefined && (name.listed || anyKept(name, keep))) {
      const last = tokens[name.to - 1] ?? token;
      terms.push({ term: nameTerm(name, tokens, tools), start: token.start, end: last.end });
      index = name.to - 1;
    } else if (keep(index)) {
      terms.push({ term: wordTerm(token, index, tools, source), start: token.start, end: token.end });
    }
    const next = tokens[index + 1];
    if (next !== undefined && separates(tokens, index, source)) close();
  }
  close();
  return topics;
}

/** A phrase ("version control") is one term where the documents hold it or show it in other words. */
function heldPhrase(
  opened: readonly OpenedRoot[],
  index: number,
  { implications, lexicon }: TopicTools,
): { readonly key: string; readonly last: number } | undefined {
  const from = opened.findIndex(({ token }) => token === index);
  const roots = opened.map(({ root }) => root);
  const key = implications
    .phrasesAt(roots, from)
    .find((each) => lexicon.has(each) || [...implications.shownBy(each)].some((shown) => lexicon.has(shown)));
  if (key === undefined) return undefined;
  return { key, last: opened[from + key.split(' ').length - 1]?.token ?? index };
}

function phraseTerm(key: string, text: string, { implications }: TopicTools): Term {
  return {
    text,
    keys: [key],
    related: new Set(),
    shownBy: implications.shownBy(key),
    weight: RARE_WEIGHT,
    named: false,
  };
}

function anyKept(name: KnownName, keep: (index: number) => boolean): boolean {
  for (let i = name.from; i < name.to; i += 1) if (keep(i)) return true;
  return false;
}

/** A comma, slash, "and" or "or" between this token and the next parts two topics. */
function separates(tokens: readonly Token[], index: number, source: string): boolean {
  const here = tokens[index];
  const next = tokens[index + 1];
  if (here === undefined || next === undefined) return false;
  return (
    /[,;/]/.test(source.slice(here.end, next.start)) ||
    next.norm === 'or' ||
    next.norm === 'and' ||
    next.norm === 'nor'
  );
}

function topicFrom(terms: readonly { term: Term; start: number; end: number }[], source: string): Topic {
  const start = terms[0]?.start ?? 0;
  const end = terms.at(-1)?.end ?? start;
  const weighted = terms.map(({ term }, index) =>
    index === terms.length - 1 && terms.length > 1 ? { ...term, weight: term.weight * HEAD_FACTOR } : term,
  );
  return { text: source.slice(start, end), terms: weighted };
}

function nameTerm(name: KnownName, tokens: readonly Token[], tools: TopicTools): Term {
  const covered = tokens.slice(name.from, name.to);
  const text = covered.map((token) => token.text).join(' ');
  const related = new Set(covered.flatMap((token) => [...tools.thesaurus.relatedTo(rootOf(token.norm))]));
  return {
    text,
    keys: [name.concept],
    related: name.listed ? new Set() : related,
    shownBy: tools.implications.shownBy(name.concept),
    weight: name.listed ? NAME_WEIGHT : RARE_WEIGHT,
    named: name.listed,
    concept: name.concept,
  };
}

function wordTerm(token: Token, index: number, tools: TopicTools, source: string): Term {
  const root = rootOf(token.norm);
  const rank =
    tools.words.rank(token.norm) ?? tools.words.rank(americanised(token.norm)) ?? tools.words.rank(root);
  const written = /^\p{Lu}/u.test(token.text) && index > 0 && source !== source.toUpperCase();
  const named = written || /[+#]|^\.|\d/.test(token.norm);
  const common = WEIGHTS.find(([limit]) => rank !== undefined && rank < limit)?.[1] ?? RARE_WEIGHT;
  const base = WORK_VERBS.has(root) ? Math.min(common, LIGHT_WEIGHT) : common;
  const related = named
    ? new Set<string>()
    : new Set([
        ...tools.thesaurus.relatedTo(root),
        ...agentForms(root),
        ...tools.lexicon.longFormsOf(token.norm),
      ]);
  const parts = token.parts.filter((part) => part.length > 3).map((part) => rootOf(part));
  return {
    text: token.text,
    keys: [...new Set([root, token.norm])],
    related: new Set([...related, ...parts]),
    shownBy: named && !written ? NOTHING : tools.implications.shownBy(root),
    weight: named ? NAME_WEIGHT : base,
    named,
    ...(named ? {} : { norm: token.norm }),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** `teach` and `teacher`, `manag` and `manager`: the stems of a doing and of its doer. */
function agentForms(root: string): string[] {
  const held = /^(.{4,})ship$/.exec(root)?.[1];
  if (held !== undefined) return [held, stemOf(held)];
  const again = /^re(.{3,})$/.exec(root)?.[1];
  const forms = [...(again === undefined ? [] : [again]), `${root}er`, `${root}or`, `${root}ist`];
  const doer = /^(.{3,})(?:er|or|ist)$/.exec(root)?.[1];
  return doer === undefined ? forms : [...forms, doer, `${doer}e`];
}

/** True for a token that can be subject matter at all. */
export function isContent(token: Token): boolean {
  return (
    !isStopToken(token) && (token.norm.length > 1 || token.text !== token.norm || /\p{N}/u.test(token.norm))
  );
}
