import type { Token } from '../../language/tokens.js';
import type { Mention } from '../lexicon/mention.js';
import type { EngineTurn } from './understanding.js';

/** What a question takes over from the conversation. */
export interface FollowUp {
  /** Entries that "there", "that role" or a bare "how long?" point at. */
  readonly scope: readonly string[];
  /** The subject matter before, as asked. */
  readonly topic: string;
  /** True where a word ("there", "that role", "it") points at what was said. */
  readonly points: boolean;
  /** True where "it", "this" or an ellipsis stands for the subject matter before. */
  readonly usesTopic: boolean;
  /** True where the question is only a new slot for the question before: "And Java?", "What about Acme?". */
  readonly ellipsis: boolean;
  readonly previous?: EngineTurn;
}

const PLACE_POINTER =
  /\b(?:there|that (?:role|job|position|company|employer|organisation|organization|place|school|hospital|firm|time|period|one|post|project)|this (?:role|job|position|company|employer|place|school|hospital|firm|post|project|one)|the (?:role|job|position|company|employer)|then|those (?:roles|jobs)|these (?:roles|jobs)|at that time|during that)\b/i;
const THING_POINTER = /\b(?:it|its|this|that|these|those|them|they)\b/i;
const BARE_POINTER =
  /\b(?:was that|is that|did that|before that|after that|was this|was it|for that|of that|like that|about that|with that|since that|prior to that|following that)\b/i;
const ELLIPSIS = /^(?:(?:and|what about|how about|also|or|but|then|so|ok(?:ay)?,?)\s+)+/i;

/** Resolves what a question leaves out. Without a conversation, or where it says all itself, nothing is taken over. */
export function resolveFollowUp(input: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly history: readonly EngineTurn[];
}): FollowUp {
  const previous = lastMeaningful(input.history);
  if (previous === undefined)
    return { scope: [], topic: '', points: false, usesTopic: false, ellipsis: false };
  const { text, tokens, mentions } = input;
  const named = mentions.some((mention) => mention.kind !== 'place');
  const pointsAtPlace = PLACE_POINTER.test(text) || BARE_POINTER.test(text);
  const pointsAtThing = THING_POINTER.test(text);
  const short = tokens.length <= 5;
  const ellipsis = ELLIPSIS.test(text) && tokens.length <= 8;
  const scope = !named && (pointsAtPlace || pointsAtThing || short) ? previous.entryIds : [];
  return {
    scope,
    topic: previous.topic,
    points: pointsAtPlace || pointsAtThing,
    usesTopic: previous.topic !== '' && (pointsAtThing || pointsAtPlace || short),
    ellipsis,
    previous,
  };
}

const SOCIAL = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'bot',
  'help',
  'attack',
  'offtopic',
  'protected',
  'rating',
]);

/** The last turn that was about the profile: "thanks" in between changes no subject. */
function lastMeaningful(history: readonly EngineTurn[]): EngineTurn | undefined {
  return [...history].reverse().find((turn) => !SOCIAL.has(turn.intent));
}
