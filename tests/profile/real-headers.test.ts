import { describe, expect, it } from 'vitest';
import { lineOf, profileOf } from './profile-of.js';

const jobs = (...lines: readonly string[]) =>
  profileOf(['# Ines Varga', '', '## Experience', '', ...lines].join('\n')).roles.map(lineOf);

describe('job headers with mark-up inside', () => {
  it.each([
    ['### Pier keeper at [Tide-Works](https://tide.example)', 'Pier keeper | Tide-Works'],
    ['### [Pier keeper](https://me.example) at Tide-Works Ltd', 'Pier keeper | Tide-Works Ltd'],
    ['### **Pier keeper** @ *Tide-Works*', 'Pier keeper | Tide-Works'],
    ['**Tide-Works** — *Pier \\+ Harbour Manager*', 'Pier + Harbour Manager | Tide-Works'],
  ])('%s', (line, role) => {
    expect(jobs(line, '', '*12.2014 - present* | Remote job', '', '- Did it.')).toEqual([
      `${role} | Remote job | Dec 2014 – Present`,
    ]);
  });

  it('does not take a link below a whole header for the employer', () => {
    expect(
      jobs(
        '**Tide (Works)** — *Lead Keeper*  ',
        ' *Oct 2018 – Apr 2021* (Remote)  ',
        ' [The Harbour Systems App](https://app.example/x)',
        '',
        'I kept the lamp for the town, and wrote its log.',
      ),
    ).toEqual(['Lead Keeper | Tide (Works) | Remote | Oct 2018 – Apr 2021']);
  });

  it('passes over the end of a stretch that runs backwards', () => {
    expect(
      jobs(
        '### [Varga & Daughters](https://v.example)',
        '_Oct 08 - Jan 08_',
        '',
        '**Receptionist**',
        '',
        '- Did it.',
      ),
    ).toEqual(['Receptionist | Varga & Daughters | ∅ | Jan 2008']);
  });

  it('keeps names with full stops, and an employer before a town that is called a city', () => {
    expect(
      jobs(
        '### <span>lantern. Inc (part time job) </span>',
        '  <span>Oct, 2017- Mar, 2018</span>',
        '',
        '- Did it.',
        '',
        '**Keeper**',
        '*Ropes Tidewell, Kansas City, MO*',
        '**Oct 2020 - Jul 2022**',
        '',
        '- Did it.',
      ),
    ).toEqual([
      'Keeper | Ropes Tidewell | Kansas City, MO | Oct 2020 – Jul 2022',
      '∅ | lantern. Inc | ∅ | Oct 2017 – Mar 2018',
    ]);
  });
});
