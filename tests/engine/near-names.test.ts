import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { engineOf } from './support/engine-of.js';
import { resumeOf } from './support/resume.js';

const CASES = readFileSync(new URL('./data/near-names.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => {
    const [skill = '', statement = '', question = '', expected = ''] = line.split(' | ');
    return { skill, statement, question, expected };
  });

describe('near names are told apart, and names of one thing are one', () => {
  test.each(CASES)('$skill: "$question" $expected', async ({ skill, statement, question, expected }) => {
    const engine = await engineOf({
      'cv.md': resumeOf(
        [
          {
            title: 'Specialist',
            employer: 'Harrow & Finch',
            dates: 'March 2019 – Present',
            statements: [statement],
          },
          {
            title: 'Assistant',
            employer: 'Wexley Partners',
            dates: 'May 2015 – February 2019',
            statements: ['Answered letters from tenants.'],
          },
        ],
        [skill, 'Patience'],
      ),
    });
    const answer = await engine.ask(question);
    if (expected === 'yes') {
      expect(answer.status).toBe('answered');
      expect(answer.citations.length).toBeGreaterThan(0);
    } else {
      expect(answer.answer).not.toMatch(/^yes\b/i);
      expect(answer.status).toBe('not_in_profile');
    }
  });
});
