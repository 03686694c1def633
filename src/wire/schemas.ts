import { z } from 'zod';
import { MAX_MESSAGE_LENGTH } from '../model/limits.js';

const MAX_ID_LENGTH = 200;
const MAX_COMMENT_LENGTH = 2000;
const MAX_UI_MESSAGES = 1000;

const id = z.string().min(1).max(MAX_ID_LENGTH);

/** A question as it arrives: trimmed, with broken surrogate pairs replaced. */
export const message = z
  .string()
  .transform((text) => text.trim().toWellFormed())
  .refine((text) => text !== '', 'must not be empty')
  .refine(
    (text) => [...text].length <= MAX_MESSAGE_LENGTH,
    `must have at most ${MAX_MESSAGE_LENGTH} characters`,
  )
  .meta({ description: 'The question.', minLength: 1, maxLength: MAX_MESSAGE_LENGTH });

export const chatRequest = z
  .strictObject({
    message,
    conversationId: id
      .optional()
      .meta({ description: 'From the reply before this one; unknown ids start anew.' }),
  })
  .meta({ id: 'ChatRequest' });

const uiMessagePart = z.looseObject({ type: z.string() });

/** A message of the AI SDK. Only the text of the last user message and our own `data-answer` parts are read. */
const uiMessage = z.looseObject({
  role: z.enum(['system', 'user', 'assistant']),
  parts: z.array(uiMessagePart),
});

export const uiChatRequest = z
  .strictObject({
    id: id.optional(),
    messages: z.array(uiMessage).min(1).max(MAX_UI_MESSAGES),
    trigger: z.enum(['submit-message', 'regenerate-message']).optional(),
    messageId: z.string().max(MAX_ID_LENGTH).nullish(),
    conversationId: id.optional(),
  })
  .meta({ id: 'UIChatRequest', description: "The body that the AI SDK's DefaultChatTransport sends." });

export type UIChatRequest = z.infer<typeof uiChatRequest>;

/** The part of our stream in which a client keeps which conversation and answer a message belongs to. */
export const answerPart = z.looseObject({
  type: z.literal('data-answer'),
  data: z.looseObject({ conversationId: id, answerId: id }),
});

export const citation = z
  .strictObject({
    id: z.int().min(1).meta({ description: 'The n of the marker [n].' }),
    document: z.string(),
    start: z.int().min(0).meta({ description: 'UTF-16 offset into the text at /api/documents/{document}.' }),
    end: z.int().min(0),
    quote: z.string(),
    context: z.string(),
  })
  .meta({ id: 'Citation' });

const status = z.enum(['answered', 'not_in_profile', 'declined', 'clarify']);
const mode = z.enum(['extractive', 'llm']);

export const answer = z
  .strictObject({
    conversationId: z.string(),
    answerId: z.string(),
    status,
    mode,
    answer: z.string(),
    citations: z.array(citation),
    followUps: z.array(z.string()),
  })
  .meta({ id: 'Answer' });

export const feedbackRequest = z
  .strictObject({
    answerId: id,
    rating: z.enum(['up', 'down']),
    comment: z.string().max(MAX_COMMENT_LENGTH).optional(),
  })
  .meta({ id: 'Feedback' });

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const timelineEntry = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['role', 'volunteering', 'education']),
    title: z.string(),
    organisation: z.string().nullable(),
    place: z.string().nullable(),
    start: isoDate.nullable(),
    end: isoDate.nullable().meta({ description: 'Null where it goes on, or is not known.' }),
    current: z.boolean(),
  })
  .meta({ id: 'TimelineEntry' });

export const profile = z
  .strictObject({
    name: z.string(),
    headline: z.string(),
    disclosure: z.string(),
    suggestedQuestions: z.array(z.string()),
    timeline: z.array(timelineEntry),
    documents: z.array(z.strictObject({ name: z.string(), updatedAt: z.iso.datetime() })),
  })
  .meta({ id: 'Profile' });

export const errorBody = z
  .strictObject({
    error: z.strictObject({ code: z.string(), message: z.string(), requestId: z.string() }),
  })
  .meta({ id: 'Error' });

export const health = z.strictObject({ status: z.enum(['ok', 'ready']) }).meta({ id: 'Health' });
