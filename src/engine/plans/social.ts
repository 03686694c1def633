import { plain } from '../write/sentences.js';
import type { Plan, PlanContext, PlanResult } from './plan.js';

const social = (text: string): PlanResult => ({
  status: 'answered',
  sentences: [plain(text)],
  writable: false,
});
const declined = (text: string): PlanResult => ({
  status: 'declined',
  sentences: [plain(text)],
  writable: false,
});

/** Where a person could be asked instead, if the candidate said so. */
export function contactHint({ person }: PlanContext): string {
  return person.contact === undefined ? '' : ` You can ask ${person.mention} directly: ${person.contact}`;
}

export const greeting: Plan = ({ person }) =>
  social(
    `Hello! I am an AI assistant, and I answer questions about ${person.name} from ${person.their} documents.`,
  );

export const thanks: Plan = ({ person }) =>
  social(`You’re welcome – ask me anything else about ${person.mention}.`);

export const goodbye: Plan = () => social('Goodbye, and thank you for your questions!');

export const bot: Plan = ({ person }) =>
  social(
    `I am an AI assistant, not ${person.name}: I answer from ${person.their} documents alone, and every statement cites the line that proves it.`,
  );

export const help: Plan = ({ person }) =>
  social(
    `You can ask about ${person.possessive} jobs and dates, skills, education, achievements and how long each lasted; I answer from the documents and cite the lines.`,
  );

export const attack: Plan = ({ person }) =>
  declined(
    `I answer questions about ${person.possessive} professional background from ${person.their} documents, and nothing else.`,
  );

export const offtopic: Plan = ({ person }) =>
  declined(
    `That is outside what I do: I answer questions about ${person.possessive} professional background.`,
  );

export const rating: Plan = ({ person }) =>
  declined(
    `I don’t score, rank or recommend people; ask me about particular experience of ${person.mention} and I will show the evidence.`,
  );

export const protectedTopic: Plan = (_context) =>
  declined(
    `I don’t answer questions about personal or protected matters; ask me about professional experience instead.`,
  );
