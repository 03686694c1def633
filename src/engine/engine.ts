import { tokenise } from '../language/tokens.js';
import type { AnswerMode, AnswerStatus, Citation } from '../model/answer.js';
import type { SourceDocument, Span } from '../model/document.js';
import type { Decision, Evidence } from '../model/evidence.js';
import type { PartialDate, Profile, Statement } from '../model/profile.js';
import type { Retriever } from '../retrieval/retriever.js';
import { type Career, createCareer } from './career/career.js';
import { followUpsFor } from './follow-ups.js';
import { type Knowledge, loadKnowledge } from './knowledge/knowledge.js';
import { createLexicon, type Lexicon } from './lexicon/lexicon.js';
import { createMentionIndex } from './lexicon/mentions.js';
import { NO_STATISTICS, type WordStatistics } from './lexicon/word-statistics.js';
import { withLanguageNote } from './plans/other-language.js';
import type { PlanContext, PlanResult } from './plans/plan.js';
import { withPremise } from './plans/premise.js';
import { PLANS } from './plans/registry.js';
import { createCorrector } from './understand/correct.js';
import { type UnderstandTools, understand } from './understand/understand.js';
import type { EngineTurn, Understanding } from './understand/understanding.js';
import { contextLabel } from './write/labels.js';
import { numberAnswer } from './write/number-answer.js';
import { personOf } from './write/person.js';

/** What the engine is asked. */
export interface EngineInput {
  readonly message: string;
  /** Turns that the engine returned before, oldest first. */
  readonly history: readonly unknown[];
  readonly signal?: AbortSignal;
}

/** A finished keyless answer, and what to remember of it. */
export interface EngineAnswer {
  readonly status: AnswerStatus;
  readonly mode: AnswerMode;
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly followUps: readonly string[];
  /** Plain JSON; hand it back in `history`. */
  readonly turn: EngineTurn;
}

/** From question to answer, for one profile. */
export interface Engine {
  answer(input: EngineInput): Promise<EngineAnswer>;
  /** What was decided, for a writer that is not the extractive one; and the turn to remember. */
  decide(input: EngineInput): Promise<{
    readonly decision: Decision;
    readonly turn: EngineTurn;
    readonly understanding: Understanding;
  }>;
  /** Numbers the citations of sentences that somebody wrote. */
  number(sentences: Decision['sentences']): {
    readonly answer: string;
    readonly citations: readonly Citation[];
  };
}

/** What an engine is made of. */
export interface EngineParts {
  readonly profile: Profile;
  readonly documents: readonly Pick<SourceDocument, 'name' | 'text'>[];
  readonly retriever: Pick<Retriever, 'search'>;
  /** The clock: open-ended jobs run to its date. */
  readonly now: () => Date;
  readonly words?: WordStatistics;
  readonly knowledge?: Knowledge;
}

/** Longest history read, in turns. */
const LONGEST_HISTORY = 20;

/** Builds the engine for a profile: the lexicon and the indexes of names are made once. */
export function createEngine(parts: EngineParts): Engine {
  const { profile, retriever, now } = parts;
  const knowledge = parts.knowledge ?? loadKnowledge();
  const words = parts.words ?? NO_STATISTICS;
  const lexicon = createLexicon(profile, knowledge, words);
  const mentions = createMentionIndex(profile, words, knowledge.names);
  const person = personOf(profile);
  const correct = createCorrector(vocabularyOf(lexicon, knowledge, words));
  const candidateNames = nameForms([profile.candidate.name, profile.name?.text]);
  const isName = ({ norm }: { readonly norm: string }): boolean =>
    norm.split(/[-'’]/).every((part) => candidateNames.has(part));
  const namesSkill = skillFinder(profile);
  const texts = new Map(parts.documents.map((document) => [document.name, document.text]));
  const describe = describer(lexicon, texts);

  const careerAt = dailyCareer(profile);

  async function decide({ message, history, signal }: EngineInput) {
    const date = now();
    const today = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const turns = history.slice(-LONGEST_HISTORY).filter(isTurn);
    const tools: UnderstandTools = {
      knowledge,
      lexicon,
      mentions,
      words,
      correct,
      today,
      isCandidateName: isName,
      knowsName: candidateNames.size > 0,
      mentionsCandidate: (text) => tokenise(text).some(isName),
      namesSkill,
    };
    const question = understand(message, turns, tools);
    const context: PlanContext = {
      question,
      history: turns,
      profile,
      lexicon,
      knowledge,
      person,
      career: careerAt(today),
      as: (intent) => PLANS[intent](context),
      search: (query, limit) =>
        retriever.search(query, { limit, ...(signal === undefined ? {} : { signal }) }),
    };
    const planned = withPremise(context, await context.as(question.intent));
    const result = withLanguageNote(context, planned);
    const decision: Decision = {
      status: result.status,
      resolvedQuestion: resolved(context),
      evidence: evidenceOf(result, lexicon),
      facts: result.facts ?? [],
      sentences: result.sentences,
      followUps: followUpsFor(context, result),
      writable: result.status === 'answered' && result.writable !== false,
    };
    return { decision, turn: turnOf(message, context, result, lexicon), understanding: question };
  }

  return {
    decide,
    number: (sentences) => numberAnswer(sentences, describe),
    async answer(input) {
      const { decision, turn } = await decide(input);
      const { answer, citations } = numberAnswer(decision.sentences, describe);
      return {
        status: decision.status,
        mode: 'extractive',
        answer,
        citations,
        followUps: decision.followUps,
        turn,
      };
    },
  };
}

/** The career in order of time, made once a day: only the date changes it. */
function dailyCareer(profile: Profile): (today: Day) => Career {
  let made: { readonly career: Career; readonly today: Day } | undefined;
  return (today) => {
    const { year, month, day } = made?.today ?? {};
    if (made === undefined || year !== today.year || month !== today.month || day !== today.day) {
      made = { career: createCareer(profile, today), today };
    }
    return made.career;
  };
}

type Day = Required<PartialDate>;

/** Finds the names of listed skills in a question, as whole runs of words. */
function skillFinder(profile: Profile): (text: string) => boolean {
  const normsOf = (text: string): string =>
    ` ${tokenise(text)
      .map((token) => token.norm)
      .join(' ')} `;
  const names = profile.skills.map(({ name }) => normsOf(name.text)).filter((name) => name.trim().length > 1);
  return (text) => {
    const asked = normsOf(text);
    return names.some((name) => asked.includes(name));
  };
}

/** The words of the candidate's names, whole and in parts, with umlauts written both ways. */
function nameForms(names: readonly (string | undefined)[]): Set<string> {
  const forms = new Set<string>();
  for (const token of names.flatMap((name) => tokenise(name ?? ''))) {
    const spelt = token.text
      .replace(/ä/gi, 'ae')
      .replace(/ö/gi, 'oe')
      .replace(/ü/gi, 'ue')
      .replace(/ø/gi, 'oe');
    for (const form of [token, ...tokenise(spelt)])
      for (const norm of [form.norm, ...form.norm.split(/[-'’]/)]) if (norm.length > 1) forms.add(norm);
  }
  return forms;
}

function vocabularyOf(lexicon: Lexicon, knowledge: Knowledge, words: WordStatistics) {
  const frame = knowledge.classifier.vocabulary;
  const candidates = [...new Set([...lexicon.words, ...frame, ...knowledge.thesaurus.words])].filter((word) =>
    /^\p{L}{4,}$/u.test(word),
  );
  const known = new Set([...candidates, ...knowledge.names.words]);
  return { candidates, isKnown: (norm: string) => known.has(norm) || words.rank(norm) !== undefined };
}

/** The quote and the context of a span: the statement that holds it says which entry it belongs to. */
function describer(lexicon: Lexicon, texts: ReadonlyMap<string, string>) {
  return (span: Span): { quote: string; context: string } => {
    const quote = texts.get(span.document)?.slice(span.start, span.end) ?? '';
    const passage = lexicon.passages.find(
      ({ statement }) =>
        statement.span.document === span.document &&
        statement.span.start <= span.start &&
        span.end <= statement.span.end,
    );
    return { quote, context: passage === undefined ? '' : contextLabel(passage.statement, passage.entry) };
  };
}

function evidenceOf(result: PlanResult, lexicon: Lexicon): Evidence[] {
  const cited = result.sentences.flatMap(({ spans }) => spans);
  const statements: Statement[] = lexicon.passages
    .filter(({ statement }) =>
      cited.some(
        (span) =>
          span.document === statement.span.document &&
          statement.span.start <= span.start &&
          span.end <= statement.span.end,
      ),
    )
    .map(({ statement }) => statement);
  const all = [...new Set([...statements, ...(result.evidence ?? [])])];
  return all.map((statement) => ({
    statement,
    context: contextLabel(statement, lexicon.byId(statement.id)?.entry),
  }));
}

/** The question with what it left out: for retrieval and for a model. */
function resolved({ question, lexicon }: PlanContext): string {
  if (!question.inherited) return question.text;
  const names = question.scope.slice(0, 2).flatMap((id) => {
    const entry = lexicon.entry(id);
    return entry === undefined
      ? []
      : [
          contextLabel(
            entry.header[0] ?? { id: '', text: '', span: entry.span, section: 'experience' },
            entry,
          ),
        ];
  });
  return names.length === 0 ? question.text : `${question.text} (about: ${names.join('; ')})`;
}

function turnOf(
  message: string,
  { question }: PlanContext,
  result: PlanResult,
  lexicon: Lexicon,
): EngineTurn {
  const shown = evidenceOf(result, lexicon).map(({ statement }) => statement.id);
  return {
    question: message.slice(0, 300),
    intent: question.intent,
    status: result.status,
    // The nearest evidence of a refusal was not asked for: "there" still means what the question named.
    entryIds: (result.status === 'answered' ? (result.entryIds ?? []) : question.scope).slice(0, 6),
    topic: question.topics
      .map((topic) => topic.text)
      .join(' and ')
      .slice(0, 300),
    shown: shown.slice(0, 40),
  };
}

function isTurn(value: unknown): value is EngineTurn {
  return (
    typeof value === 'object' &&
    value !== null &&
    'intent' in value &&
    'entryIds' in value &&
    Array.isArray(value.entryIds)
  );
}
