import type { Draft } from '../draft.js';
import { findContacts } from '../lists/contacts.js';
import { blockStatements, statementOf } from '../text/statements.js';
import type { ResumeReader } from './resume-reader.js';

/** Name, label, place, ways to reach the candidate, and the summary. */
export function readBasics(reader: ResumeReader, draft: Draft): void {
  const name = reader.field('/basics/name');
  const headline = reader.field('/basics/label');
  const location = reader.field('/basics/location/city') ?? reader.field('/basics/location/region');
  if (name !== undefined) draft.name = name;
  if (headline !== undefined) draft.headline = headline;
  if (location !== undefined) draft.location = location;
  readLines(reader, draft);
  addContact(reader, draft, 'phone', '/basics/phone');
  addContact(reader, draft, 'address', '/basics/location/address');
}

function readLines(reader: ResumeReader, draft: Draft): void {
  const { page } = reader;
  const summary = reader.extent('/basics/summary');
  const extent = reader.extent('/basics');
  for (const block of extent === undefined ? [] : reader.blocksIn(extent)) {
    if (block.heading === 2) continue;
    if (summary !== undefined && block.start >= summary.start && block.start < summary.end) {
      const said = blockStatements(page, block, { section: 'summary', heading: 'Summary' });
      draft.summary.push(...said);
      draft.statements.push(...said);
      continue;
    }
    const statement = statementOf(page, block, {
      section: block.heading === 1 || block.emphasised ? 'summary' : 'contact',
    });
    if (statement === undefined) continue;
    draft.statements.push(statement);
    draft.contacts.push(...findContacts(page, block, statement));
  }
}

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
