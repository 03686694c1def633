import { organisationScore, titleScore } from '../header/scores.js';
import { phraseList } from '../word-list.js';
import type { RowGroup } from './group-rows.js';

/** Times without work, as people name them. Lower case. */
const NAMES = `
  break | career break | work break | family break | health break | career pause | career gap | gap | gap year | gap months |
  sabbatical | sabbatical leave | sabbatical year | parental leave | maternity leave | paternity leave | adoption leave |
  family leave | family time | family care | caring leave | carer's leave | unpaid leave | sick leave | medical leave |
  compassionate leave | leave of absence | extended leave | travel | travelling | traveling | travels | world travel |
  world trip | round the world trip | backpacking | time off | time out | year off | year out | between jobs |
  stay-at-home parent | stay at home parent | full-time parent | full-time parenting | parenting | childcare | caregiving |
  full-time caregiving | family caregiving | bereavement | relocation | unemployed | job search | looking for work |
  auszeit | elternzeit | sabbatjahr | mutterschutz | congé parental | congé maternité | congé sabbatique |
  année sabbatique | año sabático | excedencia | licença maternidade | licença parental
`;
const names = new Set(phraseList(NAMES));
const QUALIFIER = /^(?:planned|personal|short|long|extended|full-time|my|a|one-year|six-month)\s+/;
/** What may follow the name: what the time was for, or where it was spent. */
const REST = /\s*(?:[:,;(–—/&+]|\s-\s|\s(?:in|to|for|around|across|through|and|after|with|year)\s).*$/;

/** Does a text name a time without work: "Career break", "Parental leave (second child)", "Travelling in Asia"? */
export function namesBreak(text: string): boolean {
  if (organisationScore(text) >= 2 || titleScore(text) >= 3) return false;
  const plain = text.toLowerCase().replaceAll('’', "'").trim();
  return [plain, plain.replace(QUALIFIER, '')].some(
    (name) => names.has(name) || names.has(name.replace(REST, '').trim()),
  );
}

/** Does a header name a time without work and no job: its first words are a break's, and it dates nothing else? */
export function isBreak(group: RowGroup): boolean {
  const parts = group.header.flatMap((row) => (row.place ? [] : row.parts));
  const [first] = parts;
  if (first === undefined || !namesBreak(first.text)) return false;
  return parts.slice(1).every(({ text }) => titleScore(text) < 2 && organisationScore(text) < 2);
}
