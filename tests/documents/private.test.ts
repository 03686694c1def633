import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrivatePassages } from '../../src/documents/private/private-passages.js';
import { readPlainText } from '../../src/documents/text/load-text.js';
import { first, lineFaults, load } from './support.js';

async function textWith(
  entries: readonly string[],
  content: string | object,
  name = 'cv.txt',
): Promise<string> {
  const { documents } = await load({
    'candidate.yaml': `private: ${JSON.stringify(entries)}`,
    [name]: typeof content === 'string' ? content : JSON.stringify(content),
  });
  const document = first(documents);
  expect(lineFaults(document)).toEqual([]);
  return document.text;
}

describe('private passages', () => {
  it('go sentence by sentence from paragraphs, whatever the inflection', async () => {
    const text =
      'I lead a team of six. After divorcing in 2015 I moved to Hamburg. We divorced slowly. I teach.\n';
    expect(await textWith(['divorce'], text)).toBe('I lead a team of six. I teach.\n');
  });

  it('take a whole list item, heading and labelled line along', async () => {
    const text = [
      '• Ran the ward. Was off sick with depression for a month.',
      '• Trained six nurses.',
      'Marital status: Divorced. Two children.',
      'Skills',
    ].join('\n');
    expect(await textWith(['depression', 'marital status'], text)).toBe('• Trained six nurses.\nSkills');
  });

  it('leave what stands under a private sentence: only a label speaks of the lines after it', async () => {
    const sentence = 'Out of work for six months after an operation.';
    const text = `Career break\n\n${sentence}\n\nNurse at Mercy Point, 2015 – 2018\n- Ran the ward.\n`;
    expect(await textWith([sentence], text)).toContain('Nurse at Mercy Point, 2015 – 2018\n- Ran the ward.');
    expect(await textWith(['Health'], 'Health\n\nA bad back.\n\nSkills\n')).not.toContain('back');
  });

  it('are found in other case, quotes, spacing and over the end of a line', async () => {
    const wrapped = [
      'I took six months off in 2019 because of “burn-out” and used',
      'the time to care for my mother. Then I came back.',
    ].join('\n');
    const entry =
      'i took  six months off in 2019 because of "burn-out" and used the time to care for my mother';
    expect(await textWith([entry], wrapped)).toBe('Then I came back.');
  });

  it('take what stands under a private heading along, up to the next one', async () => {
    const markdown =
      '# Ada\n\n## Health\n\nAsthma since 2003.\n\n- Inhaler\n\n### Allergies\n\nNuts.\n\n## Work\n\nFoundry.\n';
    expect(await textWith(['health'], markdown, 'cv.md')).toBe('# Ada\n\n\n## Work\n\nFoundry.\n');
    const plain = 'Ada\n\nHOME ADDRESS:\n\n12 Elm Road\nBergen\n\nWORK\n\nFoundry\n';
    expect(await textWith(['home address'], plain)).toBe('Ada\n\n\nWORK\n\nFoundry\n');
  });

  it('find a phone number however it is grouped', async () => {
    const text = 'Tel: +44 (0)20 7946-0018\nMail: ada@example.org\nReference: 440207946001\n';
    expect(await textWith(['+44 0 20 79460018'], text)).toBe(
      'Mail: ada@example.org\nReference: 440207946001\n',
    );
  });

  it('leave words alone that only look alike', async () => {
    const text = 'I managed wages and aged cheese. My agency won.\n';
    expect(await textWith(['age'], text)).toBe(text);
  });

  it('are gone from front matter and comments too', async () => {
    const text = '---\nborn: 1984 in Oslo\ntitle: CV\n---\n# Ada\n\nCarpenter. <!-- born 1984 in Oslo -->\n';
    expect(await textWith(['1984'], text, 'cv.md')).not.toContain('1984');
  });

  it('make a problem of a document in which all is private', async () => {
    const { documents, problems } = await load({
      'candidate.yaml': 'private: [divorce]',
      'diary.txt': 'My divorce.\n',
      'cv.txt': 'Ada Brook\n',
    });
    expect(documents.map(({ name }) => name)).toEqual(['cv.txt']);
    expect(problems).toMatchObject([{ name: 'diary.txt', code: 'document_empty' }]);
  });

  it('never come back in any text around them', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 12 })
      .map((list) => list.join(' '));
    const glue = fc.constantFrom('\n', '. ', ', ', '\n- ', '\n\n', ' | ', ': ', '\n• ', '! ');
    const privately = createPrivatePassages(['zebra stripes', 'quagga']);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, glue, fc.constantFrom('', 'quaggas ', 'Zebra  Stripes'))),
        (parts) => {
          const text = parts.map(([word, join, secret]) => `${word}${join}${secret} `).join('');
          const { lines } = readPlainText(text);
          const shown = privately.removeFromText(text, lines);
          expect(shown.text).not.toMatch(/quagga|zebra\s+stripes/i);
          expect(lineFaults(shown)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('private values of a JSON Resume', () => {
  const resume = {
    basics: {
      name: 'Ada Brook',
      phone: '+47 555 01 234',
      location: { address: '12 Elm Road', city: 'Bergen' },
      summary: 'I build stairs. After my divorce I moved.',
    },
    work: [
      {
        name: 'Treverk',
        position: 'Foreman',
        highlights: ['Built a stair.', 'Gave talks about divorce law. Won a prize.'],
      },
      { name: 'Secret Works', position: 'Joiner' },
    ],
    interests: [{ name: 'Health', keywords: ['Yoga', 'Sleep'] }, { name: 'Sailing' }],
  };

  it('lose the sentence, the list item, the field or the entry', async () => {
    const { documents } = await load({
      'candidate.yaml': 'private: [divorce, home address, health, joiner at secret works, "+4755501234"]',
      'cv.json': JSON.stringify(resume),
    });
    const document = first(documents);
    expect(document.resume?.data).toEqual({
      basics: { name: 'Ada Brook', location: { city: 'Bergen' }, summary: 'I build stairs.' },
      work: [{ name: 'Treverk', position: 'Foreman', highlights: ['Built a stair.'] }],
      interests: [{ name: 'Sailing' }],
    });
    expect(document.text).not.toMatch(/divorce|Elm|Secret|Yoga|555/i);
  });
});
