import type { Part } from '../protocol/parts.js';
import type { PartialAnswer, Turn } from './turn.js';

const BLANK: PartialAnswer = {
  answerId: '',
  status: 'answered',
  mode: 'extractive',
  text: '',
  citations: [],
  followUps: [],
};

/** The turn after one more part of its stream. */
export function applyPart(turn: Turn, part: Part): Turn {
  const answer = turn.answer ?? BLANK;
  switch (part.type) {
    case 'head': {
      const { answerId, status, mode } = part.head;
      return { ...turn, state: 'answering', answer: { ...answer, answerId, status, mode } };
    }
    case 'text':
      return { ...turn, state: 'answering', answer: { ...answer, text: answer.text + part.delta } };
    case 'citation': {
      const others = answer.citations.filter((citation) => citation.id !== part.citation.id);
      return { ...turn, state: 'answering', answer: { ...answer, citations: [...others, part.citation] } };
    }
    case 'followUps':
      return { ...turn, answer: { ...answer, followUps: part.followUps } };
    case 'finish':
      return { ...turn, state: 'done', answer };
    default:
      return turn;
  }
}
