/** Why a sentence may not be sent. Counted in logs by kind. */
export type FaultKind =
  | 'uncited'
  | 'number'
  | 'duration'
  | 'date'
  | 'name'
  | 'role'
  | 'direction'
  | 'negation'
  | 'level'
  | 'quote'
  | 'voice'
  | 'moved'
  | 'markup'
  | 'word';

/** One thing wrong with a sentence. `what` is the word or number; never log it above debug level. */
export interface Fault {
  readonly kind: FaultKind;
  readonly what: string;
}
