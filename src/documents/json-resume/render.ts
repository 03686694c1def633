import type { JsonResume } from '../../model/json-resume.js';
import { addLine, Fields, join } from './fields.js';
import { SECTIONS } from './sections.js';
import { TextBuilder } from './text-builder.js';

/** The text that a JSON Resume is read as, and where each of its strings stands in it, by JSON pointer. */
export function renderResume(data: JsonResume): ReturnType<TextBuilder['build']> {
  const builder = new TextBuilder();
  if (data.basics !== undefined) renderBasics(builder, data.basics);
  for (const section of SECTIONS) {
    const entries = data[section.key] ?? [];
    if (entries.length === 0) continue;
    builder.blank();
    builder.line([section.heading], { heading: 2 });
    entries.forEach((entry, index) => {
      if (index === 0 || section.spaced) builder.blank();
      section.render(builder, new Fields(entry, `/${section.key}/${index}`));
    });
  }
  return builder.build();
}

function renderBasics(builder: TextBuilder, data: NonNullable<JsonResume['basics']>): void {
  const basics = new Fields(data, '/basics');
  const place = new Fields(data.location ?? {}, '/basics/location');
  addLine(builder, basics.get('name'), { heading: 1 });
  addLine(builder, basics.get('label'), { emphasised: true });
  const town = join(' ', place.get('postalCode'), place.get('city'));
  const address = join(', ', place.get('address'), town, place.get('region'), place.get('countryCode'));
  addLine(builder, join(' · ', address, basics.get('phone'), basics.get('email'), basics.get('url')));
  data.profiles?.forEach((profile, index) => {
    const fields = new Fields(profile, `/basics/profiles/${index}`);
    addLine(
      builder,
      join(': ', fields.get('network'), join(' · ', fields.get('username'), fields.get('url'))),
    );
  });
  if (data.summary === undefined) return;
  builder.blank();
  builder.line(['Summary'], { heading: 2 });
  builder.blank();
  builder.line(basics.get('summary'));
}
