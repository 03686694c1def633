import type { AnswerStatus } from '../../model/answer.js';
import type { CitedSentence, ComputedFact } from '../../model/evidence.js';
import type { Entry, Profile, Role, Statement } from '../../model/profile.js';
import type { Hit } from '../../retrieval/retriever.js';
import type { Career } from '../career/career.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Intent } from '../understand/intents.js';
import type { EngineTurn, Understanding } from '../understand/understanding.js';
import { isRole } from '../write/labels.js';
import type { Person } from '../write/person.js';

/** All that a plan may look at. */
export interface PlanContext {
  readonly question: Understanding;
  readonly history: readonly EngineTurn[];
  readonly profile: Profile;
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
  readonly career: Career;
  readonly person: Person;
  /** Answers the same question as another kind of question. */
  as(intent: Intent): PlanResult | Promise<PlanResult>;
  /** Hybrid retrieval over the whole profile, best first: suggests what is nearest, never proves. */
  search(query: string, limit: number): Promise<readonly Hit[]>;
}

/** What a plan decided and wrote. */
export interface PlanResult {
  readonly status: AnswerStatus;
  readonly sentences: readonly CitedSentence[];
  readonly facts?: readonly ComputedFact[];
  /** Entries that the answer is about, for follow-ups. */
  readonly entryIds?: readonly string[];
  /** Statements that bear on the question beyond those that the sentences cite, best first. */
  readonly evidence?: readonly Statement[];
  /** False for small talk and refusals: no model rewrites them. */
  readonly writable?: boolean;
}

/** Answers one kind of question. */
export type Plan = (context: PlanContext) => PlanResult | Promise<PlanResult>;

/** The jobs and voluntary work among the entries that a question names or points at. */
export function rolesInScope({ question, lexicon }: PlanContext): Role[] {
  const roles = question.scope.flatMap((id) => {
    const entry = lexicon.entry(id);
    return entry !== undefined && isRole(entry) ? [entry] : [];
  });
  // A place names jobs before voluntary work; an organisation names what it names.
  const byPlace = question.mentions.every((mention) => mention.kind === 'place');
  const jobs = roles.filter((role) => role.kind === 'role');
  return byPlace && jobs.length > 0 ? jobs : roles;
}

/** An answered result about entries. */
export function answered(
  sentences: readonly CitedSentence[],
  about: readonly (Entry | undefined)[] = [],
  extra: Partial<PlanResult> = {},
): PlanResult {
  const entryIds = [...new Set(about.flatMap((entry) => (entry === undefined ? [] : [entry.id])))];
  return { status: 'answered', sentences, entryIds, ...extra };
}
