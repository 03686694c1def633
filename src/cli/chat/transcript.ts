import type { Answer, ProfileCard } from '../../model/answer.js';

/** One question and its answer. */
export interface Exchange {
  readonly question: string;
  readonly answer: Answer;
}

/** The conversation as Markdown: questions as headings, each answer with its citations as a list. */
export function transcript(card: ProfileCard, exchanges: readonly Exchange[], savedOn: string): string {
  const parts = [`# Questions about ${card.name}`, `${card.disclosure}. Saved on ${savedOn}.`];
  for (const { question, answer } of exchanges) {
    parts.push(`## ${question.replace(/\s+/g, ' ')}`, answer.answer);
    if (answer.citations.length > 0) {
      parts.push(
        answer.citations
          .map((citation) => {
            const place = [citation.context, citation.document].filter((part) => part !== '').join(' · ');
            const quote = citation.quote.replace(/\s+/g, ' ').trim();
            return `- **[${citation.id}]** ${place}, characters ${citation.start} to ${citation.end}\n  > ${quote}`;
          })
          .join('\n'),
      );
    }
  }
  return `${parts.join('\n\n')}\n`;
}
