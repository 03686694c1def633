import type { Token } from '../../language/tokens.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Mention } from '../lexicon/mention.js';
import type { Classification } from './classifier.js';
import { type Clause, mainClause, sentencesOf } from './clauses.js';
import type { FollowUp } from './follow-up.js';
import { maskWord, type Slot } from './mask.js';
import { refineIntent } from './refine.js';
import type { TimeWindow } from './time.js';

/** What choosing the sentence that asks needs to know. */
export interface AskingTools {
  readonly knowledge: Pick<Knowledge, 'classifier' | 'names' | 'isFiller'>;
  readonly isCandidateName: (token: Token) => boolean;
}

/** The sentence of a message that asks, and what it asks. An attack anywhere makes the whole message one. */
export function askingClause(
  {
    text,
    tokens,
    mentions,
    time,
    followUp,
  }: {
    text: string;
    tokens: readonly Token[];
    mentions: readonly Mention[];
    time: TimeWindow | undefined;
    followUp: FollowUp;
  },
  tools: AskingTools,
): { clause: Clause; best: Classification } {
  const judged = sentencesOf(text).map((sentence) => {
    const clause = mainClause(text, sentence);
    const within = tokens
      .map((token, index) => ({ token, index }))
      .filter(({ token }) => inClause(token, clause));
    const offset = within[0]?.index ?? 0;
    const own = mentions
      .filter((mention) => within.some(({ index }) => index === mention.from))
      .map((mention) => ({ ...mention, from: mention.from - offset, to: mention.to - offset }));
    const part = within.map(({ token }) => token);
    const ranked = tools.knowledge.classifier.classify(maskTokens(part, own, tools));
    const words = text.slice(clause.start, clause.end);
    const best = refineIntent({
      ranked,
      text: words,
      tokens: part,
      mentions: own,
      followUp,
      ...(time === undefined ? {} : { time }),
    });
    return { clause, best, asks: /\?\s*$/.test(words) || ASKING.test(words) };
  });
  const attack = judged.find(({ best }) => best.intent === 'attack');
  if (attack !== undefined) return attack;
  const social = judged.some(({ best }) => SOCIAL.has(best.intent));
  const serious = judged.filter(
    ({ best, clause }) =>
      !SOCIAL.has(best.intent) &&
      !(social && best.score < 0.95 && !/\s/.test(text.slice(clause.start, clause.end).trim())),
  );
  // "Did you cut latency? By how much?": the fragment adds to the question before it.
  const whole = serious.filter(({ best, asks }) => asks && best.intent !== 'more' && best.score > 0);
  const chosen =
    whole.at(-1) ?? [...serious].reverse().find(({ asks }) => asks) ?? serious.at(-1) ?? judged.at(-1);
  return (
    chosen ?? {
      clause: { start: 0, end: text.length },
      best: { intent: 'help', score: 0, exemplar: '', words: [] },
    }
  );
}

const ASKING =
  /^(?:what|which|who|whom|whose|where|when|how|why|do|does|did|is|are|was|were|has|have|had|can|could|would|will|should|any|tell|describe|explain|list|name|give|show|summari[sz]e)\b/i;
const SOCIAL = new Set(['greeting', 'thanks', 'goodbye']);

/** True for a token that stands in a clause. */
export const inClause = (token: Token | undefined, clause: Clause): boolean =>
  token !== undefined && token.start >= clause.start && token.end <= clause.end;

function maskTokens(tokens: readonly Token[], mentions: readonly Mention[], tools: AskingTools): string[] {
  const { classifier, names } = tools.knowledge;
  const slots = new Map<number, Slot>();
  for (const name of names.find(tokens, { anyCase: true })) {
    const isLanguage = names.kindsOf(name.concept).some((kind) => kind.labels.includes('spoken language'));
    for (let i = name.from; i < name.to; i += 1) if (name.listed) slots.set(i, isLanguage ? 'LANG' : 'TOPIC');
  }
  for (const mention of mentions)
    for (let i = mention.from; i < mention.to; i += 1) slots.set(i, SLOT_OF[mention.kind]);
  return tokens.flatMap((token, index) => {
    const slot = slots.get(index);
    if (slot !== undefined) return [slot];
    if (tools.isCandidateName(token)) return ['subj'];
    const word = maskWord(token);
    if (classifier.isFrameWord(word) || word === 'subj' || word === 'YEAR') return [word];
    return tools.knowledge.isFiller(token.norm) ? [] : ['TOPIC'];
  });
}

const SLOT_OF: Readonly<Record<Mention['kind'], Slot>> = {
  organisation: 'ORG',
  title: 'TITLE',
  place: 'PLACE',
  school: 'SCHOOL',
  entry: 'ENTRY',
};
