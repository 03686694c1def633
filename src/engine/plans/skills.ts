import type { Profile, Statement } from '../../model/profile.js';
import type { Kind } from '../knowledge/names.js';
import { rootOf } from '../knowledge/spelling.js';
import { listed } from '../write/phrases.js';
import { item, plain, sentence } from '../write/sentences.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult, rolesInScope } from './plan.js';
import { quotePassages } from './topic-proofs.js';

/** Longest list in one answer. */
const MOST_ITEMS = 15;

/** The kinds of things ("databases", "programming languages") that a question asks for. */
export function kindsAsked({ question, knowledge }: PlanContext): Kind[] {
  const roots = question.tokens.map((token) => rootOf(token.norm));
  const found = knowledge.names.kinds.flatMap((kind) => {
    const sizes = kind.labelRoots.filter((label) => contains(roots, label)).map((label) => label.length);
    return sizes.length === 0 ? [] : [{ kind, size: Math.max(...sizes) }];
  });
  const longest = Math.max(0, ...found.map(({ size }) => size));
  return found.filter(({ size }) => size === longest).map(({ kind }) => kind);
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return words.some((_, at) => part.every((word, offset) => words[at + offset] === word));
}

export const skills: Plan = (context) => {
  const { question, profile } = context;
  if (/\b(?:not|never|no)\b/i.test(question.text)) {
    return notInProfile(context, 'The documents say what was used, not what wasn’t.', { nearest: [] });
  }
  const there = usedThere(context);
  if (there !== undefined) return there;
  const kinds = kindsAsked(context);
  if (kinds.length > 0 && question.topics.length === 0) return skillsOfKind(context, kinds);
  const group = skillGroupAsked(context);
  if (group.length > 0) {
    const names = group.map(({ name }) => name.text);
    const statements = [...new Set(group.map(({ statement }) => statement))];
    return answered([sentence(`The documents list ${listed(names, 'and')}`, ...statements)]);
  }
  if (kinds.length > 0 && onlyKind(context, kinds)) return skillsOfKind(context, kinds);
  if (question.topics.length > 0) return topicOrKind(context, kinds);
  return profile.skills.length > 0 ? listedSkills(profile) : namesInContext(context);
};

/** "Which technologies did you use there?": what stands under that job, and what it was about where no list does. */
function usedThere(context: PlanContext): PlanResult | Promise<PlanResult> | undefined {
  const { question, lexicon } = context;
  const roles = rolesInScope(context);
  if (roles.length === 0 || question.topics.length > 0) return undefined;
  const ids = new Set(roles.map(({ id }) => id));
  const lines = lexicon.passages.filter(
    ({ entry, statement, isHeader }) =>
      !isHeader && entry !== undefined && ids.has(entry.id) && LISTS_TOOLS.test(statement.text),
  );
  if (lines.length === 0) return context.as('role_what');
  const { sentences, entries } = quotePassages(context, lines.slice(0, 3));
  return answered(sentences, entries);
}

const LISTS_TOOLS =
  /^\W*(?:\w+ )?(?:technolog(?:y|ies)|tech stack|stack|tools?|skills|environment|keywords|languages|software)\b[^:]{0,20}:/i;

/** "Which databases have you used?": the subject matter is the kind and nothing else. */
export function onlyKind({ question }: PlanContext, kinds: readonly Kind[]): boolean {
  const labels = new Set(kinds.flatMap((kind) => kind.labelRoots.flat()));
  const words = question.topics.flatMap((topic) =>
    topic.terms.flatMap(({ text }) => text.toLowerCase().split(/\s+/)),
  );
  return words.every((word) => labels.has(rootOf(word)));
}

/** The skills sections as they are grouped, a line each. */
function listedSkills(profile: Profile): PlanResult {
  const groups = new Map<string, { names: string[]; statements: Set<Statement> }>();
  for (const { name, level, group: label, statement } of profile.skills) {
    const key = label?.text ?? '';
    const group = groups.get(key) ?? { names: [], statements: new Set() };
    group.names.push(level === undefined ? name.text : `${name.text} (${level.text})`);
    group.statements.add(statement);
    groups.set(key, group);
  }
  const lines = [...groups].slice(0, MOST_ITEMS).map(([label, { names, statements }]) => ({
    text: `${label === '' ? '' : `${label}: `}${names.slice(0, MOST_NAMES).join(', ')}`,
    statements: [...statements],
  }));
  const [only] = lines;
  if (only !== undefined && lines.length === 1) {
    return answered([
      sentence(`The documents list these skills: ${only.text}`, ...only.statements.slice(0, 12)),
    ]);
  }
  return answered([
    plain('The documents list these skills:'),
    ...lines.map(({ text, statements }) => item(text, ...statements.slice(0, 8))),
  ]);
}

/** Most names of one group in an answer. */
const MOST_NAMES = 25;

/** Without a list of skills: the tools and methods that the documents name in passing. */
function namesInContext(context: PlanContext): PlanResult | Promise<PlanResult> {
  const { lexicon, knowledge, profile } = context;
  const isTool = (concept: string): boolean =>
    knowledge.names.kindsOf(concept).some((kind) => kind.label !== 'spoken language');
  const named = new Map<string, Statement>();
  for (const { terms, statement } of lexicon.passages) {
    for (const concept of terms.concepts)
      if (isTool(concept) && !named.has(concept)) named.set(concept, statement);
  }
  if (named.size === 0) {
    return notInProfile(context, 'The documents have no list of skills.', {
      nearest: profile.summary.slice(0, 1),
    });
  }
  const shown = [...named].slice(0, 8);
  const names = shown.map(([concept, statement]) => written(concept, statement, context));
  const text = `The documents have no list of skills; they name ${listed(names, 'and')} in context`;
  return answered([sentence(text, ...shown.map(([, statement]) => statement))]);
}

/** "Which qualification framework": the subject matter first, the kind where the documents don't name it. */
async function topicOrKind(context: PlanContext, kinds: readonly Kind[]): Promise<PlanResult> {
  const result = await context.as('topic_open');
  return result.status === 'answered' || kinds.length === 0 ? result : skillsOfKind(context, kinds);
}

/** The skills under the label that a question names: "tools" under "Tools". */
function skillGroupAsked({ question, profile }: PlanContext): Profile['skills'] {
  const asked = new Set(question.topics.flatMap((topic) => topic.terms.flatMap((term) => [...term.keys])));
  if (asked.size === 0) return [];
  return profile.skills.filter(({ group }) =>
    group?.text.split(/[^\p{L}]+/u).some((word) => word.length > 3 && asked.has(rootOf(word.toLowerCase()))),
  );
}

/** A name as the statement writes it. */
function written(concept: string, statement: Statement, { lexicon, knowledge }: PlanContext): string {
  const tokens = lexicon.byId(statement.id)?.terms.tokens ?? [];
  const name = knowledge.names.find(tokens).find((each) => each.concept === concept);
  if (name === undefined) return knowledge.names.nameOf(concept);
  const from = tokens[name.from]?.start ?? 0;
  const to = tokens[name.to - 1]?.end ?? from;
  return statement.text.slice(from, to);
}

function skillsOfKind(context: PlanContext, kinds: readonly Kind[]): PlanResult | Promise<PlanResult> {
  const { lexicon, profile } = context;
  const label = kinds[0]?.label ?? 'such thing';
  const found = new Map<string, { name: string; statement: Statement }>();
  for (const kind of kinds) {
    for (const concept of kind.members) {
      const passages = lexicon.withKey(concept);
      const passage =
        passages.find(({ statement }) => statement.section === 'skills') ??
        passages.find(({ isHeader }) => !isHeader) ??
        passages[0];
      if (passage !== undefined)
        found.set(concept, {
          name: written(concept, passage.statement, context),
          statement: passage.statement,
        });
    }
  }
  for (const skill of profile.skills) {
    const group =
      skill.group?.text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .map((word) => rootOf(word)) ?? [];
    const fits = kinds.some((kind) => kind.labelRoots.some((label) => contains(group, label)));
    if (fits) found.set(skill.name.text.toLowerCase(), { name: skill.name.text, statement: skill.statement });
  }
  const names = new Map([...found.values()].map((each) => [each.name.toLowerCase(), each]));
  if (names.size === 0) return notInProfile(context, `The documents name no ${label}.`);
  const shown = [...names.values()].slice(0, 12);
  return answered([
    sentence(
      `The documents name ${listed(
        shown.map(({ name }) => name),
        'and',
      )}`,
      ...shown.map(({ statement }) => statement),
    ),
  ]);
}
