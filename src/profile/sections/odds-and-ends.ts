import { findPeriods } from '../../language/dates.js';
import type { SectionKind } from '../../model/profile.js';
import { isProse } from '../entries/prose.js';
import { readLabelledList } from '../lists/labelled-list.js';
import type { Block } from '../text/blocks.js';
import { display, type Page } from '../text/page.js';
import type { Section } from './section.js';

const AWARD =
  /\b(?:awards?|prizes?|medals?|medallist|scholarships?|fellowships?|trophy|winner|finalist|runner-up|shortlisted|commended|commendation)\b/i;
const MAX_AWARD_WORDS = 16;
const QUOTED = /["“«].+["”»]/;

/** Names a prize and when it was won. */
function isAward(text: string): boolean {
  return (
    AWARD.test(text) &&
    (/\b(?:19|20)\d{2}\b/.test(text) || findPeriods(text).length > 0) &&
    text.split(/\s+/).length <= MAX_AWARD_WORDS &&
    !isProse(text, true)
  );
}

function kindOfBlock(page: Page, block: Block): SectionKind {
  // Languages behind a label are read among skills too, and told from them there.
  if (readLabelledList(page, block) !== undefined) return 'skills';
  return isAward(display(page, block)) ? 'awards' : 'other';
}

/**
 * A section about this and that ("Odds & ends") as one section for each run of lines about one thing: labelled
 * lists, prizes with their years, and what stays free text. Undefined where no line can be told.
 */
export function splitOdds(page: Page, section: Section): readonly Section[] | undefined {
  const kinds = section.blocks.map((block) => kindOfBlock(page, block));
  if (kinds.every((kind) => kind === 'other')) return undefined;
  const runs: { readonly kinds: readonly SectionKind[]; readonly blocks: Block[] }[] = [];
  section.blocks.forEach((block, index) => {
    const kind = kinds[index] ?? 'other';
    const open = runs.at(-1);
    if (open !== undefined && open.kinds[0] === kind) open.blocks.push(block);
    else runs.push({ kinds: [kind], blocks: [block] });
  });
  return runs.map((run) => ({ ...section, ...run }));
}

/** Do lines with years or quoted titles stand among the lists of a section? Those are no skills. */
export function holdsOtherLines(page: Page, section: Section): boolean {
  return section.blocks.some(
    (block) =>
      block.cells === undefined &&
      readLabelledList(page, block) === undefined &&
      (/\b(?:19|20)\d{2}\b/.test(block.plain) || QUOTED.test(display(page, block))),
  );
}
