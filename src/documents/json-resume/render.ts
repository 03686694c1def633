import type { JsonResume } from '../../model/json-resume.js';
import { addLine, addMore, Fields, join } from './fields.js';
import { OTHER_SECTION, SECTIONS } from './sections.js';
import { type Part, TextBuilder } from './text-builder.js';

/** The text that a JSON Resume is read as, and where each of its strings stands in it, by JSON pointer. */
export function renderResume(data: JsonResume): ReturnType<TextBuilder['build']> {
  const builder = new TextBuilder();
  if (data.basics !== undefined) renderBasics(builder, data.basics);
  for (const section of SECTIONS) {
    renderSection(builder, [section.heading], new Fields(data, ''), section);
  }
  for (const part of new Fields(data, '').objects('sections')) {
    for (const section of [...SECTIONS, OTHER_SECTION])
      renderSection(builder, part.get('name'), part, section);
  }
  return builder.build();
}

function renderSection(
  builder: TextBuilder,
  heading: readonly Part[],
  lists: Fields,
  section: (typeof SECTIONS)[number],
): void {
  const entries = lists.objects(section.key);
  if (entries.length === 0) return;
  builder.blank();
  builder.line(heading, { heading: 2 });
  entries.forEach((entry, index) => {
    if (index === 0 || section.spaced) builder.blank();
    section.render(builder, entry);
  });
}

function renderBasics(builder: TextBuilder, data: NonNullable<JsonResume['basics']>): void {
  const basics = new Fields(data, '/basics');
  const place = new Fields(data.location ?? {}, '/basics/location');
  addLine(builder, basics.get('name'), { heading: 1 });
  addLine(builder, basics.get('label'), { emphasised: true });
  const town = join(' ', place.get('postalCode'), place.get('city'));
  const country = place.get('country');
  const address = join(
    ', ',
    place.get('address'),
    town,
    place.get('region'),
    country.length > 0 ? country : place.get('countryCode'),
  );
  addLine(builder, join(' · ', address, basics.get('phone'), basics.get('email'), basics.get('url')));
  data.profiles?.forEach((profile, index) => {
    const fields = new Fields(profile, `/basics/profiles/${index}`);
    addLine(
      builder,
      join(': ', fields.get('network'), join(' · ', fields.get('username'), fields.get('url'))),
    );
    addMore(builder, fields);
  });
  addMore(builder, basics);
  if (data.summary === undefined) return;
  builder.blank();
  builder.line(['Summary'], { heading: 2 });
  builder.blank();
  builder.line(basics.get('summary'));
}
