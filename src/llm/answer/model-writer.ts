import type { CitedSentence, Decision } from '../../model/evidence.js';
import type { Profile } from '../../model/profile.js';
import type { ChatModel, ChatPiece, ChatPrompt } from '../access/chat-model.js';
import { type FailureReason, ModelFailure } from '../access/model-failure.js';
import { buildPrompt, buildRewritePrompt, type PastTurn } from '../prompt/build-prompt.js';
import { createEvidenceBook, type EvidenceBook } from '../prompt/evidence-book.js';
import { NO_EVIDENCE } from '../prompt/rules.js';
import { isFaithfulRewrite } from './rewrite-guard.js';
import { createSentenceCutter } from './sentence-cutter.js';
import { createSentenceGate } from './sentence-gate.js';
import { createTally, type Tally, type WriteReport } from './write-report.js';

export interface WriteInput {
  /** As the visitor wrote it. */
  readonly question: string;
  /** Oldest first. */
  readonly history: readonly PastTurn[];
  readonly decision: Decision;
  readonly profile: Profile;
  readonly signal?: AbortSignal;
}

/** How the writing ended. `whole`: the model finished. Anything else is why it didn't, or why nothing could be sent. */
export interface WriteOutcome {
  readonly ending: 'whole' | FailureReason;
  readonly sent: number;
}

/** A model that writes answers, a verified sentence at a time. */
export interface ModelWriter {
  /**
   * Yields each sentence as soon as it is whole and proven. Returns how it ended; never throws, except ModelFailure
   * `aborted` when the visitor has left. Leaving the loop early closes the model's socket.
   */
  write(input: WriteInput): AsyncGenerator<CitedSentence, WriteOutcome>;
  /** The last question in words that stand alone, or undefined where the model gives none that keeps to it. */
  rewrite(input: Pick<WriteInput, 'question' | 'history' | 'signal'>): Promise<string | undefined>;
}

export interface ModelWriterOptions {
  readonly chat: ChatModel;
  /** Tokens that a prompt may take. */
  readonly contextTokens: number;
  readonly now: () => Date;
  readonly nowMs: () => number;
  /** Called once for each answer that was tried. */
  readonly onReport: (report: WriteReport) => void;
}

/** More sentences than this are a dump, not an answer. */
const MOST_SENTENCES = 7;
/** Sentences in a row without proof after which a model is not worth waiting for. */
const MOST_WITHHELD = 6;
const MOST_REPEATS = 2;
/** Characters without an end of a sentence, or in all: the model has lost its way. */
const LONGEST_SENTENCE = 1200;
const LONGEST_REWRITE = 400;

export function createModelWriter(options: ModelWriterOptions): ModelWriter {
  const { chat, now, nowMs } = options;
  const books = new WeakMap<Profile, EvidenceBook>();
  const bookOf = (profile: Profile): EvidenceBook => {
    const known = books.get(profile);
    if (known !== undefined) return known;
    const book = createEvidenceBook(profile);
    books.set(profile, book);
    return book;
  };

  async function* write(input: WriteInput): AsyncGenerator<CitedSentence, WriteOutcome> {
    const tally = createTally(chat.name, nowMs);
    const book = bookOf(input.profile);
    const { prompt, lines } = buildPrompt({
      ...input,
      book,
      today: now(),
      contextTokens: options.contextTokens,
    });
    const gate = createSentenceGate({ lines, ownName: book.ownName, verdict: verdictOf(input.decision) });
    let ending: WriteOutcome['ending'] = 'aborted';
    try {
      for await (const sentence of sentencesOf(pieces(prompt, input.signal), tally)) {
        if (isSilence(sentence) || tally.sent >= MOST_SENTENCES) break;
        const result = gate(sentence);
        tally.saw(result);
        if (result.kind === 'passed') yield result.sentence;
        else throwIfLost(tally);
      }
      ending = endingOf(tally);
    } catch (error) {
      const failure = error instanceof ModelFailure ? error : new ModelFailure('network', { cause: error });
      ending = failure.reason;
      tally.failed(failure);
      if (input.signal?.aborted) throw failure;
    } finally {
      options.onReport(tally.report(ending));
    }
    return { ending, sent: tally.sent };
  }

  const pieces = (prompt: ChatPrompt, signal: AbortSignal | undefined) =>
    chat.stream(prompt, signal === undefined ? {} : { signal });

  return {
    write,
    async rewrite({ question, history, signal }) {
      let text = '';
      try {
        for await (const piece of pieces(buildRewritePrompt(question, history), signal)) {
          if (piece.type === 'text') text += piece.text;
          if (text.length > LONGEST_REWRITE) return undefined;
        }
      } catch (error) {
        if (signal?.aborted) throw error;
        return undefined;
      }
      const rewritten = text.trim();
      return isFaithfulRewrite(rewritten, question, history) ? rewritten : undefined;
    },
  };
}

/** Whole sentences of a reply. What a model left unfinished when it broke off is never shown. */
async function* sentencesOf(pieces: AsyncIterable<ChatPiece>, tally: Tally): AsyncGenerator<string> {
  const cutter = createSentenceCutter();
  for await (const piece of pieces) {
    if (piece.type === 'text') {
      tally.heard();
      yield* cutter.push(piece.text);
      if (cutter.held > LONGEST_SENTENCE) throw new ModelFailure('too_long');
      continue;
    }
    tally.counted(piece.usage);
    if (piece.finish === 'filter') throw new ModelFailure('filtered');
    if (piece.finish === 'refusal') throw new ModelFailure('refused');
    const rest = piece.finish === 'length' ? undefined : cutter.flush();
    if (rest !== undefined) yield rest;
    if (piece.finish === 'length') throw new ModelFailure('too_long');
  }
}

const isSilence = (sentence: string) => sentence.trim().replace(/\.$/, '') === NO_EVIDENCE;

/** The model goes round in circles, or writes nothing that can be proven: stop it. */
function throwIfLost(tally: Tally): void {
  if (tally.repeats > MOST_REPEATS) throw new ModelFailure('repeats');
  if (tally.withheldInARow > MOST_WITHHELD) throw new ModelFailure('unverified');
}

function endingOf(tally: Tally): WriteOutcome['ending'] {
  if (tally.sent > 0) return 'whole';
  return tally.withheld > 0 ? 'unverified' : 'empty';
}

/** `yes` or `no` where the decision says so: code decides that, not the model. */
function verdictOf(decision: Decision): 'yes' | 'no' | undefined {
  const word = /^(yes|no)\b/i.exec(decision.sentences[0]?.text ?? '')?.[1]?.toLowerCase();
  return word === 'yes' || word === 'no' ? word : undefined;
}
