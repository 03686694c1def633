import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatFailure } from '../../src/widget/protocol/failure.js';
import type { Part } from '../../src/widget/protocol/parts.js';
import { readStream } from '../../src/widget/protocol/stream.js';
import { readAnswer, readCitation, readProfile } from '../../src/widget/protocol/wire.js';
import { readSnapshot, writeSnapshot } from '../../src/widget/state/snapshot.js';
import { newTurn } from '../../src/widget/state/turn.js';
import { fill, pickChrome } from '../../src/widget/strings/pick.js';
import { hangPunctuation } from '../../src/widget/text/hang-punctuation.js';
import { plainText, readBlocks, readInline, settledText } from '../../src/widget/text/markdown.js';

describe('the little Markdown of answers', () => {
  test('paragraphs, lists, bold and marks are read; everything else is text', () => {
    expect(
      readBlocks('One\ntwo. [1]\n\n- a **b** [2]\n- c\n  d\nAfter').map(({ kind, lines }) => [kind, lines]),
    ).toEqual([
      [
        'paragraph',
        [
          [
            { kind: 'text', text: 'One two. ' },
            { kind: 'mark', id: 1 },
          ],
        ],
      ],
      [
        'list',
        [
          [
            { kind: 'text', text: 'a ' },
            { kind: 'bold', text: 'b' },
            { kind: 'text', text: ' ' },
            { kind: 'mark', id: 2 },
          ],
          [{ kind: 'text', text: 'c d' }],
        ],
      ],
      ['paragraph', [[{ kind: 'text', text: 'After' }]]],
    ]);
    expect(readInline('<b>[a](javascript:x)</b> # ![x](y)')).toEqual([
      { kind: 'text', text: '<b>[a](javascript:x)</b> # ![x](y)' },
    ]);
    expect(readInline('**b [3]**')).toEqual([
      { kind: 'bold', text: 'b ' },
      { kind: 'mark', id: 3 },
    ]);
  });

  test('no character but mark-up is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '*', '[', ']', '1', '-', '\n', '<', '😀') }),
        (text) => {
          const shown = readBlocks(text)
            .flatMap(({ lines }) => lines.flat())
            .map((inline) => (inline.kind === 'mark' ? `[${inline.id}]` : inline.text))
            .join('');
          const letters = (from: string) =>
            [...from].filter((character) => 'a<😀'.includes(character)).join('');
          expect(letters(shown)).toBe(letters(text));
        },
      ),
    );
  });

  test('while text arrives, unfinished mark-up is held back and finished mark-up is not', () => {
    expect(
      ['A. [', 'A. [1', 'A. [12]', '**a** b', 'x **ab', 'x **ab*', 'x *', '**a** **b', 'a\n**b** c'].map(
        settledText,
      ),
    ).toEqual(['A.', 'A.', 'A. [12]', '**a** b', 'x ', 'x ', 'x ', '**a** ', 'a\n**b** c']);
  });

  test('marks are set after the punctuation that follows them, like footnotes', () => {
    const shown = (text: string) =>
      hangPunctuation(readInline(text))
        .map((inline) => (inline.kind === 'mark' ? `[${inline.id}]` : inline.text))
        .join('');
    expect(shown('At Quay Inn [1][2]. “I cooked” [3], then **left** [4]; done [5]')).toBe(
      'At Quay Inn.[1][2] “I cooked”,[3] then left;[4] done [5]',
    );
    expect(shown('[1]. Odd')).toBe('[1]. Odd');
  });

  test('a screen reader gets the words alone', () => {
    expect(plainText('She **ran** it [1].\n\n- One [2]\n- Two')).toBe('She ran it.\nOne\nTwo');
  });
});

describe('what comes from outside', () => {
  test('nothing that a server sends can throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readProfile(value);
        readAnswer(value);
        readCitation(value);
        readSnapshot(JSON.stringify(value));
      }),
    );
  });

  test('a snapshot comes back as it was kept; a running turn comes back interrupted; another version not at all', () => {
    const turn = { ...newTurn('t', 'Why?'), state: 'done' as const, rating: 'up' as const };
    const kept = writeSnapshot({ open: true, conversationId: 'c', turns: [turn, newTurn('u', 'And?')] });
    expect(readSnapshot(kept)).toEqual({
      open: true,
      conversationId: 'c',
      turns: [
        { ...turn, id: 'kept-0' },
        { ...newTurn('kept-1', 'And?'), state: 'interrupted' },
      ],
    });
    expect(readSnapshot(kept.replace('"version":1', '"version":2'))).toBeNull();
    expect(readSnapshot('{')).toBeNull();
  });

  const EVENTS = [
    { type: 'start', messageId: 'm' },
    { type: 'data-answer', data: { conversationId: 'c', answerId: 'a', status: 'unheard-of', mode: 'llm' } },
    { type: 'text-delta', id: 't', delta: 'Grüße 😀 [1]' },
    { type: 'reasoning-delta', delta: 'x' },
    { type: 'data-citation', data: { id: 1, document: 'd', start: 0, end: 1, quote: 'q', context: 'c' } },
    { type: 'data-followups', data: ['And?', 7] },
    { type: 'finish' },
  ];
  const BYTES = new TextEncoder().encode(
    `: hello\n\n${EVENTS.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`,
  );

  async function read(chunks: Uint8Array[]): Promise<Part[]> {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    const parts: Part[] = [];
    for await (const part of readStream(body, 1000)) parts.push(part);
    return parts;
  }

  test('a stream is read alike however it is cut into chunks, and unknown parts are passed over', async () => {
    const whole = await read([BYTES]);
    expect(whole).toEqual([
      { type: 'head', head: { conversationId: 'c', answerId: 'a', status: 'answered', mode: 'llm' } },
      { type: 'text', delta: 'Grüße 😀 [1]' },
      { type: 'citation', citation: { id: 1, document: 'd', start: 0, end: 1, quote: 'q', context: 'c' } },
      { type: 'followUps', followUps: ['And?'] },
      { type: 'finish' },
    ]);
    for (const size of [1, 3, 7, 64]) {
      const chunks = Array.from({ length: Math.ceil(BYTES.length / size) }, (_, index) =>
        BYTES.slice(index * size, (index + 1) * size),
      );
      expect(await read(chunks)).toEqual(whole);
    }
  });

  test('a stream that was read leaves no timer behind', async () => {
    vi.useFakeTimers();
    try {
      await read([BYTES.slice(0, 90), BYTES.slice(90)]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a stream that ends before its finish is a failure, wherever it ends', async () => {
    for (let length = 0; length < BYTES.length - 40; length += 29) {
      await expect(read([BYTES.slice(0, length)])).rejects.toBeInstanceOf(ChatFailure);
    }
  });
});

describe('the language of the chrome', () => {
  test('a tag picks its table and direction; an unknown one English', () => {
    expect(
      ['de-AT', 'AR', 'fr', 'es-419', 'xx', '', '__proto__'].map((tag) => [
        pickChrome(tag).lang,
        pickChrome(tag).dir,
      ]),
    ).toEqual([
      ['de', 'ltr'],
      ['ar', 'rtl'],
      ['fr', 'ltr'],
      ['es', 'ltr'],
      ['en', 'ltr'],
      ['en', 'ltr'],
      ['en', 'ltr'],
    ]);
  });

  test('every language has the placeholders of the English text, and what is filled in is not read again', () => {
    const english = pickChrome('en').strings;
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const lang of ['de', 'fr', 'es', 'ar']) {
      for (const [key, text] of Object.entries(pickChrome(lang).strings)) {
        expect([lang, key, holes(text)]).toEqual([lang, key, holes(english[key as keyof typeof english])]);
      }
    }
    expect(fill('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});
