import { engineOf, type TestEngine } from './engine-of.js';
import { resumeOf } from './resume.js';

/** An engine over a résumé whose present job says these lines; the job before it has nothing to do with them. */
export const engineSaying = (...statements: readonly string[]): Promise<TestEngine> =>
  engineOf({
    'cv.md': resumeOf([
      { title: 'Specialist', employer: 'Harrow & Finch', dates: 'March 2019 – Present', statements },
      {
        title: 'Assistant',
        employer: 'Wexley Partners',
        dates: 'May 2015 – February 2019',
        statements: ['Answered letters from tenants.'],
      },
    ]),
  });
