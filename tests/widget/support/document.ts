import { citation } from './replies.js';

/** The document that the fictional nurse's answers cite. */
export const DOCUMENT = `Maren Oduya
Ward sister, night care and training

Experience
Ward Sister, Harbour Hospital, Cork
April 2022 – present
- Leads a ward of 34 beds and a team of 21.
- Cut falls at night by a third with a new round plan.

Staff Nurse, St Brigid’s, Galway
September 2017 – March 2022
- Ran the night ward of 28 beds and trained eleven new nurses.
- Wrote the ward rota for 40 staff, with fair weekends.
`;

/** A citation of a line of the document, with its true place. */
export function citationOf(id: number, quote: string, context = 'Staff Nurse at St Brigid’s, 2017 – 2022') {
  const start = DOCUMENT.indexOf(quote);
  if (start === -1) throw new Error(`not in the document: ${quote}`);
  return citation(id, { start, end: start + quote.length, quote, context });
}
