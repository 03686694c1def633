import { join } from 'node:path';
import { RolecallError } from '../errors.js';
import type { Journal } from './journal.js';
import { createJsonLinesFile } from './json-lines-file.js';

export interface FileJournalOptions {
  readonly dataDir: string;
  readonly now: () => Date;
  /** Told of notes that could not be written. */
  readonly onFailure: (error: unknown) => void;
}

/** Writes `unanswered.jsonl` and `feedback.jsonl` in the data directory, readable by the owner's account alone. */
export function createFileJournal({ dataDir, now, onFailure }: FileJournalOptions): Journal {
  const unanswered = createJsonLinesFile(join(dataDir, 'unanswered.jsonl'));
  const feedback = createJsonLinesFile(join(dataDir, 'feedback.jsonl'));
  return {
    unanswered({ answerId, status, question }) {
      unanswered.append({ time: now().toISOString(), answerId, status, question }).catch(onFailure);
    },
    async feedback({ answerId, rating, comment }) {
      try {
        await feedback.append({ time: now().toISOString(), answerId, rating, comment });
      } catch (cause) {
        onFailure(cause);
        throw new RolecallError('internal', 'Your feedback could not be saved. Please try again later.', {
          cause,
        });
      }
    },
    async close() {
      await Promise.all([unanswered.close(), feedback.close()]);
    },
  };
}
