import type { CandidateSettings, Span } from './document.js';

/** A piece of a document with a meaning: `text` is for display (mark-up stripped, white space folded). */
export interface Field {
  readonly text: string;
  readonly span: Span;
}

/** A calendar date known to the year, the month or the day. `month` is 1 to 12. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * When something was. `end: 'present'` is open-ended; an absent `end` is unknown or a single date.
 * `approximate` marks seasons and words such as "around".
 */
export interface Period {
  readonly start?: PartialDate;
  readonly end?: PartialDate | 'present';
  readonly approximate?: boolean;
  /** The date line, such as `2019 — 2022`. */
  readonly span: Span;
}

/** The parts of a profile that a passage can stand in. */
export type SectionKind =
  | 'summary'
  | 'experience'
  | 'education'
  | 'skills'
  | 'projects'
  | 'languages'
  | 'certificates'
  | 'awards'
  | 'publications'
  | 'volunteering'
  | 'interests'
  | 'references'
  | 'contact'
  | 'other';

/**
 * A sentence or bullet: the unit of citation and of retrieval.
 * `text` is for display; the quote is always `document.text.slice(span.start, span.end)`.
 */
export interface Statement {
  /** Stable for the same documents: `{document}#{start}`. */
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  readonly section: SectionKind;
  /** The entry that it belongs to; absent for summaries and free text. */
  readonly entryId?: string;
  /** The heading that it stands under, as written, where there is one. */
  readonly heading?: string;
}

/** What all entries share. An entry is one job, one degree, one project, one certificate … */
export interface EntryBase {
  /** Stable for the same documents, such as `role:profile.txt#312`. */
  readonly id: string;
  /** The whole entry, from its first line to its last. */
  readonly span: Span;
  /** The lines that name the entry (title, organisation, date, place lines), each a citable passage. */
  readonly header: readonly Statement[];
  /** What the entry says, one sentence or bullet each, in document order. Excludes the header. */
  readonly statements: readonly Statement[];
  readonly period?: Period;
  readonly place?: Field;
  readonly url?: Field;
}

/** A job, or voluntary work. */
export interface Role extends EntryBase {
  readonly kind: 'role' | 'volunteering';
  readonly title?: Field;
  readonly organisation?: Field;
  /** `sentence` where the employer is named only inside a sentence of the entry ("built Acme's first …"). */
  readonly organisationFrom?: 'line' | 'sentence';
}

export interface Education extends EntryBase {
  readonly kind: 'education';
  readonly institution?: Field;
  /** The award, such as `BSc` or `Master of Arts`. */
  readonly degree?: Field;
  /** The subject, such as `Nursing`. */
  readonly area?: Field;
  /** A grade or GPA as written. */
  readonly score?: Field;
  readonly courses: readonly Field[];
}

export interface Project extends EntryBase {
  readonly kind: 'project';
  readonly name: Field;
  readonly organisation?: Field;
  readonly keywords: readonly Field[];
}

/** A certificate, award, publication, interest or reference: a name, who gave it, and when. */
export interface NamedEntry extends EntryBase {
  readonly kind: 'certificate' | 'award' | 'publication' | 'interest' | 'reference';
  readonly name: Field;
  readonly issuer?: Field;
}

/** A listed skill. One keyword each; `group` is the label that it stands under ("Databases"). */
export interface Skill {
  readonly name: Field;
  readonly level?: Field;
  readonly group?: Field;
  /** The line that lists it: what is cited. */
  readonly statement: Statement;
}

export interface SpokenLanguage {
  readonly name: Field;
  readonly level?: Field;
  readonly statement: Statement;
}

export type Entry = Role | Education | Project | NamedEntry;

/** A way to reach the candidate that stands in the documents. */
export interface Contact {
  readonly kind: 'email' | 'phone' | 'link' | 'address';
  readonly field: Field;
  readonly statement: Statement;
}

/**
 * What was understood of a corpus. Every non-blank passage of every document is in `statements`
 * (headers, bullets, sentences, free text), so that nothing is lost to retrieval.
 */
export interface Profile {
  readonly name?: Field;
  readonly headline?: Field;
  /** Where the candidate says that they live. */
  readonly location?: Field;
  readonly contacts: readonly Contact[];
  readonly summary: readonly Statement[];
  /** Jobs, most recent first (undated ones in document order after them). */
  readonly roles: readonly Role[];
  readonly volunteering: readonly Role[];
  readonly education: readonly Education[];
  readonly projects: readonly Project[];
  readonly certificates: readonly NamedEntry[];
  readonly awards: readonly NamedEntry[];
  readonly publications: readonly NamedEntry[];
  readonly interests: readonly NamedEntry[];
  readonly references: readonly NamedEntry[];
  readonly skills: readonly Skill[];
  readonly languages: readonly SpokenLanguage[];
  /** Every citable passage, in document order. */
  readonly statements: readonly Statement[];
  readonly candidate: CandidateSettings;
}
