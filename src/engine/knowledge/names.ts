import { type Token, tokenise } from '../../language/tokens.js';
import { dataLines, dataSections } from './data-file.js';
import { rootOf } from './spelling.js';

/** A known name found in a text: which tokens it covers and the concept that all its aliases share. */
export interface KnownName {
  /** Index of the first token. */
  readonly from: number;
  /** Index after the last token. */
  readonly to: number;
  /** The key of the concept, such as `=site reliability engineering`. */
  readonly concept: string;
  /** True where the name stands in the taxonomy: a tool, a language, a method … */
  readonly listed: boolean;
}

/** A kind of things, such as "database", with the concepts of its members. */
export interface Kind {
  /** What the kind is called, folded token forms. */
  readonly labels: readonly string[];
  readonly label: string;
  /** The roots of each label's words: what a question that asks for the kind holds in sequence. */
  readonly labelRoots: readonly (readonly string[])[];
  readonly members: ReadonlySet<string>;
}

/** The names that Rolecall knows beyond the profile: aliases and kinds of things. */
export interface Names {
  /**
   * The longest known names of a token sequence, left to right, not overlapping. `anyCase` reads `ml` and, after a
   * word such as "with", `go` as names: people who type a question leave capitals out.
   */
  find(tokens: readonly Token[], options?: { readonly anyCase?: boolean }): KnownName[];
  /** The kinds that a concept belongs to. */
  kindsOf(concept: string): readonly Kind[];
  readonly kinds: readonly Kind[];
  /** The single-word names, for spelling correction. */
  readonly words: ReadonlySet<string>;
  /** The token forms of all names of a concept, itself included. */
  aliasesOf(concept: string): readonly (readonly string[])[];
  /** A concept's name for display. */
  nameOf(concept: string): string;
}

interface Entry {
  readonly norms: readonly string[];
  readonly concept: string;
  /** Also an ordinary word: a name only where written with the same capitals. */
  readonly written?: string;
  readonly listed: boolean;
}

const normsOf = (text: string): string[] => tokenise(text).map((token) => token.norm);
/** Abbreviations of one or two letters mean their concept only in capitals: `ma` is a word, `MA` a degree. */
const SHORTEST_PLAIN = 3;

/** Reads `aliases.txt` and `taxonomy.txt`. */
export function loadNames(): Names {
  const table = createNameTable();
  readAliases(table);
  const kinds = readKinds(table);
  for (const list of table.entries.values()) list.sort((a, b) => b.norms.length - a.norms.length);
  const kindsByConcept = new Map<string, Kind[]>();
  for (const kind of kinds) {
    for (const concept of kind.members)
      kindsByConcept.set(concept, [...(kindsByConcept.get(concept) ?? []), kind]);
  }
  return {
    kinds,
    words: table.words,
    kindsOf: (concept) => kindsByConcept.get(concept) ?? [],
    aliasesOf: (concept) => table.aliases.get(concept) ?? [],
    nameOf: (concept) => table.display.get(concept) ?? concept.slice(1),
    find(tokens, { anyCase = false } = {}) {
      const found: KnownName[] = [];
      for (let from = 0; from < tokens.length; ) {
        const match = longestAt(tokens, from, table.entries, anyCase);
        if (match === undefined) from += 1;
        else {
          const to = from + match.norms.length;
          found.push({ from, to, concept: match.concept, listed: match.listed });
          from = to;
        }
      }
      return found;
    },
  };
}

interface NameTable {
  /** By first token. */
  readonly entries: Map<string, Entry[]>;
  /** Concept of a name's token forms. */
  readonly concepts: Map<string, string>;
  readonly display: Map<string, string>;
  readonly aliases: Map<string, string[][]>;
  readonly words: Set<string>;
  /** `name` may end in `!`: also an ordinary word. */
  add(name: string, concept: string, listed: boolean): void;
}

const bare = (name: string): string => name.trim().replace(/!$/, '');

function createNameTable(): NameTable {
  const entries = new Map<string, Entry[]>();
  const words = new Set<string>();
  return {
    entries,
    words,
    concepts: new Map(),
    display: new Map(),
    aliases: new Map(),
    add(written, concept, listed) {
      const name = bare(written);
      const norms = normsOf(name);
      const [first] = norms;
      if (first === undefined) return;
      const list = entries.get(first) ?? [];
      const key = norms.join(' ');
      const known = list.findIndex((entry) => entry.norms.join(' ') === key);
      const ambiguous = written.trim().endsWith('!') ? { written: capitalised(name) } : {};
      const entry: Entry = { norms, concept, listed: listed || list[known]?.listed === true, ...ambiguous };
      if (known >= 0) list[known] = entry;
      else list.push(entry);
      entries.set(first, list);
      if (norms.length === 1) words.add(first);
    },
  };
}

function readAliases(table: NameTable): void {
  for (const line of dataLines('aliases.txt')) {
    const names = line.split('=').map((name) => name.trim());
    const concept = `=${bare(names[0] ?? '')}`;
    for (const name of names) {
      table.concepts.set(normsOf(bare(name)).join(' '), concept);
      table.add(name, concept, false);
    }
    table.aliases.set(
      concept,
      names.map((name) => normsOf(bare(name))),
    );
    table.display.set(concept, concept.slice(1));
  }
}

function readKinds(table: NameTable): Kind[] {
  return dataSections('taxonomy.txt').map(({ header, lines }) => {
    const labels = header.split('=').map((label) => label.trim());
    const members = new Set<string>();
    for (const name of lines.join(' ').split(',')) {
      if (bare(name) === '') continue;
      const key = normsOf(bare(name)).join(' ');
      const concept = table.concepts.get(key) ?? `=${bare(name)}`;
      table.concepts.set(key, concept);
      if (!table.display.has(concept)) table.display.set(concept, bare(name));
      members.add(concept);
      table.add(name, concept, true);
    }
    const labelRoots = labels.map((label) => label.split(' ').map(rootOf));
    return { labels, label: labels[0] ?? '', labelRoots, members };
  });
}

function longestAt(
  tokens: readonly Token[],
  from: number,
  entries: ReadonlyMap<string, Entry[]>,
  anyCase: boolean,
): Entry | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const candidates = entries.get(first.norm) ?? entries.get(singular(first.norm));
  return candidates?.find((entry) => matches(tokens, from, entry, anyCase));
}

const singular = (norm: string): string => (norm.length > 3 && norm.endsWith('s') ? norm.slice(0, -1) : norm);

/** "HL7, FHIR" are two names: within one, nothing but a space stands between its words. */
function isNext(tokens: readonly Token[], at: number, offset: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return offset === 0 || (token !== undefined && before !== undefined && token.start - before.end <= 1);
}

function matches(tokens: readonly Token[], from: number, entry: Entry, anyCase: boolean): boolean {
  for (const [offset, norm] of entry.norms.entries()) {
    const token = tokens[from + offset];
    if (token === undefined || !isNext(tokens, from + offset, offset)) return false;
    if (token.norm !== norm && (norm.length < 4 || rootOf(token.norm) !== rootOf(norm))) return false;
  }
  const token = tokens[from];
  if (token === undefined || entry.norms.length > 1) return true;
  if (entry.written !== undefined) {
    if (anyCase && token.text === token.norm) return namedByContext(tokens, from);
    return token.text === entry.written && !partOfName(tokens, from) && !isInitial(tokens, from);
  }
  return (
    anyCase ||
    (entry.norms[0] !== undefined &&
      (entry.norms[0].length >= SHORTEST_PLAIN || token.text !== token.norm || /\W/.test(token.norm)))
  );
}

/** "Butler, R., 2019": a letter with a full stop and a comma after it is a person's. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token?.text.length === 1 && next !== undefined && next.start - token.end > 2;
}

/** "Ruby Gem", "Go Developer": what is made with a tool, and who makes it, leaves its name a name. */
const WORKED_WITH: ReadonlySet<string> = new Set(
  'developer engineer programmer programming development gem script code application app backend frontend api service microservice framework library package module developer expert specialist language'
    .split(' ')
    .map(rootOf),
);

/** True where a capitalised word stands beside another one: part of a longer name, such as a company's. */
function partOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const beside = [tokens[at - 1], tokens[at + 1]];
  return beside.some(
    (other) =>
      token !== undefined &&
      other !== undefined &&
      !WORKED_WITH.has(rootOf(other.norm)) &&
      /^\p{Lu}/u.test(other.text) &&
      (other.start === token.end + 1 || token.start === other.end + 1),
  );
}

const NAMING_WORDS = new Set([
  'know',
  'with',
  'use',
  'used',
  'using',
  'in',
  'and',
  'or',
  'about',
  'of',
  'written',
]);

/** True for a lower-case word that its place makes a name: "do you know go", "experience with r or python". */
function namedByContext(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm ?? '';
  const after = tokens[at + 1]?.norm ?? '';
  return (
    NAMING_WORDS.has(before) && (after === '' || after === 'and' || after === 'or' || after === 'experience')
  );
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
