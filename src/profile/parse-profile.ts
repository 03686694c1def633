import type { Corpus } from '../model/document.js';
import type { Contact, Field, NamedEntry, Profile } from '../model/profile.js';
import type { Draft } from './draft.js';
import { byRecency } from './entries/by-recency.js';
import { mergeEntries, mergeNamed, rename } from './merge/merge-entries.js';
import { isSameEducation, isSameNamed, isSameProject, isSameRole } from './merge/same.js';
import { parseDocument } from './parse-document.js';

/** Reads everything that a corpus says of its candidate. Pure, synchronous, and the same for the same corpus. */
export function parseProfile(corpus: Corpus): Profile {
  const drafts = corpus.documents.map(parseDocument);
  const lists = <Key extends keyof Draft>(key: Key) => drafts.map((draft) => draft[key]);
  const roles = mergeEntries(lists('roles'), isSameRole);
  const education = mergeEntries(lists('education'), isSameEducation);
  const projects = mergeEntries(lists('projects'), isSameProject);
  const named = mergeEntries(lists('named'), isSameNamed);
  const renamed = new Map([...roles.renamed, ...education.renamed, ...projects.renamed, ...named.renamed]);
  const ofKind = (kind: NamedEntry['kind']) => named.entries.filter((entry) => entry.kind === kind);
  const name = ownName(corpus, drafts);
  const headline = firstOf(lists('headline'));
  const location = firstOf(lists('location'));
  return {
    ...(name === undefined ? {} : { name }),
    ...(headline === undefined ? {} : { headline }),
    ...(location === undefined ? {} : { location }),
    contacts: distinctContacts(drafts.flatMap((draft) => draft.contacts)),
    summary: drafts.flatMap((draft) => draft.summary),
    roles: byRecency(roles.entries.filter((role) => role.kind === 'role')),
    volunteering: byRecency(roles.entries.filter((role) => role.kind === 'volunteering')),
    education: byRecency(education.entries),
    projects: projects.entries,
    certificates: ofKind('certificate'),
    awards: ofKind('award'),
    publications: ofKind('publication'),
    interests: ofKind('interest'),
    references: ofKind('reference'),
    skills: mergeNamed(drafts.flatMap((draft) => draft.skills)),
    languages: mergeNamed(drafts.flatMap((draft) => draft.languages)),
    statements: drafts.flatMap((draft) => draft.statements).map((statement) => rename(statement, renamed)),
    candidate: corpus.candidate,
  };
}

const firstOf = (fields: readonly (Field | undefined)[]) => fields.find((field) => field !== undefined);

/** The name in candidate.yaml wins: it is taken from where a document has it, if one does. */
function ownName(corpus: Corpus, drafts: readonly Draft[]): Field | undefined {
  const wanted = corpus.candidate.name;
  for (const document of wanted === undefined ? [] : corpus.documents) {
    const start = document.text.toLowerCase().indexOf(String(wanted).toLowerCase());
    if (wanted === undefined || start === -1) continue;
    return { text: wanted, span: { document: document.name, start, end: start + wanted.length } };
  }
  return firstOf(drafts.map((draft) => draft.name));
}

function distinctContacts(contacts: readonly Contact[]): readonly Contact[] {
  const key = (contact: Contact) =>
    `${contact.kind} ${contact.field.text.toLowerCase().replace(/^https?:\/\/(?:www\.)?|[\s/()-]/g, '')}`;
  return [...new Map([...contacts].reverse().map((contact) => [key(contact), contact])).values()].reverse();
}
