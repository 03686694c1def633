import type { PartialAnswer } from '../state/turn.js';
import { documentUrl } from './document-url.js';

/** An answer as one pastes it into a mail: the text, then each source with its quote and its address. */
export function answerAsText(answer: PartialAnswer, server: URL): string {
  const sources = [...answer.citations]
    .sort((a, b) => a.id - b.id)
    .map(
      (citation) =>
        `[${citation.id}] ${citation.context}: “${citation.quote}” ${documentUrl(server, citation)}`,
    );
  return [answer.text.trim(), ...(sources.length > 0 ? ['', ...sources] : [])].join('\n');
}

/** Copies text; false where the browser does not allow it (an insecure page, a frame without permission). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
