import type { Corpus } from '../../model/document.js';
import type { Entry, PartialDate, Profile } from '../../model/profile.js';
import { normalise } from '../normalise.js';
import { literalPattern } from '../pattern.js';
import type { EvalQuestion } from '../question-set.js';
import { createDocumentsText, type DocumentsText } from './documents-text.js';
import { coreName, type Employer, employersOf } from './employers.js';
import { createWording, type Wording } from './wording.js';

/** What the makers of questions work with. */
export interface Material {
  readonly profile: Profile;
  readonly text: DocumentsText;
  readonly employers: readonly Employer[];
  readonly wording: Wording;
  readonly today: PartialDate;
  /** Words and phrases of passages that were made private: none may ever be said. */
  readonly secrets: readonly string[];
  /** Decides, with each question's subject, which of several wordings and names are taken. */
  readonly seed: string;
}

export interface MaterialOptions {
  readonly corpus: Pick<Corpus, 'documents' | 'candidate'>;
  readonly profile: Profile;
  readonly today: Date;
  readonly secrets?: readonly string[];
  /** Another text gives other wordings and other absent names. */
  readonly seed?: string;
}

export function createMaterial({
  corpus,
  profile,
  today: now,
  secrets = [],
  seed = '',
}: MaterialOptions): Material {
  const today = { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() };
  const name = corpus.candidate.name ?? profile.name?.text;
  const { pronouns } = corpus.candidate;
  return {
    profile,
    text: createDocumentsText(corpus.documents),
    employers: employersOf(profile, today),
    wording: createWording({
      ...(name === undefined ? {} : { name }),
      ...(pronouns === undefined ? {} : { pronouns }),
      seed,
    }),
    seed,
    today,
    secrets,
  };
}

/** A question while it is made: all but its id, and with what it needs not say left out. */
export interface Draft
  extends Partial<Pick<EvalQuestion, 'gold' | 'answer_all' | 'answer_any' | 'answer_none'>> {
  readonly type: string;
  readonly turns: readonly string[];
  readonly refuse?: boolean;
}

/** Makes the questions of one kind. */
export type Maker = (material: Material) => readonly Draft[];

/** The lines that name an entry and date it, as they stand in the documents. */
export function headerGold(
  { header, period }: Pick<Entry, 'header' | 'period'>,
  text: DocumentsText,
): string[] {
  const spans = [...header.map(({ span }) => span), ...(period === undefined ? [] : [period.span])];
  return [...new Set(spans.map((span) => text.slice(span)).filter((passage) => passage.trim() !== ''))];
}

/** The same, and everything that the entry says. */
export function entryGold(
  entry: Pick<Entry, 'header' | 'period' | 'statements'>,
  text: DocumentsText,
): string[] {
  return [...headerGold(entry, text), ...entry.statements.map(({ span }) => text.slice(span))];
}

/** A pattern for a name as an answer may say it. */
export function namePattern(name: string): string {
  return literalPattern(normalise(coreName(name)));
}
