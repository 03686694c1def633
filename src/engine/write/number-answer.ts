import type { Citation } from '../../model/answer.js';
import type { Span } from '../../model/document.js';
import type { CitedSentence, NumberedAnswer } from '../../model/evidence.js';

/** Numbers the citations of finished sentences in order of first use and sets the markers. */
export function numberAnswer(
  sentences: readonly CitedSentence[],
  describe: (span: Span) => { readonly quote: string; readonly context: string },
): NumberedAnswer {
  const citations: Citation[] = [];
  const number = (span: Span): number => {
    const known = citations.find(
      (citation) =>
        citation.document === span.document && citation.start === span.start && citation.end === span.end,
    );
    if (known !== undefined) return known.id;
    const id = citations.length + 1;
    citations.push({ id, document: span.document, start: span.start, end: span.end, ...describe(span) });
    return id;
  };
  let answer = '';
  for (const { text, spans } of sentences) {
    const markers = [...new Set(spans.map(number))].map((id) => `[${id}]`).join('');
    const isItem = text.startsWith('- ');
    const separator =
      answer === '' ? '' : isItem ? '\n' : answer.split('\n').at(-1)?.startsWith('- ') ? '\n\n' : ' ';
    answer += separator + withMarkers(text, markers, isItem);
  }
  return { answer, citations };
}

function withMarkers(text: string, markers: string, isItem: boolean): string {
  const end = /[.!?:]$/.exec(text)?.[0] ?? '';
  const body = end === '' ? text : text.slice(0, -1);
  const stop = end === '' && !isItem ? '.' : isItem && end === '.' ? '' : end;
  return markers === '' ? body + stop : `${body} ${markers}${stop}`;
}
