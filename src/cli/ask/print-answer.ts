import type { Answer, Citation } from '../../model/answer.js';
import { printable, type Terminal } from '../terminal.js';

/** The answer, then its footnotes: number, context, document, and the quoted line. */
export function renderAnswer(answer: Answer, { colours }: Pick<Terminal, 'colours'>): string {
  const parts = [printable(answer.answer)];
  if (answer.citations.length > 0) {
    parts.push(answer.citations.map((citation) => renderFootnote(citation, colours)).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function renderFootnote(citation: Citation, colours: Terminal['colours']): string {
  const place = [citation.context, citation.document].filter((part) => part !== '').map(printable);
  const quote = printable(citation.quote).replace(/\s+/g, ' ').trim();
  return `${colours.bold(`[${citation.id}]`)} ${place.join(' · ')}\n    ${colours.dim(`“${quote}”`)}`;
}
