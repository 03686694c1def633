import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBlocks } from '../../src/slack/deliver/post.js';
import { answerBlocks } from '../../src/slack/format/answer-blocks.js';
import { citationBlocks } from '../../src/slack/format/citations.js';
import { homeView } from '../../src/slack/format/home.js';
import { inertMarkdown } from '../../src/slack/format/inert.js';
import { suggestedPrompts } from '../../src/slack/format/prompts.js';
import { splitText } from '../../src/slack/format/split.js';
import { questionText } from '../../src/slack/listen/question-text.js';
import { ANSWER, CARD } from '../support/fake-service.js';
import { blocksError, homeBlocksError } from './fake-slack/blocks.js';
import { plain } from './reading.js';
import { CITATION } from './scripted-service.js';

describe('inert text', () => {
  test.each([
    ['Hello <!channel> and <!here|x>'],
    ['<@U0VICTIM> and <#C0CHAN|general> and <!subteam^S1>'],
    ['<https://evil.example|a friendly label>'],
    ['[click](https://evil.example) ![x](http://e.vil/p.png)'],
    ['[a]: https://evil.example "t"\n[a]'],
    ['see https://evil.example/?a=1&b=<2>, www.evil.example and mailto:a@evil.example'],
    ['write to a.b+c@evil.example or evil.example/path'],
    ['@channel @here @everyone, @someone'],
    ['<script>alert(1)</script> &lt;!channel&gt;'],
    ['slack://open?team=T1'],
  ])('%s has nothing that acts, and reads the same', (text) => {
    const inert = inertMarkdown(text);
    expect(inert).not.toMatch(/[<>]/);
    expect(inert).not.toContain('](');
    expect(inert).not.toMatch(/^\s*\[[^\]]+\]:/m);
    expect(inert).not.toMatch(/(^|\W)@\w/);
    const outsideCode = inert.replace(/`[^`]*`/g, '');
    expect(outsideCode).not.toMatch(/:\/\/|www\.|mailto:|@\w+\.|\.example\/p/);
    expect(plain(inert)).toBe(text);
  });

  test('ordinary answers stay as they are', () => {
    for (const text of [
      'Yes: **eight years** at St Senan’s, 2016 – 2024. [1][2]\n\n- Ran C++ and Node.js services [3]',
      'Revenue rose 40 % (a/b tests: 3). [1]',
    ]) {
      expect(inertMarkdown(text)).toBe(text);
    }
  });

  test('any text reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[`\u2060]/.test(text));
        expect(plain(inertMarkdown(text))).toBe(text);
        expect(inertMarkdown(text)).not.toMatch(/[<>]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('splitting', () => {
  test('pieces fit, join to the text, and halve no character or entity', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '. ', '&lt;', '&amp;', '😀', '東', '`x`', '. [1] ');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 200 }), fc.integer({ min: 12, max: 60 }), (units, limit) => {
        const text = units.join('');
        const pieces = splitText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece.isWellFormed()).toBe(true);
          expect(piece).not.toMatch(/&[a-z]{0,3}$|^[a-z]{1,3};/);
        }
      }),
    );
  });

  test('paragraphs, then lines, then sentences with their markers are kept whole', () => {
    expect(splitText('one two.\n\nthree four', 14)).toEqual(['one two.\n\n', 'three four']);
    expect(splitText('One two. [1] Three four.', 16)).toEqual(['One two. [1] ', 'Three four.']);
  });
});

describe('blocks', () => {
  test('Slack takes the blocks under any answer', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 4000 });
    const citation = fc.record({
      quote: text,
      context: text,
      document: fc.constantFrom('cv.md', 'x'.repeat(500)),
    });
    const citations = fc.array(citation, { maxLength: 30 });
    fc.assert(
      fc.property(citations, fc.array(text, { maxLength: 8 }), (cited, followUps) => {
        const answer = {
          ...ANSWER,
          citations: cited.map((one, index) => ({ ...CITATION, ...one, id: index + 1 })),
          followUps: followUps.filter((one) => one.trim() !== ''),
        };
        const groups = groupBlocks(answerBlocks(answer, CARD.disclosure), 0);
        for (const group of groups) expect(blocksError(group)).toBeUndefined();
        expect(groups.flat().filter((block) => block.type === 'context')).toHaveLength(cited.length + 1);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a quote of 20,000 characters is cut, with an ellipsis, and the block is taken', () => {
    const blocks = citationBlocks([{ ...CITATION, quote: 'word '.repeat(4000) }]);
    expect(blocksError(blocks)).toBeUndefined();
    expect(JSON.stringify(blocks)).toContain('…”');
  });

  test('home tab and prompts of any profile', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3500 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 12 }), (name, headline, suggestedQuestions) => {
        fc.pre(name.trim() !== '');
        const card = { ...CARD, name, headline, suggestedQuestions };
        expect(homeBlocksError(homeView(card).blocks)).toBeUndefined();
        const prompts = suggestedPrompts(card);
        expect(prompts.length).toBeLessThanOrEqual(4);
        expect(prompts.every((prompt) => prompt.title.length <= 75 && prompt.title !== '')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the home tab says who, what, when and from where', () => {
    const home = JSON.stringify(homeView(CARD).blocks);
    for (const piece of [
      'Orla Brennan',
      'Ward manager',
      '2019-03 to present',
      'cv.md (2026-01-02)',
      '/ask-resume',
    ]) {
      expect(home).toContain(piece);
    }
  });
});

test('a question as a person reads it', () => {
  expect(
    questionText('<@U0BOT> did she use <https://x.example|X> &amp; &lt;Y&gt; in <#C1|general>?', 'U0BOT'),
  ).toBe('did she use X & <Y> in #general?');
  expect(questionText('<@U0BOT|rolecall>   <@U2|jo> <!here> <mailto:a@b.c|a@b.c>', 'U0BOT')).toBe(
    '@jo @here a@b.c',
  );
});
