import { fold } from '../documents-text.js';
import { type Draft, type Maker, type Material, namePattern } from '../material.js';
import { spread } from '../pick.js';
import { skillPattern, wordStems } from '../word-forms.js';

const MOST_SKILLS = 20;

/** Every listed skill, or an even spread of a long list. */
export const makeSkills: Maker = (material) => {
  const { profile, wording } = material;
  const distinct = [...new Map(profile.skills.map((skill) => [fold(skill.name.text), skill])).values()];
  return spread(distinct, MOST_SKILLS).map(
    ({ name, statement }): Draft => ({
      type: 'skill',
      turns: [wording.say('skill', name.text, { skill: name.text })],
      gold: skillGold(name.text, [statement], material),
      answer_all: [skillPattern(name.text)],
      answer_none: ['^\\W*no\\b'],
    }),
  );
};

/** Where a skill is listed, and every passage that names it, in whatever form of its words. */
export function skillGold(
  name: string,
  listed: readonly Material['profile']['statements'][number][],
  { profile, text }: Material,
): string[] {
  const stems = wordStems(name);
  const passages = profile.statements
    .map(({ span }) => text.slice(span))
    .filter((passage) => wordStems(passage).includes(stems));
  return [...new Set([...listed.map(({ span }) => text.slice(span)), ...passages])];
}

/** Every spoken language, with its level where one is given. */
export const makeLanguages: Maker = (material) =>
  material.profile.languages.map(
    ({ name, level, statement }): Draft => ({
      type: 'language',
      turns: [material.wording.say('language', name.text, { language: name.text })],
      gold: skillGold(name.text, [statement], material),
      answer_all: [namePattern(name.text), ...(level === undefined ? [] : [namePattern(level.text)])],
      answer_none: ['^\\W*no\\b'],
    }),
  );
