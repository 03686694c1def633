// How much of each test person's JSON Resume is found again in the other formats, as a table. Run: npx tsx scripts/profile-accuracy.ts [--misses]
import { compareProfiles, FORMATS, findPeople, profileOf, type Tally } from '../tests/profile/truth.js';

const sums = new Map<string, { right: number; truth: number; wrong: number }>();

function add(format: string, { part, right, truth, wrong }: Tally): void {
  const key = `${part} ${format}`;
  const sum = sums.get(key) ?? { right: 0, truth: 0, wrong: 0 };
  sums.set(key, { right: sum.right + right, truth: sum.truth + truth, wrong: sum.wrong + wrong });
}

const parts = new Set<string>();
const people = findPeople();
for (const { slug, formats } of people) {
  const truth = await profileOf(slug, 'json');
  for (const format of formats) {
    for (const tally of compareProfiles(await profileOf(slug, format), truth)) {
      parts.add(tally.part);
      add(format, tally);
      if (process.argv.includes('--misses') && tally.misses.length > 0) {
        process.stdout.write(
          `${slug} ${format} ${tally.part}\n${tally.misses.map((miss) => `    ${miss}\n`).join('')}`,
        );
      }
    }
  }
}

const cell = (part: string, format: string) => {
  const sum = sums.get(`${part} ${format}`);
  return sum === undefined ? '' : `${sum.right}/${sum.truth}${sum.wrong === 0 ? '' : ` +${sum.wrong}`}`;
};
process.stdout.write(`${people.length} people; found/true, and +n for what is not in the truth\n\n`);
process.stdout.write(`${['part'.padEnd(14), ...FORMATS.map((format) => format.padEnd(14))].join('')}\n`);
for (const part of parts)
  process.stdout.write(
    `${[part, ...FORMATS.map((format) => cell(part, format))]
      .map((text) => text.padEnd(14))
      .join('')
      .trimEnd()}\n`,
  );
