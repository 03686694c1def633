import type { SourceDocument } from '../../model/document.js';
import { createDocumentsText } from './documents-text.js';

/** So many words in a row tell a passage from chance. */
const RUN_WORDS = 3;
const LEAST_LETTERS = 5;

/**
 * What `private` of candidate.yaml keeps back: runs of words, and telling single words, that stand in the raw
 * documents and nowhere in the ones that are served. None of them may appear in an answer.
 * What a visitor can ask with (the entries themselves) is left out, since a refusal may repeat the question's words.
 */
export function findSecrets(
  raw: readonly Pick<SourceDocument, 'name' | 'text'>[],
  served: readonly Pick<SourceDocument, 'name' | 'text'>[],
  privateEntries: readonly string[],
): string[] {
  const kept = createDocumentsText(served);
  const asked = createDocumentsText(privateEntries.map((text, at) => ({ name: String(at), text })));
  const isSecret = (run: string) => !kept.names(run) && !asked.names(run);
  const isTelling = (run: readonly string[]) =>
    run.length === RUN_WORDS && run.filter((word) => !asked.names(word)).length >= RUN_WORDS - 1;
  const secrets = new Set<string>();
  for (const { text } of raw) {
    for (const line of text.split(/\n|(?<=[.!?])\s/)) {
      const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
      for (const [at, word] of words.entries()) {
        const run = words.slice(at, at + RUN_WORDS);
        const said = run.join(' ');
        if (isTelling(run) && line.includes(said) && isSecret(said)) secrets.add(said);
        if (word.length >= LEAST_LETTERS && isSecret(word)) secrets.add(word);
      }
    }
  }
  return [...secrets];
}

/** The secrets that a text gives away. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  if (secrets.length === 0) return [];
  const said = createDocumentsText([{ name: '', text }]);
  return secrets.filter((secret) => said.names(secret));
}
