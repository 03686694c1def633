import type { Field, Role } from '../../model/profile.js';
import type { Draft } from '../draft.js';
import { isPlace } from '../header/places.js';
import { baseOf, optional, placeOf } from './entry-base.js';
import { PERIOD, type ResumePart } from './resume-part.js';
import type { ResumeReader } from './resume-reader.js';

/** Jobs and voluntary work. An entry with neither a name nor a date is no role: its lines stay free text. */
export function readRoles(
  reader: ResumeReader,
  draft: Draft,
  { pointer, lists }: ResumePart,
  list: 'work' | 'volunteer',
): void {
  const kind: Role['kind'] = list === 'work' ? 'role' : 'volunteering';
  const organisationKey = list === 'work' ? 'name' : 'organization';
  for (const index of reader.indexes(lists[list])) {
    const section = list === 'work' ? 'experience' : 'volunteering';
    const at = placeOf(reader, `${pointer}/${list}/${index}`, section, kind);
    if (at === undefined) continue;
    const organisation = reader.field(`${at.pointer}/${organisationKey}`);
    const title = reader.field(`${at.pointer}/position`);
    const naming = [organisationKey, 'position', ...PERIOD, 'location', 'url'];
    if (
      naming.every((key) => reader.field(`${at.pointer}/${key}`) === undefined) &&
      hasMore(lists[list]?.[index])
    )
      continue;
    draft.roles.push({
      ...optional('place', placeIn(reader.field(`${at.pointer}/summary`))),
      ...baseOf(reader, at, naming, PERIOD),
      kind,
      ...optional('title', title && withoutEmployer(title, organisation)),
      ...optional('organisation', organisation),
      ...(organisation === undefined ? {} : { organisationFrom: 'line' }),
    });
  }
}

const hasMore = (entry: { readonly more?: readonly unknown[] } | undefined) => entry?.more !== undefined;

/** "Rails Developer - Acme" at Acme is a Rails Developer. */
function withoutEmployer(title: Field, organisation: Field | undefined): Field {
  const tail =
    organisation === undefined ? null : /\s*(?:[-–—|@,]|\bat\b)\s*$/i.exec(headOf(title, organisation));
  if (tail === null || tail.index === 0) return title;
  const text = title.text.slice(0, tail.index);
  return { text, span: { ...title.span, end: title.span.start + text.length } };
}

/** What stands before the employer's name at the end of a title; empty where it is not there. */
function headOf({ text, span }: Field, organisation: Field): string {
  const isLiteral = span.end - span.start === text.length;
  const ends = text.toLowerCase().endsWith(organisation.text.toLowerCase());
  return isLiteral && ends ? text.slice(0, text.length - organisation.text.length) : '';
}

/** A summary that is only a place, "(Lyon, France)", says where the job was. */
function placeIn(summary: Field | undefined): Field | undefined {
  if (summary === undefined || !isPlace(summary.text)) return undefined;
  const isBracketed = /^\([^()]+\)$/.test(summary.text);
  const { start, end, document } = summary.span;
  if (!isBracketed || end - start !== summary.text.length) return summary;
  return { text: summary.text.slice(1, -1), span: { document, start: start + 1, end: end - 1 } };
}
