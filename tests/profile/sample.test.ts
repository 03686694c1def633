import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { formatPeriod } from '../../src/language/dates.js';
import type { Corpus } from '../../src/model/document.js';
import type { Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { findFaults } from './invariants.js';

let corpus: Corpus;
let profile: Profile;
beforeAll(async () => {
  corpus = await loadCorpus(fileURLToPath(new URL('../../corpus/', import.meta.url)));
  profile = parseProfile(corpus);
});

describe('the sample profile', () => {
  it('has every role with its dates, place, title and employer, the last from a line or a sentence', () => {
    const rows = profile.roles.map((role) => [
      role.period === undefined ? '' : formatPeriod(role.period),
      role.title?.text ?? '',
      role.organisation?.text ?? '',
      role.organisationFrom ?? '',
      role.place?.text ?? '',
    ]);
    expect(rows).toEqual([
      ['2024 – Present', '', 'Meta', 'sentence', 'London Area, United Kingdom'],
      ['2023 – 2024', '', 'AWS', 'sentence', 'London Area, United Kingdom'],
      ['2022 – 2023', 'Principal Engineer', 'Amazon Robotics AI', 'line', 'London, England, United Kingdom'],
      ['2019 – 2022', 'Principal Engineer', 'Amazon Go (JWO)', 'line', 'Bengaluru Area, India'],
      ['2010 – 2019', '', 'InMobi', 'sentence', 'Bengaluru Area, India'],
    ]);
  });

  it('takes no employer from a comparison', () => {
    expect(profile.roles.map((role) => role.organisation?.text)).not.toContain('Uber');
  });

  it('gives each role its own statements, one sentence or list item each', () => {
    expect(profile.roles.map((role) => role.statements.length)).toEqual([1, 5, 4, 9, 14]);
    const quotes = profile.statements.map(({ span }) =>
      corpus.documents[0]?.text.slice(span.start, span.end),
    );
    expect(quotes).toContain(
      "Coauthored the company's cloud transformation strategy, implementing hybrid infrastructure that enhanced engineering agility and cost efficiency",
    );
  });

  it('reads the summary after its label, and the pairs of lines under education', () => {
    expect(profile.summary.map((statement) => statement.text.split(' ').slice(0, 3).join(' '))).toEqual([
      'I am a',
      'Across my roles',
    ]);
    expect(profile.education.map((entry) => [entry.institution?.text, entry.area?.text])).toEqual([
      ['Coursera', 'Machine Learning'],
      ['Sri Jayachamarajendra College of Engineering', undefined],
    ]);
  });

  it('loses nothing', () => expect(findFaults(corpus, profile)).toEqual([]));
});
