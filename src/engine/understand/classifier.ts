import { STOP_WORDS } from '../../language/stop-words.js';
import { tokenise } from '../../language/tokens.js';
import { dataSections } from '../knowledge/data-file.js';
import { INTENTS, type Intent, isIntent } from './intents.js';
import { maskWord, SILENT, SLOTS, tidyMask } from './mask.js';

/** The best exemplar of an intent for a question. */
export interface Classification {
  readonly intent: Intent;
  /** Cosine similarity of the masked question and the exemplar, 0 to 1. */
  readonly score: number;
  /** The exemplar as written, for explanations. */
  readonly exemplar: string;
  /** The masked words of the exemplar. */
  readonly words: readonly string[];
  /** What a question would be that turns out to have no subject matter: the likeliest intent that needs none. */
  readonly otherwise?: Intent;
}

/** Chooses intents by similarity to exemplar questions. */
export interface Classifier {
  /** Intents by score, best first, at most one exemplar each. */
  classify(masked: readonly string[]): Classification[];
  /** Every word of the exemplars as written, folded, for spelling correction. */
  readonly vocabulary: ReadonlySet<string>;
  /** True for a word that an exemplar uses: what isn't one is subject matter. */
  isFrameWord(word: string): boolean;
}

interface Exemplar {
  readonly intent: Intent;
  readonly text: string;
  readonly words: readonly string[];
  readonly norm: number;
  /** The kinds of names that it has slots for, as bits. */
  readonly slots: number;
}

/** A slot also resembles plain subject matter, so that an unlisted kind of name still finds its frame. */
const SOFT_SLOT = 0.5;
const BIGRAM = 0.8;
/** Below this likeness no intent is ever chosen. */
const FAINTEST = 0.3;
/** How much it counts that a long question holds the whole of an exemplar. */
const CONTAINMENT_SHARE = 0.35;
const SLOT_WEIGHT = 0.6;

/** An exemplar as read, its features not weighed yet. */
interface RawExemplar {
  readonly intent: Intent;
  readonly text: string;
  readonly words: readonly string[];
  readonly features: ReadonlyMap<string, number>;
}

/** The exemplars of the data file; those that are one once masked ("your title", "his title") are kept once. */
function readExemplars(wording: (text: string) => string, vocabulary: Set<string>): RawExemplar[] {
  const raw = new Map<string, RawExemplar>();
  for (const { header, lines } of dataSections('exemplars.txt')) {
    if (!isIntent(header)) throw new Error(`exemplars.txt: [${header}] is not an intent`);
    for (const text of lines) {
      const tokens = tokenise(wording(text));
      for (const { norm } of tokens) vocabulary.add(norm);
      const words = tidyMask(tokens.map(maskWord));
      const key = `${header}:${words.join(' ')}`;
      if (!raw.has(key))
        raw.set(key, { intent: header, text, words, features: featuresOf(words, isSoftSlot) });
    }
  }
  return [...raw.values()];
}

/** Reads `exemplars.txt`. Throws where a header is no intent. */
export function loadClassifier(wording: (text: string) => string): Classifier {
  const vocabulary = new Set<string>();
  const raw = readExemplars(wording, vocabulary);
  const frameWords = new Set(raw.flatMap((exemplar) => exemplar.words.filter((word) => !SLOTS.has(word))));
  const topicWording = new Set(
    raw.flatMap(({ intent, words }) =>
      intent.startsWith('topic_') ? words.filter((word) => !SLOTS.has(word)) : [],
    ),
  );
  const weight = inverseIntentFrequency(raw);
  const isSoftInQuestion = (word: string): boolean =>
    isSoftSlot(word) || (!SLOTS.has(word) && !topicWording.has(word) && !STOP_WORDS.has(word));
  const features = raw.map((exemplar) => scaled(exemplar.features, weight));
  const postings = postingsOf(features);
  const exemplars = raw.map(({ intent, text, words }, index): Exemplar => {
    const norm = length(features[index] ?? new Map());
    return { intent, text, words, norm, slots: slotBits(words) };
  });
  const norms = Float64Array.from(exemplars, (exemplar) => exemplar.norm);
  const intentsAt = Int32Array.from(exemplars, (exemplar) => INTENTS.indexOf(exemplar.intent));
  return {
    vocabulary,
    isFrameWord: (word) => frameWords.has(word) || SILENT.has(word),
    classify(masked) {
      const features = weighted(tidyMask(masked), weight, isSoftInQuestion);
      const norm = length(features);
      const dots = dotProducts(features, postings, exemplars.length);
      const best = new Map<Intent, Classification>();
      const toBeat = new Float64Array(INTENTS.length).fill(FAINTEST);
      const fitOf = slotFit(tidyMask(masked), isSoftInQuestion);
      for (let at = 0; at < exemplars.length; at += 1) {
        const dot = dots[at] ?? 0;
        const own = norms[at] ?? 1;
        const contained = Math.min(1, dot / (own * own));
        const likeness = (1 - CONTAINMENT_SHARE) * (dot / (norm * own)) + CONTAINMENT_SHARE * contained;
        const intentAt = intentsAt[at] ?? 0;
        // The fit of slots only takes away: most exemplars need no look at theirs.
        if (likeness <= (toBeat[intentAt] ?? 0)) continue;
        const exemplar = exemplars[at];
        if (exemplar === undefined) continue;
        const score = likeness * fitOf(exemplar);
        if (score <= (toBeat[intentAt] ?? 0)) continue;
        toBeat[intentAt] = score;
        const { intent, text, words } = exemplar;
        best.set(intent, { intent, score, exemplar: text, words });
      }
      return [...best.values()].sort((x, y) => y.score - x.score);
    },
  };
}

/** Where a feature occurs: exemplars by index, and its weight in each. Typed arrays: this is the hot loop. */
interface Posting {
  readonly at: Int32Array;
  readonly values: Float64Array;
}

function postingsOf(exemplars: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, Posting> {
  const lists = new Map<string, { at: number[]; values: number[] }>();
  exemplars.forEach((features, index) => {
    for (const [feature, value] of features) {
      const list = lists.get(feature) ?? { at: [], values: [] };
      list.at.push(index);
      list.values.push(value);
      lists.set(feature, list);
    }
  });
  return new Map(
    [...lists].map(([feature, { at, values }]) => [
      feature,
      { at: Int32Array.from(at), values: Float64Array.from(values) },
    ]),
  );
}

/** The dot product of a question with every exemplar. */
function dotProducts(
  features: ReadonlyMap<string, number>,
  postings: ReadonlyMap<string, Posting>,
  count: number,
): Float64Array {
  const dots = new Float64Array(count);
  for (const [feature, value] of features) {
    const posting = postings.get(feature);
    if (posting === undefined) continue;
    const { at, values } = posting;
    for (let i = 0; i < at.length; i += 1) {
      const exemplar = at[i] ?? 0;
      dots[exemplar] = (dots[exemplar] ?? 0) + value * (values[i] ?? 0);
    }
  }
  return dots;
}

/** Words and neighbouring pairs of a masked question, with the start marked: order decides "before X" from "X before". */
function featuresOf(words: readonly string[], isSoft: (word: string) => boolean): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, value: number): void => {
    features.set(feature, Math.max(features.get(feature) ?? 0, value));
  };
  const softened = (word: string): readonly (readonly [string, number])[] =>
    isSoft(word)
      ? [
          [word, 1],
          ['TOPIC', SOFT_SLOT],
        ]
      : [[word, 1]];
  words.forEach((word, index) => {
    for (const [form, share] of softened(word)) add(form, share * (SLOTS.has(form) ? SLOT_WEIGHT : 1));
    const before = words[index - 1] ?? '^';
    for (const [left, a] of softened(before)) {
      for (const [right, b] of softened(word)) add(`${left} ${right}`, BIGRAM * a * b);
    }
  });
  const last = words.at(-1);
  if (last !== undefined) for (const [form, share] of softened(last)) add(`${form} $`, BIGRAM * share);
  return features;
}

/** Slots for names; in questions, also words that carry meaning of their own: `people` may be a frame or the topic. */
const isSoftSlot = (word: string): boolean => SLOTS.has(word) && word !== 'TOPIC' && word !== 'YEAR';

function weighted(
  words: readonly string[],
  weight: (feature: string) => number,
  isSoft: (word: string) => boolean,
): Map<string, number> {
  return scaled(featuresOf(words, isSoft), weight);
}

/** Features times what they tell. */
function scaled(
  features: ReadonlyMap<string, number>,
  weight: (feature: string) => number,
): Map<string, number> {
  return new Map([...features].map(([feature, value]) => [feature, value * weight(feature)] as const));
}

/** What an exemplar without a slot for subject matter loses for each word of subject matter that it doesn't explain. */
const UNEXPLAINED_TOPIC = 0.68;
const UNEXPLAINED_WORD = 0.86;
/** What an exemplar loses whose slot nothing in the question fills, and a question whose name no slot takes. */
const EMPTY_SLOT = 0.8;
const UNUSED_NAME = 0.82;
const NAME_SLOTS = ['ORG', 'TITLE', 'SCHOOL', 'PLACE', 'LANG', 'ENTRY'] as const;

/** How well an exemplar's slots account for what a question holds: a factor from 0 to 1. */
function slotFit(
  question: readonly string[],
  isContent: (word: string) => boolean,
): (exemplar: Exemplar) => number {
  const content = [...new Set(question.filter((word) => !SLOTS.has(word) && isContent(word)))];
  const topics = question.filter((word) => word === 'TOPIC').length;
  const held = slotBits(question);
  return ({ words, slots }) => {
    let factor = 1;
    const takesTopic = words.includes('TOPIC');
    const unexplained = content.filter((word) => !words.includes(word)).length;
    if (!takesTopic)
      factor *= UNEXPLAINED_TOPIC ** Math.min(topics, 3) * UNEXPLAINED_WORD ** Math.min(unexplained, 3);
    else if (topics === 0 && unexplained === 0 && held === 0) factor *= EMPTY_SLOT;
    factor *= EMPTY_SLOT ** bitCount(slots & ~held);
    return takesTopic ? factor : factor * UNUSED_NAME ** bitCount(held & ~slots);
  };
}

/** A bit for each kind of name that the words have a slot for. */
const slotBits = (words: readonly string[]): number =>
  NAME_SLOTS.reduce((bits, slot, index) => (words.includes(slot) ? bits | (1 << index) : bits), 0);

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Features that few intents use tell more. */
function inverseIntentFrequency(raw: readonly RawExemplar[]): (feature: string) => number {
  const intents = new Map<string, Set<Intent>>();
  for (const { intent, features } of raw) {
    for (const feature of features.keys()) {
      const set = intents.get(feature) ?? new Set();
      set.add(intent);
      intents.set(feature, set);
    }
  }
  const total = new Set(raw.map((exemplar) => exemplar.intent)).size;
  const rarest = Math.log(1 + total);
  return (feature) => {
    const count = intents.get(feature)?.size;
    // An unseen pair of words says little; an unseen word can't occur: it was masked.
    return count === undefined ? rarest * 0.25 : Math.log(1 + total / count);
  };
}

function length(features: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const value of features.values()) sum += value * value;
  return Math.sqrt(sum) || 1;
}
