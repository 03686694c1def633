import type {
  Contact,
  Education,
  Entry,
  Field,
  NamedEntry,
  Project,
  Role,
  SectionKind,
  Skill,
  SpokenLanguage,
  Statement,
} from '../model/profile.js';
import type { Section } from './sections/section.js';
import type { Page } from './text/page.js';
import type { StatementContext } from './text/statements.js';

/** What was understood of one document; parsers add to it. */
export interface Draft {
  name?: Field;
  headline?: Field;
  location?: Field;
  readonly contacts: Contact[];
  readonly roles: Role[];
  readonly education: Education[];
  readonly projects: Project[];
  readonly named: NamedEntry[];
  readonly skills: Skill[];
  readonly languages: SpokenLanguage[];
  readonly summary: Statement[];
  readonly statements: Statement[];
}

export function emptyDraft(): Draft {
  return {
    contacts: [],
    roles: [],
    education: [],
    projects: [],
    named: [],
    skills: [],
    languages: [],
    summary: [],
    statements: [],
  };
}

/** A section of one page on its way into a draft. */
export interface SectionInput {
  readonly page: Page;
  readonly section: Section;
  readonly draft: Draft;
}

/** Where the statements of a section stand. */
export function contextOf(section: Section, kind: SectionKind, entryId?: string): StatementContext {
  return { section: kind, entryId, heading: section.heading };
}

/** A stable id: the kind of the entry and where it begins. */
export function entryId(kind: Entry['kind'], page: Page, start: number): string {
  return `${kind}:${page.document.name}#${start}`;
}
