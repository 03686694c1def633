/** How a question ended. See the contract, section 3. */
export type AnswerStatus = 'answered' | 'not_in_profile' | 'declined' | 'clarify';

/** Who wrote the sentences: the extractive writer or a language model. */
export type AnswerMode = 'extractive' | 'llm';

/** A passage that proves a sentence. `quote` equals `text.slice(start, end)` of the document, always. */
export interface Citation {
  /** The number in the marker `[n]`, from 1, in order of first use. */
  readonly id: number;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What the passage belongs to: `Staff Nurse at St Brigid's, 2019 – 2022`, or its heading. */
  readonly context: string;
}

/** The reply to one turn, the same on every surface. */
export interface Answer {
  readonly conversationId: string;
  readonly answerId: string;
  readonly status: AnswerStatus;
  readonly mode: AnswerMode;
  /** Sentences with `[n]` markers; paragraphs and `- ` lists in plain Markdown, no other mark-up. */
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly followUps: readonly string[];
}

/** What one asks the service. */
export interface Question {
  /** 1 to 2,000 characters, already validated. */
  readonly message: string;
  readonly conversationId?: string;
  /** Goes on from this answer of the conversation: later turns are forgotten (a question edited or asked anew). */
  readonly afterAnswerId?: string;
  /** Aborts the work down to the model's socket. */
  readonly signal?: AbortSignal;
}

/**
 * An answer while it is made. Order: `start`, then `text` (whole sentences, markers included) and `citation`
 * (each before the first text that uses it), then exactly one `finish` with the whole answer.
 * The concatenated `text` events equal `finish.answer.answer`. A failure rejects the iterator instead.
 */
export type AnswerEvent =
  | {
      readonly type: 'start';
      readonly conversationId: string;
      readonly answerId: string;
      readonly status: AnswerStatus;
      readonly mode: AnswerMode;
    }
  | { readonly type: 'citation'; readonly citation: Citation }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'finish'; readonly answer: Answer };

/** What every surface talks to: the one way to an answer. */
export interface AnswerService {
  /** Throws RolecallError; never returns a partial answer. */
  ask(question: Question): Promise<Answer>;
  stream(question: Question): AsyncIterable<AnswerEvent>;
  /** Name, disclosure, timeline and the rest of `GET /api/profile`. */
  profile(): ProfileCard;
  /** The text that citations point into, or undefined where there is no such document. */
  documentText(name: string): string | undefined;
  feedback(feedback: Feedback): Promise<void>;
}

/** A thumbs up or down for one answer. */
export interface Feedback {
  readonly answerId: string;
  readonly rating: 'up' | 'down';
  readonly comment?: string;
}

/** One bar of the timeline. Dates are ISO, to the precision known (`2019`, `2019-03`); `end` null is "present". */
export interface TimelineEntry {
  readonly id: string;
  readonly kind: 'role' | 'volunteering' | 'education';
  readonly title: string;
  readonly organisation: string | null;
  readonly place: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** True where the role goes on today. */
  readonly current: boolean;
}

/** The body of `GET /api/profile`. */
export interface ProfileCard {
  /** The candidate's name, or "the candidate". */
  readonly name: string;
  readonly headline: string;
  /** "AI assistant answering from …'s documents": always shown. */
  readonly disclosure: string;
  readonly suggestedQuestions: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  readonly documents: readonly { readonly name: string; readonly updatedAt: string }[];
}
