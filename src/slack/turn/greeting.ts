import type { ProfileCard } from '../../model/answer.js';
import { escapeControl } from '../format/inert.js';

/** What a bare mention or an empty command gets: who this is and what can be asked. Markdown. */
export function greeting(card: ProfileCard): string {
  const questions = card.suggestedQuestions.map((question) => `- ${escapeControl(question)}`);
  return [
    `I answer questions about ${escapeControl(card.name)} from the documents, and show the lines that prove it. ${escapeControl(card.disclosure)}`,
    ...(questions.length === 0 ? [] : [`You could ask:\n${questions.join('\n')}`]),
  ].join('\n\n');
}
