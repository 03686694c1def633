import { fold } from '../../language/fold.js';
import type { CitedSentence } from '../../model/evidence.js';
import type { FaultKind } from '../../verify/fault.js';
import { verifySentence } from '../../verify/verify-sentence.js';
import type { NumberedLine } from '../prompt/evidence-book.js';
import { readMarkers } from './markers.js';
import { plainSentence } from './plain-sentence.js';

/** What became of a written sentence. */
export type GateResult =
  | { readonly kind: 'passed'; readonly sentence: CitedSentence }
  | { readonly kind: 'withheld'; readonly faults: readonly FaultKind[] }
  | { readonly kind: 'repeated' };

export interface GateOptions {
  /** What the numbers of the prompt stand for. */
  readonly lines: ReadonlyMap<number, NumberedLine>;
  readonly ownName: ReadonlySet<string>;
  /** `yes` or `no` where the extractive answer opens with it: a model may not turn it round. */
  readonly verdict: 'yes' | 'no' | undefined;
}

/** Lets a sentence through only where what it cites proves it, and only once. */
export function createSentenceGate({
  lines,
  ownName,
  verdict,
}: GateOptions): (written: string) => GateResult {
  const seen = new Set<string>();
  return (written) => {
    const { text: marked, numbers } = readMarkers(written);
    const text = plainSentence(marked);
    const key = fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (key === '') return { kind: 'withheld', faults: [] };
    if (seen.has(key)) return { kind: 'repeated' };
    seen.add(key);
    const cited = numbers.map((number) => lines.get(number));
    if (numbers.length === 0) return { kind: 'withheld', faults: ['uncited'] };
    const known = cited.filter((line) => line !== undefined);
    if (known.length < cited.length) return { kind: 'withheld', faults: ['uncited'] };
    const spoken = /^(yes|no)\b(?!\.\s?\d)/i.exec(text)?.[1]?.toLowerCase();
    if (spoken !== undefined && spoken !== verdict) return { kind: 'withheld', faults: ['negation'] };
    const faults = verifySentence(
      text,
      known.map((line) => line.ground),
      ownName,
    );
    if (faults.length > 0)
      return { kind: 'withheld', faults: [...new Set(faults.map((fault) => fault.kind))] };
    return { kind: 'passed', sentence: { text, spans: known.flatMap((line) => line.spans) } };
  };
}
