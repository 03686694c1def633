import type { EntryBase, Field, SectionKind, Statement } from '../../model/profile.js';
import { entryId } from '../draft.js';
import { display, spanOf } from '../text/page.js';
import { type StatementContext, statementOf } from '../text/statements.js';
import type { ResumeReader } from './resume-reader.js';

/** Where one item of a JSON Resume stands in its text. */
export interface Place {
  readonly pointer: string;
  readonly id: string;
  readonly context: StatementContext;
}

/** The place of the item at a pointer; undefined where nothing of it is in the text. */
export function placeOf(
  reader: ResumeReader,
  pointer: string,
  section: SectionKind,
  idKind: Parameters<typeof entryId>[0],
): Place | undefined {
  const extent = reader.extent(pointer);
  if (extent === undefined) return undefined;
  const id = entryId(idKind, reader.page, extent.start);
  const heading = reader.headingAt(extent.start);
  return {
    pointer,
    id,
    context: { section, entryId: id, heading: heading && display(reader.page, heading) },
  };
}

/** What all entries share; `naming` are the fields whose lines are the header. */
export function baseOf(
  reader: ResumeReader,
  { pointer, id, context }: Place,
  naming: readonly string[],
  dates: readonly string[],
): EntryBase {
  const extent = reader.extent(pointer) ?? { start: 0, end: 0 };
  const period = dates
    .map((date) => reader.period(`${pointer}/${date}`))
    .find((found) => found !== undefined);
  return {
    id,
    span: spanOf(reader.page, extent),
    ...reader.statements(pointer, naming, context),
    ...(period === undefined ? {} : { period }),
    ...optional('place', reader.field(`${pointer}/location`)),
    ...optional('url', reader.field(`${pointer}/url`)),
  };
}

/** The field under its name, or nothing. */
export function optional<Key extends string>(
  key: Key,
  field: Field | undefined,
): { readonly [K in Key]?: Field } {
  const fields: { [K in Key]?: Field } = {};
  if (field !== undefined) fields[key] = field;
  return fields;
}

/** The line of an item of a list, which belongs to no entry of its own. */
export function lineOf(reader: ResumeReader, { pointer, context }: Place): Statement | undefined {
  const extent = reader.extent(pointer);
  const [block] = extent === undefined ? [] : reader.blocksIn(extent);
  return block === undefined
    ? undefined
    : statementOf(reader.page, block, { section: context.section, heading: context.heading });
}
