import type { CitedSentence } from '../../model/evidence.js';
import type { Statement } from '../../model/profile.js';
import { matchesOf } from '../evidence.js';
import { rootOf } from '../knowledge/spelling.js';
import type { Topic } from '../understand/topic.js';
import { inRole, isRole, periodLabel } from '../write/labels.js';
import { plain, quoted, sentence } from '../write/sentences.js';
import type { PlanContext, PlanResult } from './plan.js';
import { contactHint } from './social.js';

/** Coverage below which a passage is not near enough to be worth a reader's time. */
const NEAR_COVERAGE = 0.3;
/** Cosine similarity from which vectors may suggest a passage. */
const NEAR_COSINE = 0.45;

/** "The documents don't say", with what comes nearest, called that. */
export async function notInProfile(
  context: PlanContext,
  absence: string,
  options: {
    readonly topics?: readonly Topic[];
    readonly nearest?: readonly Statement[];
    readonly hint?: boolean;
  } = {},
): Promise<PlanResult> {
  const near = options.nearest ?? (await nearestTo(context, options.topics ?? context.question.topics));
  const sentences: CitedSentence[] = [plain(absence)];
  const [first] = near;
  if (first !== undefined)
    sentences.push(sentence(`The nearest evidence is ${placed(context, first)}: ${quoted(first)}`, first));
  if (options.hint === true) {
    const hint = contactHint(context).trim();
    if (hint !== '') sentences.push(plain(hint));
  }
  const entry = first?.entryId;
  return {
    status: 'not_in_profile',
    sentences,
    entryIds: entry === undefined ? [] : [entry],
    writable: false,
  };
}

/** Where a statement stands: `as Staff Nurse at St Brigid's (2019 – 2022)`, `under Skills`. */
export function placed({ lexicon }: Pick<PlanContext, 'lexicon'>, statement: Statement): string {
  const entry = statement.entryId === undefined ? undefined : lexicon.entry(statement.entryId);
  if (entry !== undefined && isRole(entry)) {
    const dates = periodLabel(entry.period);
    return inRole(entry) + (dates === '' ? '' : ` (${dates})`);
  }
  if (statement.heading !== undefined) return `under “${statement.heading}”`;
  return statement.section === 'summary' ? 'in the summary' : 'in the documents';
}

async function nearestTo(context: PlanContext, topics: readonly Topic[]): Promise<readonly Statement[]> {
  const { lexicon, knowledge } = context;
  for (const topic of topics) {
    const kin = new Set(
      topic.terms.flatMap((term) =>
        term.concept === undefined
          ? []
          : knowledge.names.kindsOf(term.concept).flatMap((kind) => [...kind.members]),
      ),
    );
    for (const concept of kin) {
      const passage = lexicon.withKey(concept)[0];
      if (passage !== undefined) return [passage.statement];
    }
    const akin = ofTheSameKind(context, topic);
    if (akin !== undefined) return [akin];
    const match = matchesOf(topic, lexicon).find(({ passage }) => !passage.isHeader);
    if (match !== undefined && match.coverage >= NEAR_COVERAGE) return [match.passage.statement];
  }
  const query = topics.map((topic) => topic.text).join(' ');
  if (query === '') return [];
  const hits = await context.search(query, 3);
  const hit = hits.find(
    ({ denseScore, statementId }) =>
      denseScore >= NEAR_COSINE && lexicon.byId(statementId)?.isHeader === false,
  );
  const statement = hit === undefined ? undefined : lexicon.byId(hit.statementId)?.statement;
  return statement === undefined ? [] : [statement];
}

/** For a tool that the documents lack: a passage on what it is for, by the words for its kind ("container technology"). */
function ofTheSameKind({ lexicon, knowledge }: PlanContext, topic: Topic): Statement | undefined {
  const labels = topic.terms.flatMap(({ concept }) =>
    concept === undefined ? [] : knowledge.names.kindsOf(concept).flatMap((kind) => kind.labels),
  );
  const words = labels.flatMap((label) => label.split(' ')).map((word) => rootOf(word));
  for (const root of new Set(words)) {
    if (TOO_GENERAL.has(root)) continue;
    const passage = lexicon.withKey(root).find(({ isHeader }) => !isHeader);
    if (passage !== undefined) return passage.statement;
  }
  return undefined;
}

/** Words of kinds that say nothing of what a tool is for. */
const TOO_GENERAL: ReadonlySet<string> = new Set(
  [
    'tool',
    'technology',
    'system',
    'software',
    'platform',
    'framework',
    'language',
    'other',
    'for',
    'of',
    'data',
    'project',
    'style',
    'certification',
    'certificate',
    'learning',
    'engineering',
    'human',
    'management',
    'web',
    'medical',
    'clinical',
    'foreign',
    'spoken',
  ].map(rootOf),
);
