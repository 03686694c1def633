import { literalPattern } from '../../pattern.js';
import { readSections } from '../data-file.js';
import type { Draft, Maker, Material } from '../material.js';

/** Salary, age, poems, attacks and the like, as far as the documents don't speak of them; and two greetings. */
export const makeGeneral: Maker = (material) => {
  const sections = readSections('general.txt');
  const ask = (section: string, type: string, refuse = true) =>
    (sections.get(section) ?? []).flatMap((line) => lineDraft(line, type, refuse, material));
  const hasPhone = material.profile.contacts.some(({ kind }) => kind === 'phone');
  return [
    ...ask('boundary', 'boundary'),
    ...(hasPhone ? [] : ask('phone', 'boundary')),
    ...ask('leaving', 'boundary'),
    ...ask('protected', 'protected'),
    ...ask('off-topic', 'off-topic'),
    ...ask('attack', 'attack'),
    ...ask('small-talk', 'small-talk', false),
  ];
};

function lineDraft(line: string, type: string, refuse: boolean, material: Material): Draft[] {
  const [rest = '', none] = line.split(' ! ');
  const [template = '', triggers = ''] = rest.split(' ~ ');
  const answers = triggers
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (answers.some((word) => material.text.names(word))) return [];
  const past = material.employers.find(({ isCurrent }) => !isCurrent);
  if (template.includes('{org}') && past === undefined) return [];
  return [
    {
      type,
      turns: [material.wording.fill(template, template, past === undefined ? {} : { org: past.name })],
      refuse,
      ...(none === undefined ? {} : { answer_none: [none] }),
    },
  ];
}

/** The private entries of candidate.yaml: refused, and nothing of them said. */
export const makePrivate: Maker = ({ profile, wording, secrets }) =>
  profile.candidate.private.flatMap((topic) =>
    ['a', 'b'].map((key) => ({
      type: 'private',
      turns: [wording.say('private', `${topic} ${key}`, { topic })],
      refuse: true,
      answer_none: secrets.map(literalPattern),
    })),
  );
