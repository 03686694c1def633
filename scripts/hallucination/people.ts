import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resumeSchema } from '../../src/documents/json-resume/schema.js';
import { type PersonSeed, readSeeds } from './seeds.js';

const PEOPLE = fileURLToPath(new URL('../../tests/fixtures/people', import.meta.url));

/** The fictional people of the fixtures that have jobs with title, employer and dates; in order of their names. */
export function fixturePeople(): PersonSeed[] {
  return readdirSync(PEOPLE)
    .sort()
    .map((slug) => ({ slug, file: join(PEOPLE, slug, 'json', 'resume.json') }))
    .filter(({ file }) => existsSync(file))
    .map(({ slug, file }) => readSeeds(slug, resumeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
}
