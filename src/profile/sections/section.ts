import type { SectionKind } from '../../model/profile.js';
import type { Block } from '../text/blocks.js';
import type { Range } from '../text/page.js';

/** The blocks under one heading. The first section of a page has no heading: name, contacts, summary. */
export interface Section {
  /** `head` for what stands above the first heading. */
  readonly kinds: readonly (SectionKind | 'head')[];
  /** The heading as written, where there is one. */
  readonly heading?: string;
  readonly headingRange?: Range;
  /** Heading level where the format marks one. */
  readonly level?: number;
  readonly sidebar: boolean;
  readonly blocks: readonly Block[];
}

const WITH_ENTRIES = new Set<string>(['experience', 'education', 'projects', 'volunteering']);

/** Does a section hold entries of several lines: jobs, degrees, projects? */
export function holdsEntries(section: Section): boolean {
  return section.kinds.some((kind) => WITH_ENTRIES.has(kind));
}
