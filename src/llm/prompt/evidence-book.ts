import { fold } from '../../language/fold.js';
import { tokenise } from '../../language/tokens.js';
import type { Span } from '../../model/document.js';
import { entriesById } from '../../model/entries.js';
import type { ComputedFact, Decision, Evidence } from '../../model/evidence.js';
import type { Entry, Profile, Statement } from '../../model/profile.js';
import type { Ground } from '../../verify/ground.js';
import { entryContext } from './entry-context.js';

/** One numbered line that a model may cite. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
  readonly context: string;
  /** What a sentence that cites the line is held against. */
  readonly ground: Ground;
  /** What is cited to the visitor. */
  readonly spans: readonly Span[];
}

/** A profile as numbered lines: made once, the same for every question about it. */
export interface EvidenceBook {
  readonly lines: readonly NumberedLine[];
  readonly byStatement: ReadonlyMap<string, NumberedLine>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Folded words of the candidate's name. */
  readonly ownName: ReadonlySet<string>;
  readonly candidate: string;
  readonly pronouns: string | undefined;
}

/** Numbers every passage of the profile, in document order, from 1. */
export function createEvidenceBook(profile: Profile): EvidenceBook {
  const entries = entriesById(profile);
  const lines = profile.statements.map((statement, index) => lineOf(index + 1, statement, entries));
  const name = profile.candidate.name ?? profile.name?.text;
  return {
    lines,
    byStatement: new Map(
      profile.statements.flatMap((statement, i) => {
        const line = lines[i];
        return line === undefined ? [] : [[statement.id, line]];
      }),
    ),
    entries,
    ownName: new Set(tokenise(name ?? '').flatMap((token) => [token.norm, ...token.parts, fold(token.text)])),
    candidate: name ?? 'the candidate',
    pronouns: profile.candidate.pronouns,
  };
}

function lineOf(number: number, statement: Statement, entries: ReadonlyMap<string, Entry>): NumberedLine {
  const entry = statement.entryId === undefined ? undefined : entries.get(statement.entryId);
  const context = entryContext(entry) || (statement.heading ?? '');
  const owners = statement.entryId === undefined ? [] : [statement.entryId];
  return {
    number,
    text: statement.text,
    context,
    ground: {
      text: statement.text,
      context: withHeading(context, statement),
      owners,
      section: statement.section,
    },
    spans: [statement.span],
  };
}

/** The heading too: an answer may say where a line stands. */
const withHeading = (context: string, { heading }: Statement): string =>
  heading === undefined || context.includes(heading) ? context : `${context}\n${heading}`;

/** The lines of the decision's own evidence, in its order: the most telling passages first. */
export function linesOfEvidence(book: EvidenceBook, evidence: readonly Evidence[]): NumberedLine[] {
  return evidence.flatMap(({ statement }) => book.byStatement.get(statement.id) ?? []);
}

/** Computed facts as lines, numbered on from the profile's. */
export function linesOfFacts(book: EvidenceBook, facts: readonly ComputedFact[]): NumberedLine[] {
  return facts.map((fact, i) => {
    const owners = [...book.entries.values()].filter((entry) =>
      fact.sources.some((source) => holds(entry.span, source)),
    );
    const context = '';
    return {
      number: book.lines.length + 1 + i,
      text: fact.text,
      context,
      ground: { text: fact.text, context, owners: owners.map((entry) => entry.id) },
      spans: fact.sources,
    };
  });
}

const holds = (outer: Span, inner: Span) =>
  outer.document === inner.document && outer.start <= inner.start && inner.end <= outer.end;

/**
 * What code has computed for an answer: the facts, and the extractive sentences that quote nobody. Both are true by
 * construction, so a model may say them and a sentence may rest on them.
 */
export function computedFacts({ facts, sentences }: Decision): readonly ComputedFact[] {
  const own = sentences
    .filter(({ text, spans }) => spans.length > 0 && !/[“”"]/.test(text))
    .map(({ text, spans }) => ({
      text: text.replace(/^- /, '').replace(/^(?:yes|no)[,.:]\s*/i, ''),
      sources: spans,
    }));
  const known = new Set(facts.map((fact) => fact.text.replace(/\.$/, '')));
  return [...facts, ...own.filter((fact) => !known.has(fact.text.replace(/\.$/, '')))];
}
