import { RolecallError } from '../errors.js';
import type { ProfileCard } from '../model/answer.js';
import type { EnginePort } from './engine-port.js';

/** What was made of one state of the corpus: everything that answers a question about it. */
export interface Knowledge {
  readonly engine: EnginePort;
  readonly card: ProfileCard;
  /** Normalised text by document name: what citations point into. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Holds the knowledge that serves now; `replace` swaps it whole, between two questions. */
export interface KnowledgeHolder {
  /** @throws RolecallError `not_ready` until the first `replace`. */
  current(): Knowledge;
  readonly isReady: boolean;
  replace(knowledge: Knowledge): void;
}

const RETRY_AFTER_SECONDS = 2;

export function createKnowledgeHolder(): KnowledgeHolder {
  let held: Knowledge | undefined;
  return {
    current() {
      if (held !== undefined) return held;
      throw new RolecallError('not_ready', 'The documents are still being read. Ask again in a moment.', {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    },
    get isReady() {
      return held !== undefined;
    },
    replace(knowledge) {
      held = knowledge;
    },
  };
}
