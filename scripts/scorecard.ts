// Prints the README's scorecard as Markdown: the sample profile and the fictional people, in every format.
// Run: npx tsx scripts/scorecard.ts [--types] [--progress]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseQuestionSet } from '../src/eval/question-set.js';
import type { Outcome } from '../src/eval/run-questions.js';
import { createScorecard, percent, type Share, scoreRow } from '../src/eval/scorecard/scorecard.js';
import { askCorpus, askPerson, FORMATS, people, questionsOf } from '../tests/eval/support/people.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const SAMPLE_SET = `${root}eval/seed.dev.jsonl`;

const rate = (share: Share, digits = 1): string => {
  const value = percent(share);
  return value === undefined ? '' : `${value.toFixed(value === 100 ? 0 : digits)} %`;
};
const of = ({ hits, of: all }: Share) => `${hits} of ${all}`;
const print = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.argv.includes('--progress') && process.stderr.write(`${line}\n`);

const all: Outcome[] = [];
const byFormat = new Map<string, Outcome[]>();

print(`| profile | questions | ${FORMATS.join(' | ')} |`);
print(`| --- | ---: | ${FORMATS.map(() => '---:').join(' | ')} |`);

if (existsSync(SAMPLE_SET)) {
  const questions = parseQuestionSet(readFileSync(SAMPLE_SET, 'utf8'), 'seed.dev.jsonl');
  const outcomes = await askCorpus(`${root}corpus`, questions);
  all.push(...outcomes);
  const cells = FORMATS.map((format) => (format === 'txt' ? rate(scoreRow(outcomes).passed) : ''));
  print(`| the sample in \`corpus/\` | ${questions.length} | ${cells.join(' | ')} |`);
}

for (const person of people()) {
  const cells: string[] = [];
  for (const format of FORMATS) {
    const outcomes = await askPerson(person, format);
    all.push(...outcomes);
    byFormat.set(format, [...(byFormat.get(format) ?? []), ...outcomes]);
    cells.push(rate(scoreRow(outcomes).passed));
    tell(`${person} ${format} ${of(scoreRow(outcomes).passed)}`);
  }
  print(`| ${person} | ${questionsOf(person).length} | ${cells.join(' | ')} |`);
}
print(
  `| all people | | ${FORMATS.map((format) => rate(scoreRow(byFormat.get(format) ?? []).passed)).join(' | ')} |`,
);

const { total, types } = createScorecard(all);
print('');
print('| measure | all of the above |');
print('| --- | ---: |');
print(`| questions passed | ${of(total.passed)} (${rate(total.passed)}) |`);
print(
  `| unanswerable questions refused | ${of(total.unanswerableRefused)} (${rate(total.unanswerableRefused)}) |`,
);
print(`| answerable questions refused | ${of(total.answerableRefused)} (${rate(total.answerableRefused)}) |`);
print(`| answers that cite a proving line | ${of(total.evidenceCited)} (${rate(total.evidenceCited)}) |`);
print(
  `| factual sentences with a citation | ${of(total.citationCoverage)} (${rate(total.citationCoverage)}) |`,
);
print(`| quotes that are not in their place | ${total.wrongSpans} |`);
print(
  `| length of an answer, on average | ${total.sentences.toFixed(1)} sentences, ${total.words.toFixed(0)} words |`,
);
print(
  `| time to an answer in the process | ${total.latencyMs.p50.toFixed(1)} ms (median), ${total.latencyMs.p99.toFixed(1)} ms (99 %) |`,
);

if (process.argv.includes('--types')) {
  print('');
  print('| type | passed | refused | falsely refused |');
  print('| --- | ---: | ---: | ---: |');
  for (const { type, row } of types) {
    print(`| ${type} | ${of(row.passed)} | ${of(row.unanswerableRefused)} | ${of(row.answerableRefused)} |`);
  }
}
