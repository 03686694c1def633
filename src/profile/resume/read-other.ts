import type { NamedEntry, SectionKind } from '../../model/profile.js';
import type { Draft } from '../draft.js';
import { sectionKinds } from '../sections/heading-name.js';
import { baseOf, optional, placeOf } from './entry-base.js';
import { PERIOD, type ResumePart } from './resume-part.js';
import type { ResumeReader } from './resume-reader.js';

const KINDS: Readonly<Partial<Record<SectionKind, NamedEntry['kind']>>> = {
  certificates: 'certificate',
  awards: 'award',
  publications: 'publication',
  interests: 'interest',
};

/** Entries of a section that the standard does not know, where its heading says what they are; the others stay free text. */
export function readOther(reader: ResumeReader, draft: Draft, { pointer, lists }: ResumePart): void {
  const heading = reader.field(`${pointer}/name`);
  const [section] = heading === undefined ? [] : sectionKinds(heading.text);
  const kind = section === undefined ? undefined : KINDS[section];
  if (section === undefined || kind === undefined) return;
  for (const index of reader.indexes(lists.other)) {
    const at = placeOf(reader, `${pointer}/other/${index}`, section, kind);
    const name = at === undefined ? undefined : reader.field(`${at.pointer}/name`);
    if (at === undefined || name === undefined) continue;
    draft.named.push({
      ...baseOf(reader, at, ['name', 'organization', ...PERIOD, 'location'], PERIOD),
      kind,
      name,
      ...optional('issuer', reader.field(`${at.pointer}/organization`)),
    });
  }
}
