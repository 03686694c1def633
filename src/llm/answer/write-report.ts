import type { FaultKind } from '../../verify/fault.js';
import type { TokenUsage } from '../access/chat-model.js';
import type { FailureReason, ModelFailure } from '../access/model-failure.js';
import type { GateResult } from './sentence-gate.js';

/** What the log says of one answer that a model was asked for. Holds no text of anybody. */
export interface WriteReport {
  readonly model: string;
  readonly ending: 'whole' | FailureReason;
  readonly status: number | undefined;
  readonly sent: number;
  /** Sentences held back, by what was wrong with them. */
  readonly withheld: Readonly<Partial<Record<FaultKind, number>>>;
  readonly repeated: number;
  readonly firstTokenMs: number | undefined;
  readonly firstSentenceMs: number | undefined;
  readonly totalMs: number;
  readonly usage: TokenUsage | undefined;
}

/** Counts while an answer is written. */
export interface Tally {
  heard(): void;
  saw(result: GateResult): void;
  counted(usage: TokenUsage | undefined): void;
  failed(failure: ModelFailure): void;
  report(ending: WriteReport['ending']): WriteReport;
  readonly sent: number;
  readonly withheld: number;
  readonly withheldInARow: number;
  readonly repeats: number;
}

export function createTally(model: string, nowMs: () => number): Tally {
  const startedMs = nowMs();
  const kinds: Partial<Record<FaultKind, number>> = {};
  let sent = 0;
  let withheld = 0;
  let inARow = 0;
  let repeats = 0;
  let firstTokenMs: number | undefined;
  let firstSentenceMs: number | undefined;
  let usage: TokenUsage | undefined;
  let status: number | undefined;
  return {
    heard() {
      firstTokenMs ??= nowMs() - startedMs;
    },
    saw(result) {
      if (result.kind === 'repeated') {
        repeats += 1;
        return;
      }
      if (result.kind === 'passed') {
        firstSentenceMs ??= nowMs() - startedMs;
        sent += 1;
        inARow = 0;
        return;
      }
      withheld += 1;
      inARow += 1;
      for (const kind of result.faults) kinds[kind] = (kinds[kind] ?? 0) + 1;
    },
    counted(tokens) {
      usage = tokens ?? usage;
    },
    failed(failure) {
      status = failure.status;
    },
    report: (ending) => ({
      model,
      ending,
      status,
      sent,
      withheld: kinds,
      repeated: repeats,
      firstTokenMs,
      firstSentenceMs,
      totalMs: nowMs() - startedMs,
      usage,
    }),
    get sent() {
      return sent;
    },
    get withheld() {
      return withheld;
    },
    get withheldInARow() {
      return inARow;
    },
    get repeats() {
      return repeats;
    },
  };
}
