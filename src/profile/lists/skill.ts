import type { Skill } from '../../model/profile.js';
import { isDecoration } from '../text/blocks.js';
import { fieldOf, type Page, type Range } from '../text/page.js';

const LEVEL =
  /^(?:(?:very |highly )?(?:expert|advanced|intermediate|beginner|basic|basics|proficient|fluent|master|native|novice|competent|familiar|experienced|good|excellent|strong)|working knowledge|elementary|professional|learning|\d+\+?\s*(?:years?|yrs?)(?:\s.*)?|\d{1,3}\s?%|\d\s*\/\s*\d{1,2}|experte|fortgeschritten|grundkenntnisse|avanzado|intermedio|básico|avancé|intermédiaire|avançado)$/i;
const BRACKET = /^(.*\S)\s*\(([^()]+)\)$/su;
const DASHED = /^(.*\S)\s*(?:[–—:]|\s-)\s+(\S.*)$/su;
const RATING = /\s*(?:[★☆●○■□▪▫◆◇⬤*]\s*)+$/u;
const JOINER = /^(?:and|und|y|et|e|&)\s+/;
const MAX_SKILL_WORDS = 7;
const MAX_SKILL_LENGTH = 70;

/** Does a text say how well something is known: "expert", "5 years", "80 %"? */
export function isLevel(text: string): boolean {
  return LEVEL.test(text.trim());
}

/** One item of a list of skills, with its level where it has one; undefined where it is too long for a name. */
export function readSkill(page: Page, item: Range): Omit<Skill, 'group' | 'statement'> | undefined {
  const raw = page.plain.slice(item.start, item.end).replace(RATING, '');
  const lead = JOINER.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead);
  const start = item.start + lead;
  const split = BRACKET.exec(text) ?? DASHED.exec(text);
  const leveled = split !== null && isLevel(split[2] ?? '') ? split : null;
  const name = fieldOf(page, {
    start,
    end: start + (leveled === null ? text.length : (leveled[1]?.length ?? 0)),
  });
  if (name.text === '' || isDecoration(name.text)) return undefined;
  if (name.text.length > MAX_SKILL_LENGTH || name.text.split(' ').length > MAX_SKILL_WORDS) return undefined;
  if (leveled === null) return { name };
  const at = start + text.lastIndexOf(leveled[2] ?? '');
  return { name, level: fieldOf(page, { start: at, end: at + (leveled[2]?.length ?? 0) }) };
}
