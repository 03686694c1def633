import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/language/dates.js';
import type { EntryBase, Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { corpusOf } from './corpus-of.js';
import { findFaults } from './invariants.js';

const DIRECTORY = fileURLToPath(new URL('./resumes/', import.meta.url));
const corpusFrom = (name: string) => corpusOf({ [name]: readFileSync(DIRECTORY + name, 'utf8') });
const dates = (entry: EntryBase) => (entry.period === undefined ? '' : formatPeriod(entry.period));
const row = (...cells: readonly (string | undefined)[]) => cells.map((cell) => cell ?? '').join(' | ');

/** What a profile says in short: one line for each entry. */
function outline(profile: Profile): Readonly<Record<string, unknown>> {
  const parts: Readonly<Record<string, readonly string[]>> = {
    roles: profile.roles.map((role) =>
      row(
        role.title?.text,
        role.organisation?.text,
        role.place?.text,
        dates(role),
        `${role.statements.length}`,
      ),
    ),
    education: profile.education.map((entry) =>
      row(entry.degree?.text, entry.area?.text, entry.institution?.text, entry.score?.text, dates(entry)),
    ),
    projects: profile.projects.map((entry) => row(entry.name.text, dates(entry))),
    certificates: profile.certificates.map((entry) => row(entry.name.text, entry.issuer?.text, dates(entry))),
    awards: profile.awards.map((entry) => row(entry.name.text, entry.issuer?.text, dates(entry))),
    publications: profile.publications.map((entry) => row(entry.name.text, entry.issuer?.text, dates(entry))),
    references: profile.references.map((entry) => entry.name.text),
    skills: profile.skills.map((skill) => skill.name.text),
    languages: profile.languages.map((language) => row(language.name.text, language.level?.text)),
    interests: profile.interests.map((entry) => entry.name.text),
    contacts: profile.contacts.map((contact) => `${contact.kind} ${contact.field.text}`),
  };
  const filled = Object.fromEntries(Object.entries(parts).filter(([, lines]) => lines.length > 0));
  return {
    name: profile.name?.text,
    headline: profile.headline?.text,
    location: profile.location?.text,
    summary: profile.summary.length,
    ...filled,
  };
}

describe('small résumés of many professions and layouts', () => {
  it.each(readdirSync(DIRECTORY).sort())('%s', (name) => {
    const corpus = corpusFrom(name);
    const profile = parseProfile(corpus);
    expect(outline(profile)).toMatchSnapshot();
    expect(findFaults(corpus, profile)).toEqual([]);
  });
});
