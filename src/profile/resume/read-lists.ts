import type { Statement } from '../../model/profile.js';
import type { Draft } from '../draft.js';
import { spanOf } from '../text/page.js';
import { lineOf, optional, type Place, placeOf } from './entry-base.js';
import type { ResumeReader } from './resume-reader.js';

/** Skills, languages and interests: lines of short names, one statement a line. */
export function readLists(reader: ResumeReader, draft: Draft): void {
  const { data } = reader.resume;
  const each = (
    list: 'skills' | 'languages' | 'interests',
    read: (at: Place, statement: Statement) => void,
  ) => {
    for (const index of reader.indexes(data[list])) {
      const at = placeOf(reader, `/${list}/${index}`, list, 'interest');
      const statement = at === undefined ? undefined : lineOf(reader, at);
      if (at === undefined || statement === undefined) continue;
      draft.statements.push(statement);
      read(at, statement);
    }
  };
  each('skills', (at, statement) => readSkills(reader, draft, at, statement));
  each('languages', ({ pointer }, statement) => {
    const name = reader.field(`${pointer}/language`);
    const level = reader.field(`${pointer}/fluency`);
    if (name !== undefined) draft.languages.push({ name, ...optional('level', level), statement });
  });
  each('interests', ({ pointer, id }, statement) => {
    const name = reader.field(`${pointer}/name`);
    if (name === undefined) return;
    const span = spanOf(reader.page, reader.extent(pointer) ?? name.span);
    draft.named.push({ kind: 'interest', id, span, header: [statement], statements: [], name });
  });
}

/** A skill with keywords is a group of them; without, a skill of its own. */
function readSkills(reader: ResumeReader, draft: Draft, { pointer }: Place, statement: Statement): void {
  const group = reader.field(`${pointer}/name`);
  const level = optional('level', reader.field(`${pointer}/level`));
  const names = reader.list(`${pointer}/keywords`);
  if (names.length === 0 && group !== undefined) draft.skills.push({ name: group, ...level, statement });
  for (const name of names) draft.skills.push({ name, ...level, ...optional('group', group), statement });
}
