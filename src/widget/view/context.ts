import type { Chrome } from '../strings/pick.js';

/** What every part of the view needs to know. */
export interface ViewContext {
  readonly chrome: Chrome;
  /** Where citations are looked up. */
  readonly server: URL;
  /** Speaks to screen readers, once. */
  readonly say: (text: string) => void;
}

/** What a turn's controls ask for. */
export interface TurnActions {
  readonly ask: (question: string) => void;
  readonly retry: (turnId: string) => void;
  /** Rejects where the rating could not be sent. */
  readonly rate: (turnId: string, rating: 'up' | 'down', comment?: string) => Promise<void>;
}
