import { datingPeriod } from '../entries/rows.js';
import { sectionKinds } from '../sections/heading-name.js';
import type { Block } from '../text/blocks.js';
import { display, type Page, type Range } from '../text/page.js';
import { isLanguageLevel } from './languages.js';
import { splitItems } from './split-items.js';
import { isSpokenLanguage } from './spoken-languages.js';

const LABEL = /^([^:,;]{2,40}?)\s*:\s+(?=\S)/u;
/** Nouns of labels over what somebody works with. */
const THINGS =
  /\b(?:systems?|software|tools?|kit|tech|technolog(?:y|ies)|stack|platforms?|equipment|machines?|machinery|apps?|applications?|programs?|programming|frameworks?|libraries|databases?|cloud|methods?|methodologies|techniques|instruments|packages|hardware|coding|design|office)$/i;
const TONGUES =
  /\b(?:tongues?|languages?|speak|speaks|spoken|i speak|linguistic|sprachen|idiomas|langues)\b/i;
const MAX_WORDS = 4;

/** What a labelled line of a section without a subject lists. */
export interface LabelledList {
  readonly kind: 'skills' | 'languages';
  /** Characters of the block before the first item. */
  readonly from: number;
}

const nameOf = (text: string) => text.split(/\s*[(:–—]\s*|\s-\s/)[0] ?? '';

function areLanguages(label: string, items: readonly string[]): boolean {
  const named = items.filter((item) => isSpokenLanguage(nameOf(item)));
  const said = TONGUES.test(label) || items.some((item) => isLanguageLevel(item));
  return said && named.length > 0 && named.length * 2 > items.length;
}

/** Reads "Tongues: English, Irish (fluent)" and "Systems: EMIS, SAP"; undefined where the line is something else. */
export function readLabelledList(page: Page, block: Block): LabelledList | undefined {
  const match = block.cells === undefined ? LABEL.exec(block.plain) : null;
  if (match === null || datingPeriod(block.plain) !== undefined) return undefined;
  const label = (match[1] ?? '').trim();
  const ranges: readonly Range[] = splitItems(block, match[0].length);
  const items = ranges.map((range) => display(page, range));
  const from = match[0].length;
  if (areLanguages(label, items)) return { kind: 'languages', from };
  const things = THINGS.test(label) || sectionKinds(label)[0] === 'skills';
  const isShort = (item: string) => item.split(/\s+/).length <= MAX_WORDS && !/[.!?]\s/.test(item);
  return things && items.length > 1 && items.every(isShort) ? { kind: 'skills', from } : undefined;
}
