import type { Token } from '../../language/tokens.js';
import type { Mention } from '../lexicon/mention.js';
import type { Intent } from './intents.js';
import type { TimeWindow } from './time.js';
import type { Topic } from './topic.js';

/** What a question was understood to ask. */
export interface Understanding {
  /** The question, spelling and shorthand mended. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly intent: Intent;
  /** How sure: similarity of the question to the intent's nearest exemplar, 0 to 1. */
  readonly score: number;
  readonly mentions: readonly Mention[];
  /** Entries that the question names or points at; empty where it names none. */
  readonly scope: readonly string[];
  /** True where the scope came from the conversation, not from the question. */
  readonly inherited: boolean;
  readonly time?: TimeWindow;
  /** Subject matter, one topic for each alternative ("Python or Java"). */
  readonly topics: readonly Topic[];
  /** "Do you …", "Have you …", "Is she …". */
  readonly yesNo: boolean;
  /** "So you …", "…, right?": the question says what it takes for true. */
  readonly premise: boolean;
  /** "How many", "how much", "how big": the answer is a number. */
  readonly quantity: boolean;
  /** "First", "last", "longest" among what the scope names. */
  readonly pick?: 'first' | 'last';
}

/** What is remembered of a turn, for the next one. Plain JSON. */
export interface EngineTurn {
  readonly question: string;
  readonly intent: Intent;
  readonly status: string;
  /** Entries that the answer was about, most prominent first. */
  readonly entryIds: readonly string[];
  /** The subject matter as asked, to carry over to "how long?" or "what impact did it have?". */
  readonly topic: string;
  /** Statements already quoted, for "tell me more". */
  readonly shown: readonly string[];
}
