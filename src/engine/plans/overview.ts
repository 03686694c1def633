import type { CitedSentence } from '../../model/evidence.js';
import type { Statement } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import { contextLabel, educationLabel } from '../write/labels.js';
import { capital, dated } from '../write/phrases.js';
import { proofOf, quoted, sentence } from '../write/sentences.js';
import { namedRole } from './describe-role.js';
import { notInProfile, placed } from './nearest.js';
import { answered, type Plan } from './plan.js';

/** "Tell me about yourself": the candidate's own summary, the present job, the total, the education. */
export const overview: Plan = (context) => {
  const { profile, career, person } = context;
  const sentences: CitedSentence[] = [];
  const [role] = career.current;
  if (role !== undefined) sentences.push(namedRole(context, role));
  const summary = profile.summary.filter((statement) => statement.text.length > 20).slice(0, 2);
  sentences.push(...summary.map((statement) => sentence(quoted(statement), statement)));
  if (summary.length === 0 && profile.headline !== undefined)
    sentences.push(sentence(`The headline: “${profile.headline.text}”`, profile.headline.span));
  const total = coveredTime(
    career.dated.map((each) => each.period),
    career.today,
  );
  if (total !== undefined && career.dated.length > 1) {
    const sources = career.dated
      .flatMap((each) => (each.period === undefined ? [] : [each.period.span]))
      .slice(0, 12);
    sentences.push(sentence(`The dated jobs cover ${formatDuration(total)}`, ...sources));
  }
  const school =
    profile.education.find(({ institution }) => ALMA_MATER.test(institution?.text ?? '')) ??
    profile.education[0];
  if (school !== undefined)
    sentences.push(
      sentence(
        `Education: ${educationLabel(school)}${dated(school)}`,
        ...proofOf(school, profile.statements),
      ),
    );
  if (sentences.length === 0) {
    const statements = profile.statements.filter((statement) => statement.text.length > 20).slice(0, 3);
    if (statements.length === 0)
      return notInProfile(context, `The documents say nothing that sums up ${person.name}.`, { nearest: [] });
    sentences.push(...statements.map((statement) => sentence(quoted(statement), statement)));
  }
  return answered(sentences.slice(0, 5), [role]);
};

/** Names of schools, before those of course providers. */
const ALMA_MATER =
  /universi|college|school|institut|academ|polytechnic|hochschule|facult|école|escola|escuela/i;

const RESULT_WORDS =
  /\b(?:achiev\w*|increas\w*|reduc\w*|improv\w*|grew|growth|sav(?:ed|ing|ings)|cut|won|award\w*|exceed\w*|deliver\w*|launch\w*|result\w*|doubled|tripled|halved|record|first|top|best|led|built|founded|promot\w*|raised|generated|closed|lower(?:ed)?|faster|boosted|eliminat\w*)\b/i;
const FIGURE = /\d|\b(?:tens|dozens|hundreds|thousands|millions?|billions?|half|double|twice)\b/i;

/** "Your biggest achievements?": statements with results and figures, the most telling first. */
export const achievements: Plan = (context) => {
  const { question, lexicon, profile } = context;
  const scope = question.scope.length > 0 ? new Set(question.scope) : undefined;
  const topics = question.topics.flatMap((topic) => topic.terms);
  const candidates = lexicon.passages.filter(
    ({ statement, entry, isHeader }) =>
      !isHeader &&
      statement.text.length > 25 &&
      (scope === undefined
        ? statement.section !== 'contact' && statement.section !== 'skills'
        : entry !== undefined && scope.has(entry.id)),
  );
  const worth = ({ text, section }: Statement): number =>
    (FIGURE.test(text.replace(/\b(?:19|20)\d\d\b/g, '')) ? 2 : 0) +
    (RESULT_WORDS.test(text) ? 1.5 : 0) +
    (section === 'experience' || section === 'projects' ? 0.5 : 0) +
    (section === 'summary' ? -0.5 : 0);
  const ranked = candidates
    .map((passage) => ({
      passage,
      worth:
        worth(passage.statement) +
        topics.filter((term) => term.keys.some((key) => passage.terms.keys.has(key))).length,
    }))
    .filter((each) => each.worth >= 1.5)
    .sort((a, b) => b.worth - a.worth || a.passage.order - b.passage.order)
    .slice(0, 4);
  const award = scope === undefined ? profile.awards[0] : undefined;
  const sentences = ranked.map(({ passage }) =>
    sentence(
      `${capital(placed(context, passage.statement))}: ${quoted(passage.statement)}`,
      passage.statement,
    ),
  );
  if (award !== undefined)
    sentences.push(
      sentence(
        `Award: ${contextLabel(award.header[0] ?? passageOf(award.id, profile.statements), award)}`,
        ...proofOf(award, profile.statements),
      ),
    );
  if (sentences.length === 0)
    return notInProfile(context, 'The documents name no results as such.', {
      nearest: profile.summary.slice(0, 1),
    });
  return answered(
    sentences.slice(0, 5),
    ranked.map(({ passage }) => passage.entry),
  );
};

function passageOf(entryId: string, statements: readonly Statement[]): Statement {
  const found = statements.find((statement) => statement.entryId === entryId) ?? statements[0];
  if (found === undefined) throw new Error('a profile with an entry has statements');
  return found;
}

/** "Tell me more": what the last answer was about, beyond what it showed. */
export const more: Plan = (context) => {
  const previous = [...context.history]
    .reverse()
    .find((turn) => turn.entryIds.length > 0 || turn.topic !== '');
  const shown = new Set(context.history.flatMap((turn) => turn.shown));
  if (previous === undefined) return overview(context);
  const entries = previous.entryIds.flatMap((id) => context.lexicon.entry(id) ?? []);
  const rest = entries
    .flatMap((entry) =>
      entry.statements
        .filter((statement) => !shown.has(statement.id))
        .map((statement) => ({ entry, statement })),
    )
    .slice(0, 4);
  if (rest.length === 0) {
    const quotes = entries.flatMap((entry) => entry.statements).slice(0, 1);
    return notInProfile(context, 'The documents say no more about that.', { nearest: quotes });
  }
  return answered(
    rest.map(({ statement }) =>
      sentence(`${capital(placed(context, statement))}: ${quoted(statement)}`, statement),
    ),
    entries,
  );
};
