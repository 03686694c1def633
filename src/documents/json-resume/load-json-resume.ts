import type { LoadContext, Loaded, Loader } from '../loaded.js';
import { decodeText } from '../text/decode.js';
import { dropValues } from './drop-values.js';
import { Faults } from './faults.js';
import { parseResume } from './parse.js';
import { readResume } from './read-resume.js';
import { renderResume } from './render.js';
import { resumeSchema } from './schema.js';
import { isObject, pruneBlank } from './tidy.js';

/**
 * Loads a JSON Resume: rendered as readable text, with the place of each string by the JSON pointer of `resume.data`
 * (private values and blank ones are gone from both, so later items of a list have moved up). What breaks the schema
 * is read as a person would read it and told in `note`. Private fields go by the file's own names of them, private
 * values once more when they are texts.
 */
export const loadJsonResume: Loader = async (bytes, context) => {
  const file = parseResume(decodeText(bytes));
  const faults = new Faults();
  const whole = readResume(file, faults);
  const shown = context.private.isEmpty ? file : context.private.removeFromJson(file);
  const resume = context.private.isEmpty ? whole : readResume(isObject(shown) ? shown : {}, new Faults());
  const loaded = render(context.private.removeFromJson(resume), context);
  const note = faults.describe();
  return note === undefined ? loaded : { ...loaded, note };
};

/** Renders what is left; a private line that only several fields together make takes those fields along. */
function render(resume: unknown, context: LoadContext): Loaded {
  const data = resumeSchema.parse(pruneBlank(resume) ?? {});
  const { text, lines, spans } = renderResume(data);
  const matches = context.private.find(text);
  const pointers = [...spans]
    .filter(([, span]) => matches.some((match) => match.start < span.end && span.start < match.end))
    .map(([pointer]) => pointer);
  if (pointers.length > 0) return render(dropValues(data, new Set(pointers)), context);
  return { text, lines, resume: { data, spans } };
}
