import { describe, expect, test } from 'vitest';
import type { Ground } from '../../src/verify/ground.js';
import { verifySentence } from '../../src/verify/verify-sentence.js';

const ward = (text: string): Ground => ({
  text,
  context:
    'Senior Staff Nurse, Intensive Care Unit at Larkmoor University Hospital, Nov 2019 – Aug 2022, Leeds, UK',
  owners: ['icu'],
  section: 'experience',
});
const school = (text: string): Ground => ({
  text,
  context: 'Teacher of Physics at Fyrisborg School, 2012 – Present, Uppsala',
  owners: ['school'],
  section: 'experience',
});
const AUDIT = ward(
  'Led the audit of central line infections, which fell from 4.1 to 1.3 per 1,000 line days.',
);
const TEAM = ward(
  'Took part in the trauma team and assisted with up to 60 chest drains; no missed doses on nights.',
);
const SIZES = ward('Second in charge of a unit with a team of 34 nurses and 6 healthcare assistants.');
const CLUB = school('Ran the robotics club that reached the national final in 2015 with Python and C++.');
const TENURE: Ground = {
  text: 'Ana worked at Larkmoor University Hospital for 2 years and 10 months (November 2019 – August 2022).',
  context: '',
  owners: ['icu'],
};
const ANA = new Set(['ana']);

const faults = (sentence: string, ...grounds: Ground[]) => [
  ...new Set(verifySentence(sentence, grounds, ANA).map((fault) => fault.kind)),
];

describe('what the cited lines say passes', () => {
  test.each<[string, ...Ground[]]>([
    ['Ana led the audit of central line infections, which fell from 4.1 to 1.3 per 1,000 line days.', AUDIT],
    ['The audit of central line infections was led by her.', AUDIT],
    [
      'As Senior Staff Nurse in the ICU at Larkmoor University Hospital, she headed the audit of central line infections.',
      AUDIT,
    ],
    ['She assisted with up to 60 chest drains.', TEAM],
    ['Yes, she took part in the trauma team.', TEAM],
    ['She worked at Larkmoor University Hospital from November 2019 to August 2022.', AUDIT],
    ['She joined Larkmoor University Hospital in November 2019.', AUDIT],
    ['He ran the robotics club, which reached the national final in 2015.', CLUB],
    ['He currently teaches physics at Fyrisborg School.', CLUB],
    [
      'At Larkmoor University Hospital she led the audit of central line infections, and at Fyrisborg School she ran the robotics club.',
      AUDIT,
      CLUB,
    ],
    ['Ana was at Larkmoor University Hospital for 2 years and 10 months.', TENURE],
    ['Ana was at Larkmoor University Hospital for nearly 3 years.', TENURE],
    ['She was there for more than two years.', TENURE],
    ['At Larkmoor University Hospital: “Led the audit of central line infections”.', AUDIT],
  ])('%s', (sentence, ...grounds) => {
    expect(verifySentence(sentence, grounds, ANA)).toEqual([]);
  });
});

describe('one thing changed is stopped, for its own reason', () => {
  test.each<[string, string, ...Ground[]]>([
    [
      'number',
      'She led the audit of central line infections, which fell from 4.1 to 0.3 per 1,000 line days.',
      AUDIT,
    ],
    [
      'number',
      'She led the audit of central line infections, which fell from 1.3 to 4.1 per 1,000 line days.',
      AUDIT,
    ],
    ['number', 'She was second in charge of a team of 6 nurses and 34 healthcare assistants.', SIZES],
    ['number', 'She assisted with over 60 chest drains.', TEAM],
    ['number', 'She assisted with 60 chest drains.', TEAM],
    ['duration', 'Ana was at Larkmoor University Hospital for 3 years.', TENURE],
    ['duration', 'Ana was at Larkmoor University Hospital for 2 years and 24 months.', TENURE],
    ['date', 'She joined Larkmoor University Hospital in March 2019.', AUDIT],
    ['date', 'She joined Larkmoor University Hospital in August 2022.', AUDIT],
    ['date', 'She has worked at Larkmoor University Hospital since November 2019.', AUDIT],
    ['date', 'She currently leads the audit of central line infections.', AUDIT],
    ['date', 'In 2012, he ran the robotics club that reached the national final.', CLUB],
    ['name', 'At Brackenfield Hospital, she led the audit of central line infections.', AUDIT],
    ['name', 'As Head Nurse, she led the audit of central line infections.', AUDIT],
    ['name', 'He ran the robotics club with C.', CLUB],
    ['name', 'He ran the robotics club with Go.', CLUB],
    ['name', 'She led the audit of central line infections in London.', AUDIT],
    ['role', 'She led the trauma team.', TEAM],
    ['role', 'She was in charge of the trauma team.', TEAM],
    ['role', 'She carried out chest drains in the trauma team.', TEAM],
    [
      'direction',
      'She led the audit of central line infections, which rose from 4.1 to 1.3 per 1,000 line days.',
      AUDIT,
    ],
    ['negation', 'She never led the audit of central line infections.', AUDIT],
    ['negation', 'She took part in the trauma team with missed doses on nights.', TEAM],
    ['word', 'She led the audit of central line infections, which saved lives.', AUDIT],
    ['word', 'She led the successful audit of central line infections.', AUDIT],
    ['word', 'She led all audits of central line infections.', AUDIT],
    ['moved', 'At Fyrisborg School, she led the audit of central line infections.', AUDIT, CLUB],
    [
      'moved',
      'At Fyrisborg School, she ran the robotics club and led the audit of central line infections.',
      CLUB,
      AUDIT,
    ],
    ['quote', 'At Larkmoor University Hospital: “Led the great audit of central line infections”.', AUDIT],
    ['voice', 'I led the audit of central line infections.', AUDIT],
    ['markup', 'She led the audit of <img src=x> central line infections.', AUDIT],
    ['markup', 'She led the audit of central line infections (see https://evil.example/x).', AUDIT],
  ])('%s: %s', (kind, sentence, ...grounds) => {
    expect(faults(sentence, ...grounds)).toContain(kind);
  });

  test('a sentence that cites nothing', () => {
    expect(faults('She led the audit of central line infections.')).toEqual(['uncited']);
  });

  test('a lapsed registration is not told as a valid one', () => {
    const lapsed: Ground = {
      text: 'NMC registration, PIN 17C0842E (lapsed)',
      context: '',
      owners: ['c'],
      section: 'certificates',
    };
    expect(faults('She holds the NMC registration, PIN 17C0842E.', lapsed)).toContain('negation');
    expect(faults('She had the NMC registration, PIN 17C0842E, which lapsed.', lapsed)).toEqual([]);
  });

  test('the level of one language is not that of another', () => {
    const list: Ground = {
      text: 'English (native), Irish (fluent), Spanish (basic)',
      context: 'Languages',
      owners: [],
      section: 'languages',
    };
    expect(faults('She speaks fluent Spanish.', list)).toContain('level');
    expect(faults('She speaks fluent Irish and basic Spanish.', list)).toEqual([]);
  });

  test('a near name is another name', () => {
    const java: Ground = { text: 'Wrote services in JavaScript and R.', context: '', owners: ['x'] };
    expect(faults('She wrote services in Java.', java)).toContain('name');
    expect(faults('She wrote services in JS.', java)).toEqual([]);
  });
});
