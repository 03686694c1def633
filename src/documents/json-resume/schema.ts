import { z } from 'zod';
import type { JsonResume } from '../../model/json-resume.js';

const text = z.string().exactOptional();
const texts = z.array(z.string()).exactOptional();
const flag = z.boolean().exactOptional();
/** Where a name was private, what stands under it goes too. */
const more = z
  .array(z.object({ name: text, values: texts }))
  .transform((items) =>
    items.flatMap(({ name, values }) =>
      name === undefined || values === undefined ? [] : [{ name, values }],
    ),
  )
  .exactOptional();

function listOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.object({ ...shape, more })).exactOptional();
}

const job = {
  position: text,
  location: text,
  description: text,
  url: text,
  startDate: text,
  endDate: text,
  endUnclear: flag,
  summary: text,
  highlights: texts,
};

const lists = {
  work: listOf({ ...job, name: text }),
  volunteer: listOf({ ...job, organization: text }),
  education: listOf({
    institution: text,
    url: text,
    area: text,
    studyType: text,
    startDate: text,
    endDate: text,
    score: text,
    courses: texts,
    location: text,
    description: text,
    summary: text,
    highlights: texts,
  }),
  awards: listOf({ title: text, date: text, awarder: text, summary: text, url: text }),
  certificates: listOf({ name: text, date: text, issuer: text, summary: text, url: text }),
  publications: listOf({ name: text, publisher: text, releaseDate: text, url: text, summary: text }),
  skills: listOf({ name: text, level: text, keywords: texts, levels: texts }),
  languages: listOf({ language: text, fluency: text }),
  interests: listOf({ name: text, keywords: texts }),
  references: listOf({ name: text, reference: text }),
  projects: listOf({
    startDate: text,
    endDate: text,
    name: text,
    description: text,
    summary: text,
    highlights: texts,
    keywords: texts,
    url: text,
    roles: texts,
    entity: text,
    type: text,
  }),
};

/** A resume as `readResume` makes it, after private and blank values are gone: gives it its type, drops nothing that is rendered. */
export const resumeSchema = z.object({
  basics: z
    .object({
      name: text,
      label: text,
      email: text,
      phone: text,
      url: text,
      summary: text,
      location: z
        .object({
          address: text,
          postalCode: text,
          city: text,
          country: text,
          countryCode: text,
          region: text,
        })
        .exactOptional(),
      profiles: listOf({ network: text, username: text, url: text }),
      more,
    })
    .exactOptional(),
  ...lists,
  sections: z
    .array(
      z.object({
        name: text,
        ...lists,
        other: listOf({
          name: text,
          organization: text,
          location: text,
          startDate: text,
          endDate: text,
          url: text,
          summary: text,
          highlights: texts,
        }),
      }),
    )
    .transform((sections) =>
      sections.flatMap(({ name, ...section }) => (name === undefined ? [] : [{ name, ...section }])),
    )
    .exactOptional(),
}) satisfies z.ZodType<JsonResume>;
