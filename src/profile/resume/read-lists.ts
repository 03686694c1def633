import type { Field, Statement } from '../../model/profile.js';
import type { Draft } from '../draft.js';
import { fieldOf, spanOf } from '../text/page.js';
import { lineOf, optional, type Place, placeOf } from './entry-base.js';
import type { ResumePart } from './resume-part.js';
import type { ResumeReader } from './resume-reader.js';

/** Skills, languages and interests: lines of short names, one statement a line. */
export function readLists(reader: ResumeReader, draft: Draft, { pointer: root, lists }: ResumePart): void {
  const each = (
    list: 'skills' | 'languages' | 'interests',
    read: (at: Place, statement: Statement) => void,
  ) => {
    for (const index of reader.indexes(lists[list])) {
      const at = placeOf(reader, `${root}/${list}/${index}`, list, 'interest');
      const statement = at === undefined ? undefined : lineOf(reader, at);
      if (at === undefined || statement === undefined) continue;
      draft.statements.push(statement);
      read(at, statement);
    }
  };
  each('skills', (at, statement) => readSkills(reader, draft, at, statement));
  each('languages', ({ pointer }, statement) => {
    const language = reader.field(`${pointer}/language`);
    const fluency = reader.field(`${pointer}/fluency`);
    if (language === undefined) return;
    const { name, level } =
      fluency === undefined ? splitLanguage(reader, language) : { name: language, level: fluency };
    draft.languages.push({ name, ...optional('level', level), statement });
  });
  each('interests', ({ pointer, id }, statement) => {
    const name = reader.field(`${pointer}/name`);
    if (name === undefined) return;
    const span = spanOf(reader.page, reader.extent(pointer) ?? name.span);
    draft.named.push({ kind: 'interest', id, span, header: [statement], statements: [], name });
  });
}

const LANGUAGE_LEVEL = /^(.*\S)\s*(?:\(([^()]+)\)|(?:\s[–—-]|:)\s+(\S.*))$/su;

/** "English (native)" and "English: native" are a language and its level. */
function splitLanguage({ page }: ResumeReader, field: Field): { name: Field; level: Field | undefined } {
  const { start, end } = field.span;
  const [, name = '', bracketed, said] = LANGUAGE_LEVEL.exec(page.plain.slice(start, end)) ?? [];
  const level = bracketed ?? said;
  if (level === undefined) return { name: field, level };
  const levelEnd = bracketed === undefined ? end : end - 1;
  return {
    name: fieldOf(page, { start, end: start + name.length }),
    level: fieldOf(page, { start: levelEnd - level.length, end: levelEnd }),
  };
}

/** A skill with keywords is a group of them; without, a skill of its own. */
function readSkills(reader: ResumeReader, draft: Draft, { pointer }: Place, statement: Statement): void {
  const group = reader.field(`${pointer}/name`);
  const level = optional('level', reader.field(`${pointer}/level`));
  const levels = reader.list(`${pointer}/levels`);
  const names = reader.list(`${pointer}/keywords`);
  if (names.length === 0 && group !== undefined) draft.skills.push({ name: group, ...level, statement });
  names.forEach((name, index) => {
    const own = levels.length === names.length ? optional('level', levels[index]) : level;
    draft.skills.push({ name, ...own, ...optional('group', group), statement });
  });
}
