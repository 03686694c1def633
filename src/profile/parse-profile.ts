import type { Corpus } from '../model/document.js';
import type { Field, NamedEntry, Profile } from '../model/profile.js';
import type { Draft } from './draft.js';
import { byRecency } from './entries/group-rows.js';
import { parseDocument } from './parse-document.js';

/** Reads everything that a corpus says of its candidate. Pure, synchronous, and the same for the same corpus. */
export function parseProfile(corpus: Corpus): Profile {
  const drafts = corpus.documents.map(parseDocument);
  const all = <Key extends keyof Draft>(key: Key) => drafts.map((draft) => draft[key]);
  const named = drafts.flatMap((draft) => draft.named);
  const ofKind = (kind: NamedEntry['kind']) => named.filter((entry) => entry.kind === kind);
  const roles = drafts.flatMap((draft) => draft.roles);
  const first = (fields: readonly (Field | undefined)[]) => fields.find((field) => field !== undefined);
  const name = first(all('name'));
  const headline = first(all('headline'));
  const location = first(all('location'));
  return {
    ...(name === undefined ? {} : { name }),
    ...(headline === undefined ? {} : { headline }),
    ...(location === undefined ? {} : { location }),
    contacts: drafts.flatMap((draft) => draft.contacts),
    summary: drafts.flatMap((draft) => draft.summary),
    roles: byRecency(roles.filter((role) => role.kind === 'role')),
    volunteering: byRecency(roles.filter((role) => role.kind === 'volunteering')),
    education: byRecency(drafts.flatMap((draft) => draft.education)),
    projects: drafts.flatMap((draft) => draft.projects),
    certificates: ofKind('certificate'),
    awards: ofKind('award'),
    publications: ofKind('publication'),
    interests: ofKind('interest'),
    references: ofKind('reference'),
    skills: drafts.flatMap((draft) => draft.skills),
    languages: drafts.flatMap((draft) => draft.languages),
    statements: drafts.flatMap((draft) => draft.statements),
    candidate: corpus.candidate,
  };
}
