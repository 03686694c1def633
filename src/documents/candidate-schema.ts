import { z } from 'zod';
import type { CandidateSettings } from '../model/document.js';

/** Longer settings are a mistake: a document pasted into the wrong file. */
const MAX_SETTING_LENGTH = 2_000;

const text = z
  .string({ error: 'expected a text' })
  .max(MAX_SETTING_LENGTH, `longer than ${MAX_SETTING_LENGTH} characters`);
const optionalText = text.optional().transform((value) => value?.trim() || undefined);

/** One entry may stand alone instead of in a list. */
const texts = z
  .union([text, z.array(text)], { error: 'expected a list of texts' })
  .optional()
  .transform((value) =>
    (value === undefined ? [] : [value].flat()).map((item) => item.trim()).filter((item) => item !== ''),
  );

const url = z
  .string({ error: 'expected a text' })
  .refine(
    (value) => /^(?:https?:\/\/|mailto:)\S+$/i.test(value.trim()),
    'expected an address that starts with https://',
  )
  .transform((value) => value.trim());
const link = z.union(
  [z.strictObject({ label: text, url }), url.transform((value) => ({ label: value, url: value }))],
  {
    error: 'expected an entry with "label" and "url"',
  },
);
/** A list of links, or one mapping of labels to addresses. */
const links = z
  .union(
    [
      z.array(link),
      z.record(text, url).transform((map) => Object.entries(map).map(([label, to]) => ({ label, url: to }))),
    ],
    {
      error: 'expected a list of entries with "label" and "url"',
    },
  )
  .optional()
  .transform((value) => value ?? []);

/** A text, or a mapping such as `email: …` and `phone: …`, whose values are shown one after the other. */
const contact = z
  .union([text, z.record(text, text).transform((map) => Object.values(map).join(', '))], {
    error: 'expected a text',
  })
  .optional()
  .transform((value) => value?.trim() || undefined);

const privateEntries = texts.refine(
  (entries) => entries.every((entry) => /[\p{L}\p{N}]/u.test(entry)),
  'each entry needs a word to look for',
);

/** The shape of candidate.yaml, every scalar a string. Unknown keys are refused: a misspelt `private` must not pass. */
export const candidateSchema = z
  .strictObject(
    {
      name: optionalText,
      pronouns: optionalText,
      headline: optionalText,
      contact,
      links,
      suggestedQuestions: texts,
      private: privateEntries,
    },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'expected "key: value" lines') },
  )
  .transform((settings): CandidateSettings => {
    const { name, pronouns, headline, contact: reach, ...lists } = settings;
    return {
      ...lists,
      ...(name === undefined ? {} : { name }),
      ...(pronouns === undefined ? {} : { pronouns }),
      ...(headline === undefined ? {} : { headline }),
      ...(reach === undefined ? {} : { contact: reach }),
    };
  });

/** The keys that candidate.yaml may have. */
export const CANDIDATE_KEYS = [
  'name',
  'pronouns',
  'headline',
  'contact',
  'links',
  'suggestedQuestions',
  'private',
];
