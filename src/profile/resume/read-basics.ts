import type { Field } from '../../model/profile.js';
import type { Draft } from '../draft.js';
import { isPlace, placeTailLength } from '../header/places.js';
import { findContacts } from '../lists/contacts.js';
import { fieldOf, type Range } from '../text/page.js';
import { blockStatements, statementOf } from '../text/statements.js';
import type { ResumeReader } from './resume-reader.js';

/** Name, label, place, ways to reach the candidate, and the summary. */
export function readBasics(reader: ResumeReader, draft: Draft): void {
  const name = reader.field('/basics/name');
  const headline = reader.field('/basics/label');
  const location = locationOf(reader);
  if (name !== undefined) draft.name = name;
  if (headline !== undefined) draft.headline = headline;
  if (location !== undefined) draft.location = location;
  readLines(reader, draft);
  addContact(reader, draft, 'phone', '/basics/phone');
  addContact(reader, draft, 'address', '/basics/location/address');
}

/** City, region and country as they stand side by side; where there are none, the place that the address is or ends in. */
function locationOf(reader: ResumeReader): Field | undefined {
  const named = ['city', 'region', 'country', 'countryCode'].flatMap(
    (key) => reader.field(`/basics/location/${key}`)?.span ?? [],
  );
  const [first] = named;
  const last = named.at(-1);
  const address = reader.field('/basics/location/address');
  const isWhole = address !== undefined && isPlace(address.text);
  const city = reader.field('/basics/location/city');
  if (city === undefined && isWhole && last !== undefined)
    return fieldOf(reader.page, { start: address.span.start, end: last.end });
  if (first !== undefined && last !== undefined)
    return fieldOf(reader.page, { start: first.start, end: last.end });
  if (address === undefined || isWhole) return address;
  const tail = placeTailLength(address.text);
  const lead = /^[\s,]*/.exec(address.text.slice(address.text.length - tail))?.[0].length ?? 0;
  const { start, end } = address.span;
  return tail === 0 || end - start !== address.text.length
    ? undefined
    : fieldOf(reader.page, { start: end - tail + lead, end });
}

/** A longer line of a field that the standard does not know tells of the person; a shorter one is a fact. */
const MIN_PROSE_LENGTH = 80;

function readLines(reader: ResumeReader, draft: Draft): void {
  const { page } = reader;
  const summary = reader.extent('/basics/summary');
  const more = reader.extent('/basics/more');
  const extent = reader.extent('/basics');
  for (const block of extent === undefined ? [] : reader.blocksIn(extent)) {
    if (block.heading === 2) continue;
    const isMore = isWithin(block, more);
    if (isWithin(block, summary) || (isMore && block.plain.length > MIN_PROSE_LENGTH)) {
      const heading = isMore ? undefined : 'Summary';
      const said = blockStatements(page, block, { section: 'summary', heading });
      draft.summary.push(...said);
      draft.statements.push(...said);
      continue;
    }
    const section = block.heading === 1 || block.emphasised ? 'summary' : 'contact';
    const statement = statementOf(page, block, { section });
    if (statement === undefined) continue;
    const contacts = findContacts(page, block, statement);
    const isFact = isMore && contacts.length === 0;
    draft.statements.push(isFact ? { ...statement, section: 'other' } : statement);
    draft.contacts.push(...contacts);
  }
}

const isWithin = (block: Range, extent: Range | undefined) =>
  extent !== undefined && block.start >= extent.start && block.start < extent.end;

/** A number or address that no form gives away is one because the file says so. */
function addContact(reader: ResumeReader, draft: Draft, kind: 'phone' | 'address', pointer: string): void {
  const field = reader.field(pointer);
  if (field === undefined) return;
  const known = draft.contacts.some(
    (contact) => contact.kind === kind && contact.field.span.start === field.span.start,
  );
  const statement = known ? undefined : reader.lineOf(field, { section: 'contact' });
  if (statement !== undefined) draft.contacts.push({ kind, field, statement });
}
