import type { FoundPeriod } from '../language/dates.js';
import type { SectionKind } from '../model/profile.js';
import { aliasGroups, impliedBy, strictGroupsOf, synonymsOf } from './lexicon.js';
import type { Quantity } from './quantities.js';
import { type Reading, readText } from './text-reading.js';

/** Something that a sentence may cite. */
export interface Ground {
  /** A statement of the documents, or a computed fact. */
  readonly text: string;
  /** What it belongs to: title, organisation, dates, place. Empty for what belongs to nothing. */
  readonly context: string;
  /** The entry or entries that it speaks of; empty for a summary. A computed fact may speak of several. */
  readonly owners: readonly string[];
  /** The part of the profile that it stands in. */
  readonly section?: SectionKind;
}

/** A ground, or several of one owner, analysed: what a clause is held against. */
export interface Support {
  readonly owners: readonly string[];
  /** Each text and each context line. */
  readonly readings: readonly Reading[];
  /** The texts alone, without their context lines. */
  readonly texts: readonly Reading[];
  readonly forms: ReadonlySet<string>;
  /** Normal forms, with the parts of compounds: names are compared by these, never by stems. */
  readonly norms: ReadonlySet<string>;
  /** Normal forms that stand there with a capital or as a technical name. */
  readonly names: ReadonlySet<string>;
  /** Normal forms of the context lines: what identifies the owner. */
  readonly labels: ReadonlySet<string>;
  /** Words that stand there only by another name of the same thing. */
  readonly aliased: ReadonlySet<string>;
  /** Words that follow from what stands there: a BSc is a degree. */
  readonly implied: ReadonlySet<string>;
  readonly synonyms: ReadonlySet<number>;
  readonly strict: ReadonlySet<number>;
  readonly quantities: readonly Quantity[];
  readonly periods: readonly FoundPeriod[];
}

const singles = new WeakMap<Ground, Support>();

/** Analyses one ground; kept as long as the ground is, since every answer about a profile cites the same lines. */
export function supportOfOne(ground: Ground): Support {
  const known = singles.get(ground);
  if (known !== undefined) return known;
  const support = supportOf([ground]);
  singles.set(ground, support);
  return support;
}

/** Analyses a ground, or several as one. */
export function supportOf(grounds: readonly Ground[]): Support {
  const texts = grounds.map((ground) => readText(ground.text));
  const contexts = [...new Set(grounds.map((ground) => ground.context))].map(readText);
  const readings = [...texts, ...contexts];
  const forms = new Set<string>();
  const norms = new Set<string>();
  const names = new Set<string>();
  const synonyms = new Set<number>();
  const strict = new Set<number>();
  const implied = new Set<string>();
  const learn = (norm: string, ownForms: readonly string[]) => {
    norms.add(norm);
    for (const form of ownForms) forms.add(form);
    for (const word of impliedBy(norm)) implied.add(word);
    for (const group of synonymsOf(norm)) synonyms.add(group);
    for (const group of strictGroupsOf(norm)) strict.add(group);
  };
  for (const word of readings.flatMap((reading) => reading.words)) {
    learn(word.norm, word.forms);
    for (const part of word.parts) learn(part, []);
    if (!/\p{Lu}/u.test(word.text) && !word.named) continue;
    for (const norm of [word.norm, ...word.parts]) names.add(norm);
  }
  for (const { section } of grounds) for (const word of impliedBy(`@${section}`)) implied.add(word);
  const aliased = new Set<string>();
  for (const norm of aliasesIn(readings)) {
    if (!norms.has(norm)) aliased.add(norm);
    learn(
      norm,
      readText(norm).words.flatMap((word) => word.forms),
    );
    names.add(norm);
  }
  return {
    owners: [...new Set(grounds.flatMap((ground) => ground.owners))],
    readings,
    texts,
    forms,
    norms,
    names,
    labels: new Set(contexts.flatMap((reading) => reading.words).map((word) => word.norm)),
    aliased,
    implied,
    synonyms,
    strict,
    quantities: readings.flatMap((reading) => reading.quantities),
    periods: readings.flatMap((reading) => reading.periods),
  };
}

/** The words of the other names of everything that a text names. */
function* aliasesIn(readings: readonly Reading[]): Generator<string> {
  const lines = readings.map((reading) => ` ${reading.words.map((word) => word.norm).join(' ')} `);
  for (const group of aliasGroups) {
    const has = group.some((phrase) => lines.some((line) => line.includes(` ${phrase.join(' ')} `)));
    if (has) for (const phrase of group) yield* phrase;
  }
}
