import type { SourceDocument } from '../model/document.js';
import type { NamedEntry, SectionKind } from '../model/profile.js';
import { coverPage } from './cover.js';
import { contextOf, type Draft, emptyDraft, type SectionInput } from './draft.js';
import { parseEducation } from './entries/education.js';
import { employerInSentences, employersOfSummary } from './entries/employer-in-sentence.js';
import { parseInterests, parseReferences } from './entries/listed.js';
import { parseNamed } from './entries/named.js';
import { foldOverview } from './entries/overview.js';
import { parseProjects } from './entries/projects.js';
import { parseRoles, type RoleSection } from './entries/roles.js';
import { findParts } from './header/parts.js';
import { findContacts } from './lists/contacts.js';
import { parseLanguages } from './lists/languages.js';
import { parseSkills } from './lists/skills.js';
import { namesSpokenLanguage } from './lists/spoken-languages.js';
import { rename } from './merge/merge-entries.js';
import { parseResume } from './resume/parse-resume.js';
import { nameElsewhere } from './sections/candidate-name.js';
import { parseHead, placeAmong } from './sections/head.js';
import { sectionKinds } from './sections/heading-name.js';
import { kindByContent } from './sections/kind-by-content.js';
import { splitMixed } from './sections/mixed-section.js';
import { holdsOtherLines, splitOdds } from './sections/odds-and-ends.js';
import { isOnRequest, splitNotes } from './sections/page-notes.js';
import { placeInProse } from './sections/place-in-prose.js';
import type { Section } from './sections/section.js';
import { splitSections } from './sections/split-sections.js';
import { type Block, findBlocks } from './text/blocks.js';
import { display, fieldOf, openPage, type Page, spanOf } from './text/page.js';
import { blockStatements, statementOf } from './text/statements.js';

/** Parses one document. Pure; never throws, whatever the text. */
export function parseDocument(document: SourceDocument): Draft {
  const page = openPage(document);
  if (document.resume === undefined) return parseText(page);
  const draft = parseResume(page, document.resume);
  const blocks = findBlocks(page);
  const sections = blocks.filter((block) => block.heading === 2).map((block) => headingOf(page, block));
  return { ...draft, statements: [...coverPage(page, draft, sections, blocks)] };
}

/** The section that a heading of a JSON Resume's text opens; its entries come from the file's structure. */
function headingOf(page: Page, block: Block): Section {
  const heading = display(page, block);
  return { kinds: sectionKinds(heading), heading, headingRange: block, sidebar: false, blocks: [] };
}

function parseText(page: Page): Draft {
  const draft = emptyDraft();
  const blocks = findBlocks(page);
  const sections = splitSections(page, blocks).flatMap((section) =>
    named(page, withoutNotes(page, section, draft)).flatMap((each) => splitMixed(page, each)),
  );
  const roleSections: RoleSection[] = [];
  for (const section of sections) {
    const input = { page, section, draft };
    const [kind] = section.kinds;
    if (kind === 'experience') roleSections.push({ ...input, kind: 'role', sectionKind: 'experience' });
    else if (kind === 'volunteering')
      roleSections.push({ ...input, kind: 'volunteering', sectionKind: 'volunteering' });
    else parseSection(input);
  }
  parseRoles(roleSections);
  const { roles, folded } = foldOverview(draft.roles);
  draft.roles.splice(0, draft.roles.length, ...roles);
  nameEmployers(page, draft);
  const name = draft.name === undefined ? nameElsewhere(page, blocks) : undefined;
  if (name !== undefined) draft.name = { text: name.text, span: spanOf(page, name) };
  const location = draft.location ?? placeInProse(page, draft.summary);
  if (location !== undefined) draft.location = location;
  const statements = coverPage(page, draft, sections, blocks);
  return { ...draft, statements: statements.map((statement) => rename(statement, folded)) };
}

/** A section whose name says nothing gets the kind that its lines have, as a whole or each for itself. */
function named(page: Page, section: Section): readonly Section[] {
  if (areProgrammed(page, section)) return [{ ...section, kinds: ['skills'] }];
  if (section.kinds[0] !== 'other' || section.heading === undefined) return [section];
  const kind = kindByContent(page, section);
  const odds = splitOdds(page, section);
  if (odds !== undefined && (kind === undefined || (kind === 'skills' && holdsOtherLines(page, section))))
    return odds;
  return [kind === undefined ? section : { ...section, kinds: [kind] }];
}

/** "Languages: Python, Java, C": a section of languages that nobody speaks. */
function areProgrammed(page: Page, { kinds, blocks }: Section): boolean {
  const [kind, more] = kinds;
  const said = blocks.map((block) => display(page, block));
  return kind === 'languages' && more === undefined && said.length > 0 && !said.some(namesSpokenLanguage);
}

/** Roles whose header names no employer may name one in a sentence. */
function nameEmployers(page: Page, draft: Draft): void {
  const listed = employersOfSummary(draft.summary);
  draft.roles.forEach((role, index) => {
    const organisation =
      role.organisation === undefined ? employerInSentences(page, role, listed) : undefined;
    if (organisation !== undefined)
      draft.roles[index] = { ...role, organisation, organisationFrom: 'sentence' };
  });
}

/** "References are available on request" says nothing of the section that it happens to close. */
function withoutNotes(page: Page, section: Section, draft: Draft): Section {
  const { said, notes } = splitNotes(section.blocks);
  if (notes.length === 0) return section;
  draft.statements.push(
    ...notes.flatMap((block) =>
      blockStatements(page, block, contextOf(section, isOnRequest(block) ? 'references' : 'other')),
    ),
  );
  return { ...section, blocks: said };
}

const NAMED_KINDS: Readonly<Partial<Record<SectionKind | 'head', NamedEntry['kind']>>> = {
  certificates: 'certificate',
  awards: 'award',
  publications: 'publication',
};

function parseSection(input: SectionInput): void {
  const { section } = input;
  const [kind = 'other'] = section.kinds;
  const named = section.kinds.flatMap((each) => NAMED_KINDS[each] ?? []);
  if (kind === 'head') parseHead(input);
  else if (kind === 'education') parseEducation(input);
  else if (kind === 'projects') parseProjects(input);
  else if (kind === 'skills') parseSkills(input);
  else if (kind === 'languages') parseLanguages(input);
  else if (named.length > 0) parseNamed(input, named);
  else if (kind === 'interests') parseInterests(input);
  else if (kind === 'references') parseReferences(input);
  else for (const block of section.blocks) parseProse(input, block, kind);
}

function parseProse({ page, section, draft }: SectionInput, block: Block, kind: SectionKind): void {
  const context = contextOf(section, kind);
  if (kind === 'contact') {
    const statement = statementOf(page, block, context);
    if (statement === undefined) return;
    draft.contacts.push(...findContacts(page, block, statement));
    draft.statements.push(statement);
    const parts = findParts(page, block, block.plain);
    const place =
      draft.location === undefined ? placeAmong(page, statement.text, parts, undefined) : undefined;
    if (place !== undefined) draft.location = fieldOf(page, place);
    return;
  }
  const said = blockStatements(page, block, context);
  if (kind === 'summary') draft.summary.push(...said);
  draft.statements.push(...said);
}
