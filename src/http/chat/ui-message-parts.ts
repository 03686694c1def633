import type { AnswerEvent, Citation } from '../../model/answer.js';

/** A part of the AI SDK's UI message stream, version 1, as far as Rolecall speaks it. */
export type UIPart = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The header that tells the AI SDK which protocol this is. */
export const UI_STREAM_HEADERS = { 'x-vercel-ai-ui-message-stream': 'v1' };

const TEXT_ID = 'answer';

/**
 * Turns the events of one answer into parts: `start`, `data-answer`, the text, then for each citation a
 * `source-document` and a `data-citation`, `data-followups`, `finish`.
 */
export class UIPartEncoder {
  readonly #citations: Citation[] = [];
  #isTextOpen = false;
  #announced = '';

  /** The parts for one event, in order. */
  encode(event: AnswerEvent): UIPart[] {
    switch (event.type) {
      case 'start':
        return [{ type: 'start', messageId: event.answerId }, ...this.#announce(event)];
      case 'citation':
        this.#citations.push(event.citation);
        return [];
      case 'text':
        return [...this.#openText(), { type: 'text-delta', id: TEXT_ID, delta: event.text }];
      case 'finish':
        return [
          ...this.#closeText(),
          ...this.#announce(event.answer),
          ...this.#citations.flatMap(citationParts),
          { type: 'data-followups', data: event.answer.followUps },
          { type: 'finish', finishReason: 'stop' },
        ];
    }
  }

  /** What has to be closed before an `error` or `abort`. */
  interrupt(): UIPart[] {
    return this.#closeText();
  }

  /** Sent again only where status or mode changed while the answer was written; clients replace it by its id. */
  #announce(
    answer: Extract<AnswerEvent, { type: 'start' }> | Extract<AnswerEvent, { type: 'finish' }>['answer'],
  ): UIPart[] {
    const { conversationId, answerId, status, mode } = answer;
    const key = `${status} ${mode}`;
    if (key === this.#announced) return [];
    this.#announced = key;
    return [{ type: 'data-answer', id: 'answer', data: { conversationId, answerId, status, mode } }];
  }

  #openText(): UIPart[] {
    if (this.#isTextOpen) return [];
    this.#isTextOpen = true;
    return [{ type: 'text-start', id: TEXT_ID }];
  }

  #closeText(): UIPart[] {
    if (!this.#isTextOpen) return [];
    this.#isTextOpen = false;
    return [{ type: 'text-end', id: TEXT_ID }];
  }
}

function citationParts(citation: Citation): UIPart[] {
  return [
    {
      type: 'source-document',
      sourceId: `citation-${citation.id}`,
      mediaType: 'text/plain',
      title: citation.document,
      filename: citation.document,
    },
    { type: 'data-citation', id: `citation-${citation.id}`, data: citation },
  ];
}
