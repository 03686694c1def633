import { type Token, tokenise } from '../../language/tokens.js';
import type { PartialDate, Statement } from '../../model/profile.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Mention } from '../lexicon/mention.js';
import type { MentionIndex } from '../lexicon/mentions.js';
import type { WordStatistics } from '../lexicon/word-statistics.js';
import { askingClause, inClause } from './asking-clause.js';
import type { Classification } from './classifier.js';
import { type Clause, mainClause, sentencesOf } from './clauses.js';
import { type FollowUp, resolveFollowUp } from './follow-up.js';
import { maskWord } from './mask.js';
import { isPremise } from './premise.js';
import { settled } from './settle.js';
import { findTime } from './time.js';
import { isContent, type TopicTools, topicsOf } from './topic.js';
import type { EngineTurn, Understanding } from './understanding.js';
import { withoutUnknownName } from './unknown-name.js';

/** What understanding a question needs to know. */
export interface UnderstandTools {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly mentions: MentionIndex;
  readonly words: WordStatistics;
  readonly correct: (tokens: readonly Token[], source: string) => string;
  readonly isCandidateName: (token: Token) => boolean;
  /** False where the documents don't give the candidate's name. */
  readonly knowsName: boolean;
  readonly mentionsCandidate: (text: string) => boolean;
  readonly namesSkill: (text: string) => boolean;
  readonly today: PartialDate;
}

const YES_NO =
  /^(?:and |but |so |also |ok(?:ay)?,? |then |hi,? |hello,? )*(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|should|any|ever|must|may|am)\b/i;
const QUANTITY =
  /\bhow (?:many|much|big|large|often|fast|far|high|long|old|wide|small|tall)\b|\b(?:what|which) (?:size|number|percentage|percent|amount|volume|share|budget|quota)\b|\bby what\b|\bnumber of\b|\bhow\b.*\b(?:faster|more|less|fewer|cheaper)\b|^(?:the )?(?:size|number|amount|volume) of\b/i;

/** Understands one question, with the conversation before it. */
export function understand(
  message: string,
  history: readonly EngineTurn[],
  tools: UnderstandTools,
): Understanding {
  const worded = tools.knowledge.wording(message);
  const spelt = tools.knowsName ? worded : withoutUnknownName(worded, isKnownIn(tools));
  const text = tools.knowledge.wording(tools.correct(tokenise(spelt), spelt));
  const tokens = tokenise(text);
  const mentions = tools.mentions.find(tokens);
  const time = findTime(text, tools.today);
  const last = sentencesOf(text).at(-1);
  const asking = last === undefined ? text : text.slice(mainClause(text, last).start, last.end);
  const followUp = resolveFollowUp({ text: asking, tokens: tokenise(asking), mentions, history });
  const { clause, best } = withNameOutside(
    askingClause({ text, tokens, mentions, time, followUp }, tools),
    mentions,
  );
  const asked = subjectMatter({ text, tokens, mentions, best, clause }, tools);
  const topics =
    asked.length > 0 || !followUp.usesTopic || !usesTopics(best) ? asked : carriedTopics(followUp, tools);
  const own = scopeOf(mentions, best, tokens);
  // "What about stock control?" has a subject of its own: it points at nothing said before.
  const taken = asked.length > 0 && !followUp.points ? [] : followUp.scope;
  const words = text.slice(clause.start, clause.end);
  const pick = FIRST.test(words) ? 'first' : LAST.test(words) ? 'last' : undefined;
  const scope = own.length > 0 ? own : taken;
  const intent = settled(best, topics, text, {
    mentionsCandidate: tools.mentionsCandidate,
    namesSkill: tools.namesSkill,
    isProtected: tools.knowledge.isProtected,
    isHeld: tools.lexicon.has,
  });
  const empty =
    intent.startsWith('topic_') && topics.length === 0 && scope.length === 0 && time === undefined;
  return {
    text,
    tokens,
    intent: empty ? (best.otherwise ?? intent) : intent,
    score: best.score,
    mentions,
    scope,
    inherited: own.length === 0 && taken.length > 0,
    topics,
    yesNo: YES_NO.test(words) || isPremise(words),
    premise: isPremise(words),
    quantity: QUANTITY.test(words),
    ...(time === undefined ? {} : { time }),
    ...(pick === undefined ? {} : { pick }),
  };
}

/** Words of the documents, of known names, and ordinary ones: none of them is the name of a person that nobody knows. */
const isKnownIn =
  ({ lexicon, knowledge, words }: UnderstandTools) =>
  (word: string): boolean => {
    const norm = word.toLowerCase();
    const rank = words.rank(norm);
    const inText = lexicon.withKey(norm).some(({ statement }) => !isHeading(statement));
    return inText || knowledge.names.words.has(norm) || (rank !== undefined && rank < ORDINARY_RANK);
  };
/** A line of contact data, or a short one that may be a name nobody could tell for one. */
const isHeading = ({ section, text }: Statement): boolean =>
  section === 'contact' || /[@/]|\.\w{2,4}$/.test(text) || text.split(/\s+/).length <= 4;
/** Frequency rank of words that are ordinary even with a capital. */
const ORDINARY_RANK = 3000;

const FIRST = /\b(?:first|earliest|very first|initial)\b/i;
const LAST = /\b(?:most recent|latest|last|newest|current)\b/i;

/** "Acme Ltd - what did she do?": the name stands outside of the sentence that asks. */
function withNameOutside<T extends { readonly best: Classification }>(
  judged: T,
  mentions: readonly Mention[],
): T {
  const named = mentions.some(({ kind }) => kind === 'organisation' || kind === 'title');
  return named && judged.best.intent === 'overview'
    ? { ...judged, best: { ...judged.best, intent: 'role_what' } }
    : judged;
}

/** What a question asks evidence for; from the sentences before it where it names nothing itself. */
function subjectMatter(
  {
    text,
    tokens,
    mentions,
    best,
    clause,
  }: {
    text: string;
    tokens: readonly Token[];
    mentions: readonly Mention[];
    best: Classification;
    clause: Clause;
  },
  tools: UnderstandTools,
): Understanding['topics'] {
  const frame = new Set<string>(best.words);
  const mentioned = new Set<number>();
  const employers = new Set<number>();
  for (const mention of mentions) {
    if (!scopes(mention, best, tokens)) continue;
    for (let i = mention.from; i < mention.to; i += 1) {
      mentioned.add(i);
      if (mention.kind === 'organisation' || mention.kind === 'school') employers.add(i);
    }
  }
  const within = (range: Clause): Understanding['topics'] =>
    topicsOf(
      tokens,
      (index) =>
        inClause(tokens[index], range) && isSubjectMatter(index, tokens, { frame, mentioned, tools }),
      topicToolsOf(tools),
      text,
      (index) => employers.has(index),
    );
  const asked = within(clause);
  // "We sell to hospitals. Any background there?": the sentence before says what is meant.
  const lacking = asked.length === 0 && clause.start > 0;
  const fallsBack = best.intent.startsWith('topic_') || ROLE_FALLBACK.has(best.intent);
  return lacking && fallsBack ? within({ start: 0, end: text.length }) : asked;
}

const topicToolsOf = ({ knowledge, words, lexicon }: UnderstandTools): TopicTools => ({
  names: knowledge.names,
  thesaurus: knowledge.thesaurus,
  implications: knowledge.implications,
  words,
  lexicon,
});

const ROLE_FALLBACK = new Set([
  'role_place',
  'role_what',
  'role_title',
  'role_when',
  'role_duration',
  'role_employer',
  'overview',
  'more',
]);
/** A bare "how long?" or "any numbers?" speaks of the topic before; a question about jobs or education doesn't. */
const usesTopics = ({ intent }: Classification): boolean =>
  intent.startsWith('topic_') || intent === 'achievements' || intent === 'compare';

/** Questions about a project, certificate, award or publication by name; elsewhere the name is subject matter. */
const ENTRY_INTENTS = new Set(['projects', 'certificates', 'certificate_check', 'awards', 'publications']);

/** A one-word title is a scope where the question is about roles; elsewhere "nurse" is subject matter. */
function scopes(mention: Mention, best: Classification, tokens: readonly Token[]): boolean {
  if (mention.kind === 'entry') return best.words.includes('ENTRY') || ENTRY_INTENTS.has(best.intent);
  if (mention.kind !== 'title') return true;
  if (!best.intent.startsWith('topic_') || best.words.includes('TITLE')) return true;
  if (mention.to - mention.from > 1 && (best.intent === 'topic_duration' || best.intent === 'topic_when'))
    return true;
  return mention.to - mention.from > 1 && AS_TITLE.has(tokens[mention.from - 1]?.norm ?? '');
}

/** What stands before a title that is a role held, not people managed: "as head of science". */
const AS_TITLE = new Set(['as', 'a', 'an', 'being', 'when', 'while', 'your', 'his', 'her', 'their']);

function scopeOf(mentions: readonly Mention[], best: Classification, tokens: readonly Token[]): string[] {
  const wanted = mentions.filter((mention) => scopes(mention, best, tokens));
  const places = new Set(['places', 'location', 'preference', 'visa']);
  const groups = wanted
    .filter((mention) => mention.kind !== 'place' || !places.has(best.intent))
    .map((mention) => ({ kind: mention.kind, ids: mention.entryIds }));
  const organisations = groups.filter((group) => group.kind !== 'title' && group.kind !== 'place');
  const titles = groups.filter((group) => group.kind === 'title');
  const union = [
    ...new Set((organisations.length > 0 ? organisations : groups).flatMap((group) => group.ids)),
  ];
  if (organisations.length === 0 || titles.length === 0) return union;
  // "As a nurse at Acme": both must hold, where any entry does both.
  const both = union.filter((id) => titles.some((group) => group.ids.includes(id)));
  return both.length > 0 ? both : union;
}

function isSubjectMatter(
  index: number,
  tokens: readonly Token[],
  {
    frame,
    mentioned,
    tools,
  }: { frame: ReadonlySet<string>; mentioned: ReadonlySet<number>; tools: UnderstandTools },
): boolean {
  const token = tokens[index];
  if (token === undefined || mentioned.has(index) || !isContent(token)) return false;
  if (/^(?:19|20)\d\d$/.test(token.norm)) return false;
  if (tools.isCandidateName(token)) return false;
  const word = maskWord(token);
  if (word === 'subj' || frame.has(word)) return false;
  return !tools.knowledge.isFiller(token.norm);
}

function carriedTopics(followUp: FollowUp, tools: UnderstandTools): Understanding['topics'] {
  const tokens = tokenise(followUp.topic);
  return topicsOf(
    tokens,
    (index) => {
      const token = tokens[index];
      return token !== undefined && isContent(token);
    },
    topicToolsOf(tools),
    followUp.topic,
  );
}
