import type { Skill, Statement } from '../../model/profile.js';
import { readSkill } from '../lists/skill.js';
import { splitItems } from '../lists/split-items.js';
import type { Block } from '../text/blocks.js';
import type { Page, Range } from '../text/page.js';

/** LinkedIn's line under a job. */
const LABEL = /^\s*(?:top )?skills\s*:\s+(?=\S)/i;
const LAST = /\s+and\s+(?=\S)/g;
/** "and +3 skills": what the page folds away. */
const FOLDED = /^\+?\d+ (?:more )?skills?$/i;

/** The items of the list with the last two, "Triage and Rostering", apart. */
function itemsOf(page: Page, block: Block, from: number): readonly Range[] {
  const items = splitItems(block, from);
  const last = items.at(-1);
  if (last === undefined) return items;
  const text = page.plain.slice(last.start, last.end);
  const and = [...text.matchAll(LAST)].at(-1);
  if (and === undefined) return items;
  const head = { start: last.start, end: last.start + and.index };
  return [...items.slice(0, -1), head, { start: head.end + and[0].length, end: last.end }];
}

/** The skills of lines such as "Skills: Lean · Forecasting and SAP" among what a job says. */
export function skillsOfRole(
  page: Page,
  blocks: readonly Block[],
  statements: readonly Statement[],
): readonly Skill[] {
  return blocks.flatMap((block) => {
    const from = LABEL.exec(block.plain)?.[0].length;
    if (from === undefined || !block.plain.includes(' · ')) return [];
    return itemsOf(page, block, from).flatMap((item) => {
      const statement = statements.find(({ span }) => span.start <= item.start && item.end <= span.end);
      const skill = FOLDED.test(page.plain.slice(item.start, item.end)) ? undefined : readSkill(page, item);
      return statement === undefined || skill === undefined ? [] : [{ ...skill, statement }];
    });
  });
}
