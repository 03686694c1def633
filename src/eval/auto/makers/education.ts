import type { Education } from '../../../model/profile.js';
import { normalise } from '../../normalise.js';
import { literalPattern } from '../../pattern.js';
import { fold } from '../documents-text.js';
import { yearPattern } from '../length-patterns.js';
import { type Draft, entryGold, headerGold, type Maker, type Material, namePattern } from '../material.js';
import { spread } from '../pick.js';

/** Where, what, until when, and all of it. */
export const makeEducation: Maker = (material) => {
  const { profile, text, wording } = material;
  const { education } = profile;
  const named = education.filter(({ institution }) => institution !== undefined);
  if (named.length === 0) return [];
  return [
    ...named.flatMap((entry) => entryDrafts(entry, material)),
    {
      type: 'education',
      turns: [wording.say('education', 'all')],
      gold: education.flatMap((entry) => entryGold(entry, text)),
      answer_all: named.map(({ institution }) => namePattern(institution?.text ?? '')),
    },
  ];
};

function entryDrafts(entry: Education, { profile, text, wording }: Material): Draft[] {
  const { institution, area, degree, period } = entry;
  if (institution === undefined) return [];
  const gold = headerGold(entry, text);
  const drafts: Draft[] = [];
  const isOnly = profile.education.filter((other) => sameName(other, entry)).length === 1;
  if (area !== undefined) {
    drafts.push({
      type: 'education',
      turns: [wording.say('institution', area.text, { area: area.text })],
      gold,
      answer_all: [namePattern(institution.text)],
    });
  }
  const subjects = [area, degree].flatMap((field) => (field === undefined ? [] : [namePattern(field.text)]));
  if (isOnly && subjects.length > 0) {
    const turns = [wording.say('area', institution.text, { institution: institution.text })];
    drafts.push({ type: 'education', turns, gold, answer_any: subjects });
  }
  const end = period?.end;
  if (isOnly && end !== undefined && end !== 'present') {
    const turns = [wording.say('graduated', institution.text, { institution: institution.text })];
    drafts.push({ type: 'education', turns, gold, answer_all: [yearPattern(end.year)] });
  }
  return drafts;
}

const sameName = (a: Education, b: Education) =>
  fold(a.institution?.text ?? '') === fold(b.institution?.text ?? '');

const MOST_CERTIFICATES = 5;
const MOST_PROJECTS = 4;

/** Certificates by name. */
export const makeCertificates: Maker = ({ profile, wording, text }) =>
  spread(profile.certificates, MOST_CERTIFICATES).map((entry) => ({
    type: 'certificate',
    turns: [wording.say('certificate', entry.name.text, { certificate: entry.name.text })],
    gold: entryGold(entry, text),
    answer_any: [namePattern(entry.name.text), literalPattern(normalise(entry.name.text))],
    answer_none: ['^\\W*no\\b'],
  }));

/** What each project was. */
export const makeProjects: Maker = ({ profile, wording, text }) =>
  spread(profile.projects, MOST_PROJECTS).map((entry) => ({
    type: 'project',
    turns: [wording.say('project', entry.name.text, { project: entry.name.text })],
    gold: entryGold(entry, text),
    answer_all: [namePattern(entry.name.text)],
  }));
