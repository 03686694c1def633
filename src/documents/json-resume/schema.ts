import { z } from 'zod';
import type { JsonResume } from '../../model/json-resume.js';

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T.*)?)?)?$/;
/** A date in words or with slashes still says when; digits and dashes alone that break ISO 8601 do not. */
const WORDED_DATE = /^(?![\d-]+$)(?:.*\D)?\d{4}(?!\d)/;
const OPEN_END = /^(?:present|now|current|currently|today|ongoing|to date)$/i;
const DATE_RULE = 'expected a date such as "2019", "2019-03" or "2019-03-15"';

function isDate(value: string): boolean {
  const trimmed = value.trim();
  return ISO_DATE.test(trimmed) || WORDED_DATE.test(trimmed);
}

function isEnd(value: string): boolean {
  return isDate(value) || OPEN_END.test(value.trim());
}

const text = z.string({ error: 'expected a text' }).exactOptional();
const date = z.string({ error: DATE_RULE }).refine(isDate, DATE_RULE).exactOptional();
const endDate = z
  .string({ error: `${DATE_RULE}, or "Present"` })
  .refine(isEnd, `${DATE_RULE}, or "Present"`)
  .exactOptional();
const texts = z
  .array(z.string({ error: 'expected a text' }), { error: 'expected a list of texts' })
  .exactOptional();

function object<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: 'expected an object' });
}

function listOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(object(shape), { error: 'expected a list' }).exactOptional();
}

const job = {
  position: text,
  location: text,
  description: text,
  url: text,
  summary: text,
  highlights: texts,
};
const dates = { startDate: date, endDate };

/**
 * JSON Resume 1.0 (https://jsonresume.org/schema): unknown fields are dropped, wrong types are refused.
 * Expects `tidyResume` to have been there before: no nulls, no blank strings in objects, no names of before 1.0.
 */
export const resumeSchema = object({
  basics: object({
    name: text,
    label: text,
    email: text,
    phone: text,
    url: text,
    summary: text,
    location: object({
      address: text,
      postalCode: text,
      city: text,
      countryCode: text,
      region: text,
    }).exactOptional(),
    profiles: listOf({ network: text, username: text, url: text }),
  }).exactOptional(),
  work: listOf({ ...job, ...dates, name: text }),
  volunteer: listOf({ ...job, ...dates, organization: text }),
  education: listOf({
    ...dates,
    institution: text,
    url: text,
    area: text,
    studyType: text,
    score: text,
    courses: texts,
    location: text,
  }),
  awards: listOf({ title: text, date, awarder: text, summary: text }),
  certificates: listOf({ name: text, date, issuer: text, url: text }),
  publications: listOf({ name: text, publisher: text, releaseDate: date, url: text, summary: text }),
  skills: listOf({ name: text, level: text, keywords: texts }),
  languages: listOf({ language: text, fluency: text }),
  interests: listOf({ name: text, keywords: texts }),
  references: listOf({ name: text, reference: text }),
  projects: listOf({
    ...dates,
    name: text,
    description: text,
    highlights: texts,
    keywords: texts,
    url: text,
    roles: texts,
    entity: text,
    type: text,
  }),
}) satisfies z.ZodType<JsonResume>;

/** The sections that make a JSON file a JSON Resume. */
export const RESUME_SECTIONS: readonly string[] = Object.keys(resumeSchema.shape);
