import type { AnswerEvent, ProfileCard } from '../../model/answer.js';
import type { ChatService } from './chat-service.js';
import type { Exchange } from './transcript.js';

/** The state of one conversation: what was asked and answered, and the numbered questions on offer. */
export class Conversation {
  readonly card: ProfileCard;
  readonly #service: ChatService;
  readonly #exchanges: Exchange[] = [];
  #conversationId: string | undefined;
  #choices: readonly string[];

  constructor(service: ChatService, card: ProfileCard) {
    this.#service = service;
    this.card = card;
    this.#choices = card.suggestedQuestions;
  }

  /** Since the last `/new`. */
  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  /** Questions that a number stands for, from 1. */
  get choices(): readonly string[] {
    return this.#choices;
  }

  /** The question that a line asks: a choice by its number, or the line itself. Undefined for a number without a choice. */
  questionOf(line: string): string | undefined {
    return /^\d{1,2}$/.test(line) ? this.#choices[Number(line) - 1] : line;
  }

  /** Asks, and remembers the answer once it is whole. */
  async *ask(question: string, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    const conversation = this.#conversationId === undefined ? {} : { conversationId: this.#conversationId };
    for await (const event of this.#service.stream({ message: question, signal, ...conversation })) {
      if (event.type === 'start') this.#conversationId = event.conversationId;
      if (event.type === 'finish') {
        this.#exchanges.push({ question, answer: event.answer });
        this.#choices = event.answer.followUps;
      }
      yield event;
    }
  }

  /** Forgets everything that was said. */
  restart(): void {
    this.#exchanges.length = 0;
    this.#conversationId = undefined;
    this.#choices = this.card.suggestedQuestions;
  }
}
