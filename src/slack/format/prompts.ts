import type { ProfileCard } from '../../model/answer.js';
import { shorten } from './answer-blocks.js';
import { SLACK_LIMITS } from './limits.js';

/** A suggested prompt of the agent surface: `title` is shown, `message` is sent. */
export interface SuggestedPrompt {
  readonly title: string;
  readonly message: string;
}

/** The profile's suggested questions as Slack's prompts; Slack shows up to four. */
export function suggestedPrompts(card: ProfileCard): SuggestedPrompt[] {
  return card.suggestedQuestions
    .slice(0, SLACK_LIMITS.suggestedPrompts)
    .map((question) => ({ title: shorten(question, SLACK_LIMITS.buttonText), message: question }));
}
