import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/profile/parse-profile.js';
import { loadOne } from '../documents/support.js';

async function profileOf(resume: object) {
  const document = await loadOne('resume.json', JSON.stringify(resume));
  return parseProfile({
    documents: [document],
    candidate: { links: [], suggestedQuestions: [], private: [] },
    problems: [],
    hash: '',
  });
}

describe('JSON Resumes that people wrote by hand', () => {
  it('shows mark-up in their strings as what it stands for', async () => {
    const { roles } = await profileOf({
      work: [
        {
          name: '*The Pier Post*',
          position: 'reporter',
          startDate: '2020',
          highlights: ['**Harbour News** · [blog](https://x.example/a_b), producer of `tides`<br>'],
        },
      ],
    });
    expect(roles[0]?.organisation?.text).toBe('The Pier Post');
    expect(roles[0]?.statements.map((each) => each.text)).toEqual(['Harbour News · blog, producer of tides']);
  });

  it('takes the employer off a title, and a place that stands as the summary', async () => {
    const { roles } = await profileOf({
      work: [
        {
          name: 'Tide Works',
          position: 'Keeper - Tide Works',
          startDate: '2020',
          summary: '(Lyon, France)',
        },
      ],
    });
    expect(roles[0]).toMatchObject({
      title: { text: 'Keeper' },
      organisation: { text: 'Tide Works' },
      place: { text: 'Lyon, France' },
    });
  });

  it.each([
    [{ city: 'Pueblo', region: 'Colorado', countryCode: 'US' }, 'Pueblo, Colorado, US'],
    [{ address: 'Los Angeles, California', countryCode: 'US' }, 'Los Angeles, California, US'],
    [{ address: '12 Pier Road, Lyon, France' }, 'Lyon, France'],
    [{ region: 'Brittany' }, 'Brittany'],
  ])('says where the candidate lives: %o', async (location, text) => {
    expect((await profileOf({ basics: { name: 'Ines Varga', location } })).location?.text).toBe(text);
  });
});
