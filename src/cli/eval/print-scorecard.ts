import type { Scorecard } from '../../eval/scorecard/scorecard.js';
import type { CommandInput } from '../command.js';
import { count } from '../ingest/report.js';
import type { EvalOptions } from './eval-options.js';
import { renderConfusions } from './render-confusions.js';
import { renderScorecard } from './render-scorecard.js';

/** The table, then what failed. */
export function printScorecard(scorecard: Scorecard, options: EvalOptions, { out }: CommandInput): void {
  out.write(renderScorecard(scorecard, out));
  out.write(renderConfusions(scorecard.confusions, out, options.failures));
  const failed = scorecard.confusions.length;
  if (failed > 0 && !options.failures) {
    out.line();
    out.line(
      out.colours.dim(`${count(failed, 'question')} failed; --failures prints them with whole answers.`),
    );
  }
}
