import type { JsonResumeLists } from '../../model/json-resume.js';
import { addBullets, addLine, addMore, asItems, type Fields, join, wrap } from './fields.js';
import type { Part, TextBuilder } from './text-builder.js';

/** How one section of a JSON Resume reads. */
interface Section {
  readonly key: keyof JsonResumeLists | 'other';
  readonly heading: string;
  /** True where an empty line stands between its entries. */
  readonly spaced: boolean;
  readonly render: (builder: TextBuilder, entry: Fields) => void;
}

/** The sections in the order in which a reader expects them. */
export const SECTIONS: readonly Section[] = [
  { key: 'work', heading: 'Experience', spaced: true, render: (to, entry) => renderJob(to, entry, 'name') },
  {
    key: 'volunteer',
    heading: 'Volunteering',
    spaced: true,
    render: (to, entry) => renderJob(to, entry, 'organization'),
  },
  { key: 'education', heading: 'Education', spaced: true, render: renderEducation },
  { key: 'projects', heading: 'Projects', spaced: true, render: renderProject },
  {
    key: 'certificates',
    heading: 'Certificates',
    spaced: false,
    render: renderItem('name', 'issuer', 'date'),
  },
  { key: 'awards', heading: 'Awards', spaced: false, render: renderItem('title', 'awarder', 'date') },
  {
    key: 'publications',
    heading: 'Publications',
    spaced: false,
    render: renderItem('name', 'publisher', 'releaseDate'),
  },
  { key: 'skills', heading: 'Skills', spaced: false, render: renderSkill },
  { key: 'languages', heading: 'Languages', spaced: false, render: renderLanguage },
  { key: 'interests', heading: 'Interests', spaced: false, render: renderSkill },
  { key: 'references', heading: 'References', spaced: true, render: renderReference },
];

/** Entries of a section that the standard does not know. */
export const OTHER_SECTION: Section = { key: 'other', heading: '', spaced: false, render: renderOther };

/** `Position at Company`, `2019-03 – Present · Place`, sentences, bullets. */
function renderJob(to: TextBuilder, job: Fields, organisation: string): void {
  addLine(to, join(' at ', job.get('position'), job.get(organisation)), { heading: 3 });
  addLine(to, join(' · ', period(job, job.is('endUnclear') ? undefined : 'Present'), job.get('location')));
  for (const name of ['url', 'description', 'summary']) addLine(to, job.get(name));
  addBullets(to, asItems(job.list('highlights')));
  addMore(to, job);
}

function renderEducation(to: TextBuilder, education: Fields): void {
  const degree = join(', ', education.get('studyType'), education.get('area'));
  addLine(to, join(' at ', degree, education.get('institution')), { heading: 3 });
  addLine(to, join(' · ', period(education), education.get('location')));
  addLine(to, wrap('Score: ', education.get('score')));
  for (const name of ['url', 'description', 'summary']) addLine(to, education.get(name));
  for (const name of ['highlights', 'courses']) addBullets(to, asItems(education.list(name)));
  addMore(to, education);
}

function renderProject(to: TextBuilder, project: Fields): void {
  addLine(to, project.get('name'), { heading: 3 });
  const roles = join(', ', ...asItems(project.list('roles')));
  addLine(to, join(' at ', roles, project.get('entity')));
  addLine(to, join(' · ', period(project), project.get('type')));
  for (const name of ['url', 'description', 'summary']) addLine(to, project.get(name));
  addBullets(to, asItems(project.list('highlights')));
  addLine(to, wrap('Keywords: ', join(', ', ...asItems(project.list('keywords')))));
  addMore(to, project);
}

/** `- Name — Issuer, 2014-09`, then what else is said of it. */
function renderItem(name: string, issuer: string, date: string): Section['render'] {
  return (to, entry) => {
    addBullets(to, [join(' — ', entry.get(name), join(', ', entry.get(issuer), entry.get(date)))]);
    for (const more of ['summary', 'url']) addLine(to, entry.get(more));
    addMore(to, entry);
  };
}

function renderOther(to: TextBuilder, entry: Fields): void {
  const facts = join(', ', entry.get('organization'), period(entry), entry.get('location'));
  addBullets(to, [join(' — ', entry.get('name'), facts)]);
  for (const name of ['summary', 'url']) addLine(to, entry.get(name));
  addBullets(to, asItems(entry.list('highlights')));
  addMore(to, entry);
}

/** `- Databases (expert): Postgres, Redis`, or with a level for each: `- Databases: Postgres (90%), Redis (50%)`. */
function renderSkill(to: TextBuilder, skill: Fields): void {
  const level = skill.get('level');
  const name = skill.get('name');
  const levels = asItems(skill.list('levels'));
  const keywords = asItems(skill.list('keywords')).map((keyword, index, all) =>
    levels.length === all.length ? [...keyword, ...wrap(' (', levels[index] ?? [], ')')] : keyword,
  );
  const label =
    name.length > 0 && level.length > 0 ? [...name, ...wrap(' (', level, ')')] : [...name, ...level];
  addBullets(to, [join(': ', label, join(', ', ...keywords))]);
  addMore(to, skill);
}

function renderLanguage(to: TextBuilder, language: Fields): void {
  addBullets(to, [join(': ', language.get('language'), language.get('fluency'))]);
  addMore(to, language);
}

function renderReference(to: TextBuilder, reference: Fields): void {
  addLine(to, reference.get('reference'));
  addLine(to, wrap('— ', reference.get('name')));
  addMore(to, reference);
}

/** `2019-03 – 2021`. JSON Resume leaves the end out where a job goes on: `open` is what then stands there. */
function period(entry: Fields, open?: string): Part[] {
  const start = entry.get('startDate');
  const end = entry.get('endDate');
  if (start.length === 0) return end;
  return join(' – ', start, end.length === 0 && open !== undefined ? [open] : end);
}
