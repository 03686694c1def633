import { describe, expect, test } from 'vitest';
import { dataLines } from '../../src/engine/knowledge/data-file.js';
import { engineSaying } from './support/one-job.js';

/** What the document says, a broader question that it answers, and a narrower one that stays open the other way round. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['Ran penetration tests of web shops.', 'Does she know about security?'],
  ['Ran a penetration test of a web shop.', 'Has she worked on cyber security?'],
  ['Stored photographs in S3.', 'Does she know AWS?'],
  ['Moved servers to AWS.', 'Has she worked with the cloud?'],
  ['Drew culverts in AutoCAD.', 'Has she done technical drawing?'],
  ['Drew culverts in Civil 3D.', 'Has she used CAD?'],
  ['Configured VLANs on Cisco routers.', 'Has she done networking?'],
  ['Looked after patients on a surgical ward.', 'Does she have a healthcare background?'],
  ['Built budgets in Excel.', 'Has she used spreadsheets?'],
];

/** The same the other way round: what is said is broader than what is asked. */
const NOT_SHOWN: readonly (readonly [string, string])[] = [
  ['Worked on the security of web shops.', 'Has she done penetration tests?'],
  ['Moved servers to AWS.', 'Has she used S3?'],
  ['Moved archives to the cloud.', 'Does she know AWS?'],
  ['Made technical drawings of culverts.', 'Does she know AutoCAD?'],
  ['Drew culverts in CAD.', 'Has she used Civil 3D?'],
  ['Ran networking events for founders.', 'Has she configured Cisco routers?'],
  ['Sold software to healthcare companies.', 'Is she a physician?'],
  ['Kept spreadsheets of rents.', 'Does she know Excel?'],
];

describe('what a document shows in other words', () => {
  test.each(SHOWN)('%s %s Yes, in other words', async (statement, question) => {
    const answer = await (await engineSaying(statement)).ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toMatch(/^Yes, in other words: /);
    expect(answer.citations.map(({ quote }) => quote)).toContain(statement);
  });

  test.each(NOT_SHOWN)('never the reverse: %s %s', async (statement, question) => {
    const answer = await (await engineSaying(statement)).ask(question);
    expect(answer.status).toBe('not_in_profile');
  });

  test('the same word is a plain yes', async () => {
    const engine = await engineSaying('Worked on the security of web shops.');
    expect((await engine.ask('Does she know about security?')).answer).toMatch(/^Yes: /);
  });

  test.each([
    ['Drafted retaining walls for a village.', 'answered'],
    ['Drafted a retaining wall for a village.', 'answered'],
    ['Built a wall for retaining sheep.', 'not_in_profile'],
  ])('a phrase is held as a whole, in any of its forms: %s', async (statement, status) => {
    const answer = await (await engineSaying(statement)).ask('Has she done civil engineering?');
    expect(answer.status).toBe(status);
  });
});

describe('kinds are shown by their members', () => {
  test('who used a database knows databases, and it is named where one asks which', async () => {
    const engine = await engineSaying('Tuned PostgreSQL for reports.');
    expect((await engine.ask('Has she worked with databases?')).answer).toMatch(/^Yes, in other words: /);
    expect((await engine.ask('Which databases has she used?')).answer).toContain('PostgreSQL');
  });

  test('a kind shows none of its members', async () => {
    const engine = await engineSaying('Kept the database in order.');
    expect((await engine.ask('Does she know PostgreSQL?')).status).toBe('not_in_profile');
  });

  test.each([
    ['Drew culverts in AutoCAD.', 'Does she know Civil 3D?'],
    ['Drew culverts in Civil 3D.', 'Does she know AutoCAD?'],
    ['Built budgets in Excel.', 'Does she know Google Sheets?'],
    ['Tuned PostgreSQL for reports.', 'Does she know MySQL?'],
    ['Stored photographs in S3.', 'Does she know Azure?'],
    ['Configured Cisco routers.', 'Does she know Juniper?'],
  ])('siblings show nothing of each other: %s %s', async (statement, question) => {
    const answer = await (await engineSaying(statement)).ask(question);
    expect(answer.status).toBe('not_in_profile');
    // The sibling is told all the same, as what it is.
    expect(answer.answer).toContain('The nearest evidence is');
    expect(answer.citations.map(({ quote }) => quote)).toContain(statement);
  });
});

describe('the file', () => {
  const lines = dataLines('implications.txt').map((line) => line.split(':'));

  test('has a broad side and a narrow side in every line', () => {
    for (const [broad = '', narrow = ''] of lines) {
      expect(broad.trim(), narrow).not.toBe('');
      expect(
        narrow.split(',').every((part) => part.trim() !== ''),
        broad,
      ).toBe(true);
    }
    expect(lines.every((sides) => sides.length === 2)).toBe(true);
  });
});
