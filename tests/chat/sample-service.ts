import { setTimeout as delay } from 'node:timers/promises';
import { RolecallError } from '../../src/errors.js';
import type { Citation, ProfileCard, TimelineEntry } from '../../src/model/answer.js';
import { type ScriptedService, scriptedService } from '../slack/scripted-service.js';

const entry = (
  kind: TimelineEntry['kind'],
  title: string,
  organisation: string,
  start: string | null,
  end: string | null,
): TimelineEntry => ({
  id: title,
  kind,
  title,
  organisation,
  place: null,
  start,
  end,
  current: end === null && start !== null,
});

/** A fictional career with an overlap, a gap, wide characters and an entry without dates. */
export const CAREER: ProfileCard = {
  name: 'Aoife Ní Dhomhnaill',
  headline: 'Hydrologist and bridge engineer, Galway',
  disclosure: "AI assistant answering from Aoife Ní Dhomhnaill's documents",
  suggestedQuestions: [
    'What is she working on now?',
    'Which bridges did she design, and which of those were built across rivers that flood every winter?',
    'Where did she study?',
  ],
  timeline: [
    entry('role', 'Principal engineer', 'Tóchar Teoranta', '2019-04', null),
    entry('role', '橋梁技師 (bridge engineer)', '株式会社みずほ橋梁', '2013', '2016-02'),
    entry('role', 'Visiting lecturer', 'University of Galway', '2018-09', '2021-06'),
    entry('volunteering', 'River warden', 'Corrib Rivers Trust', '2015', '2017'),
    entry('education', 'MEng Civil Engineering', 'University College Cork', '2007', '2012'),
    entry('role', 'Surveyor', 'Family firm', null, null),
  ],
  documents: [{ name: 'cv.md', updatedAt: '2026-01-02T03:04:05.000Z' }],
};

const CITATIONS: Citation[] = [
  {
    id: 1,
    document: 'cv.md',
    start: 10,
    end: 60,
    quote: 'Designed the Abhainn Mhór footbridge, 84 m, opened in 2020 🌉.',
    context: 'Principal engineer at Tóchar Teoranta, 2019 – present',
  },
  {
    id: 2,
    document: 'cv.md',
    start: 80,
    end: 400,
    quote:
      '東京で歩道橋を三本設計した。 Then led the flood model of the lower Corrib: rainfall, tide and weir levels every fifteen minutes over eleven winters, calibrated against the gauges at Wolfe Tone Bridge and used by the county council to close roads before the water came, which it did four times.',
    context: '橋梁技師 (bridge engineer) at 株式会社みずほ橋梁, 2013 – 2016',
  },
];

/** What the sample answers. "slow" takes its time, "fail" fails, "long" is long. */
export function sampleService(): ScriptedService {
  const service = scriptedService(({ message, signal }) => {
    if (message.includes('fail')) {
      return { sentences: [], failure: new RolecallError('model_unavailable', 'The model does not answer.') };
    }
    if (message.includes('paste')) {
      return {
        sentences: [
          `Read ${message.length} characters, ${message.split('\n').length} line: ${message.slice(-12)}.`,
        ],
      };
    }
    if (message.includes('salary')) {
      return { sentences: ['The documents don’t say what she earned.'], status: 'not_in_profile' };
    }
    const sentences = [
      'Yes: she designed the Abhainn Mhór footbridge at Tóchar Teoranta, opened in 2020. [1] ',
      'Before that she drew three footbridges in 東京 and modelled the floods of the lower Corrib. [2]',
    ];
    const many = Array.from({ length: 12 }, (_, index) => `Sentence ${index + 1} of a slow answer. [1] `);
    return {
      sentences: message.includes('slow') ? many : sentences,
      citations: message.includes('slow') ? CITATIONS.slice(0, 1) : CITATIONS,
      followUps: ['What did she do before that?', 'How long has she been at Tóchar Teoranta?'],
      before: async () => {
        if (!message.includes('slow')) return;
        await delay(250, undefined, signal === undefined ? {} : { signal }).catch((cause: unknown) => {
          throw new RolecallError('aborted', 'The question was withdrawn before it was answered.', { cause });
        });
      },
    };
  });
  return { ...service, profile: () => CAREER };
}
