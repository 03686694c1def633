import type { Decision } from '../../model/evidence.js';
import type { ChatPrompt } from '../access/chat-model.js';
import { estimateTokens } from '../access/guarded-chat.js';
import {
  computedFacts,
  type EvidenceBook,
  linesOfEvidence,
  linesOfFacts,
  type NumberedLine,
} from './evidence-book.js';
import { asData } from './fence.js';
import { REWRITE_RULES, RULES } from './rules.js';

/** One earlier turn. */
export interface PastTurn {
  readonly question: string;
  readonly answer: string;
}

export interface PromptInput {
  readonly book: EvidenceBook;
  /** As the visitor wrote it. */
  readonly question: string;
  readonly history: readonly PastTurn[];
  readonly decision: Decision;
  readonly today: Date;
  /** Tokens that the prompt may take. */
  readonly contextTokens: number;
}

/** A prompt, and the lines that its numbers stand for. */
export interface EvidencePrompt {
  readonly prompt: ChatPrompt;
  readonly lines: ReadonlyMap<number, NumberedLine>;
}

const TURNS_TOLD = 4;
const LONGEST_TOLD = 600;

/**
 * The rules and the whole profile first, the same for every question so that providers can cache them; then facts,
 * date, conversation and question. A profile too long for the context gives way to the evidence that was found.
 */
export function buildPrompt(input: PromptInput): EvidencePrompt {
  const { book, decision, question, history, today } = input;
  const facts = linesOfFacts(book, computedFacts(decision));
  const telling = linesOfEvidence(book, decision.evidence);
  const after = [
    fenced('facts', facts.map(lineText)),
    telling.length === 0
      ? ''
      : `Most relevant lines: ${telling
          .slice(0, 12)
          .map((line) => `[${line.number}]`)
          .join(' ')}`,
    `Today is ${today.toISOString().slice(0, 10)}. The candidate is ${asData(book.candidate)}${book.pronouns === undefined ? '' : ` (${asData(book.pronouns)})`}.`,
    fenced('conversation', told(history)),
    fenced('question', [asData(question)]),
    isResolved(decision, question) ? `It asks, in full: ${asData(decision.resolvedQuestion)}` : '',
  ];
  const user = after.filter((part) => part !== '').join('\n\n');
  const room = input.contextTokens - estimateTokens(RULES) - estimateTokens(user);
  const shown = fitting(book, telling, room);
  return {
    prompt: { system: `${RULES}\n\n${fenced('profile', shown.map(lineText))}`, user },
    lines: new Map([...shown, ...facts].map((line) => [line.number, line])),
  };
}

/** Asks for the last question in words that stand alone. */
export function buildRewritePrompt(question: string, history: readonly PastTurn[]): ChatPrompt {
  return {
    system: REWRITE_RULES,
    user: `${fenced('conversation', told(history))}\n\n${fenced('question', [asData(question)])}`,
  };
}

const isResolved = (decision: Decision, question: string) =>
  decision.resolvedQuestion.trim() !== '' && decision.resolvedQuestion.trim() !== question.trim();

const told = (history: readonly PastTurn[]): string[] =>
  history
    .slice(-TURNS_TOLD)
    .flatMap(({ question, answer }) => [
      `visitor: ${asData(question).slice(0, LONGEST_TOLD)}`,
      `answer: ${asData(answer.replace(/\s*\[\d+\]/g, '')).slice(0, LONGEST_TOLD)}`,
    ]);

function lineText({ number, context, text }: NumberedLine): string {
  const where = context === '' ? '' : `${asData(context)} | `;
  return `[${number}] ${where}${asData(text)}`;
}

function fenced(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<${name}>\n${lines.join('\n')}\n</${name}>`;
}

/** The whole profile, or as much of the found evidence and its entries as there is room for; always in document order. */
function fitting(
  book: EvidenceBook,
  telling: readonly NumberedLine[],
  room: number,
): readonly NumberedLine[] {
  const cost = (line: NumberedLine) => estimateTokens(lineText(line)) + 1;
  const total = book.lines.reduce((sum, line) => sum + cost(line), 0);
  if (total <= room) return book.lines;
  const owners = new Set(telling.flatMap((line) => line.ground.owners));
  const siblings = book.lines.filter((line) => line.ground.owners.some((owner) => owners.has(owner)));
  const chosen = new Set<NumberedLine>();
  let left = room;
  for (const line of [...telling, ...siblings]) {
    if (chosen.has(line) || cost(line) > left) continue;
    chosen.add(line);
    left -= cost(line);
  }
  return book.lines.filter((line) => chosen.has(line));
}
