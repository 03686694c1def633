import { findPeriods } from '../../language/dates.js';
import type { SectionKind } from '../../model/profile.js';
import { opensWithDegree } from '../entries/degree.js';
import { isProse } from '../entries/prose.js';
import { titleScore } from '../header/scores.js';
import { areLanguageNames, isOnlyLanguageLevel } from '../lists/languages.js';
import { isLevel } from '../lists/skill.js';
import { splitItems } from '../lists/split-items.js';
import { isSpokenLanguage } from '../lists/spoken-languages.js';
import { cellsOf, readColumns } from '../lists/table-columns.js';
import type { Block } from '../text/blocks.js';
import { display, type Page } from '../text/page.js';
import type { Section } from './section.js';

/** Items from which a line of short phrases is a list of skills. */
const SKILL_ITEMS = 4;
/** Most words of an item that reads as the name of a skill; credits and places are longer. */
const MAX_SKILL_WORDS = 2;
const PARTS = /\s*(?:[|·•,;()]|\s[–—-]\s)\s*/;
const ITEMS = /\s*[|·•,;/]\s*/;

/**
 * What a section with an unknown name ("Letters after my name", "Kit", "Before") is about, told by its lines:
 * dated job titles, degrees, spoken languages with levels, or short phrases in a row. Undefined where they don't say.
 */
export function kindByContent(page: Page, section: Section): SectionKind | undefined {
  const texts = section.blocks.map((block) => display(page, block));
  if (texts.length === 0) return undefined;
  const [first] = section.blocks;
  if (first?.tableHeader === true && areLanguageNames(page, first)) return 'languages';
  if (areLanguages(texts.filter((_, index) => section.blocks[index]?.tableHeader !== true)))
    return 'languages';
  const degrees = texts.filter(namesDegree).length;
  const jobs = texts.filter((text, index) => isDatedJob(text, texts[index + 1])).length;
  if (degrees > 0 && degrees >= jobs) return 'education';
  // Among other items of a list a single job would take them for its own.
  const items = section.blocks.filter((block) => block.bullet === 0).length;
  if (jobs > 0 && (items < section.blocks.length || jobs * 2 > items)) return 'experience';
  return isSkillTable(page, section.blocks) || areSkills(page, section.blocks) ? 'skills' : undefined;
}

function areLanguages(texts: readonly string[]): boolean {
  const items = texts
    .flatMap((text) => text.split(ITEMS))
    .filter((item) => item.trim() !== '' && !isOnlyLanguageLevel(item));
  const named = items.filter((item) => isSpokenLanguage(item.split(/\s*[(:–—]\s*|\s-\s/)[0] ?? ''));
  return named.length > 0 && named.length * 2 > items.length;
}

const namesDegree = (text: string): boolean =>
  !isProse(text, false) && text.split(PARTS).some((part) => opensWithDegree(part.trim()));

/** A line with a stretch of time and a job title on it, or on the line above it. */
function isDatedJob(line: string, next: string | undefined): boolean {
  // A long item may open with a header of its own.
  const text = line.length < 160 ? line : (line.split(/(?<=\d{4})\.\s/)[0] ?? line);
  const titled = text.length < 160 && text.split(PARTS).some((part) => titleScore(part.trim()) >= 2);
  const dated = (part: string | undefined): boolean =>
    part !== undefined && findPeriods(part).some(({ range }) => range);
  return titled && (dated(text) || (dated(next) && (next ?? '').length < 80));
}

/** A table with a column of levels, most of which are such. */
function isSkillTable(page: Page, blocks: readonly Block[]): boolean {
  const header = blocks.find((block) => block.tableHeader);
  const column = header === undefined ? undefined : readColumns(page, header)?.level;
  if (column === undefined) return false;
  const levels = blocks
    .filter((block) => block.cells !== undefined && !block.tableHeader)
    .flatMap((block) => cellsOf(page, block)[column] ?? [])
    .map((cell) => display(page, cell))
    .filter((text) => text !== '');
  return levels.filter(isLevel).length * 2 > levels.length;
}

function areSkills(page: Page, blocks: readonly Block[]): boolean {
  const isList = (block: Block): boolean => {
    const items = splitItems(block);
    const short = items.filter((item) => display(page, item).split(/\s+/).length <= MAX_SKILL_WORDS);
    return (
      items.length >= SKILL_ITEMS &&
      short.length * 3 >= items.length * 2 &&
      !/[.!?]$/.test(block.plain.trim()) &&
      findPeriods(block.plain).every((period) => !period.range)
    );
  };
  const lists = blocks.filter(isList).length;
  return lists > 0 && lists * 2 >= blocks.length;
}
