import { describe, expect, it } from 'vitest';
import { profileOf } from './profile-of.js';

describe('what stands above the first heading', () => {
  it('is read by its labels, with the lists inside it', () => {
    const profile = profileOf(`# Ines Varga

* Skype: ines_v
* Location: France, Lyon
* Languages:
  * Hungarian - native
  * French - intermediate
* Permission to work: Italy
* Email: ines@varga.example

## Experience

### Keeper at Tide Works

*12.2014 - present*

* Kept the lamp.
`);
    expect(profile.headline).toBeUndefined();
    expect(profile.location?.text).toBe('France, Lyon');
    expect(profile.languages.map((each) => [each.name.text, each.level?.text])).toEqual([
      ['Hungarian', 'native'],
      ['French', 'intermediate'],
    ]);
    expect(profile.contacts.map((each) => each.field.text)).toEqual(['ines@varga.example']);
  });

  it('takes a labelled title for the headline, and a place that a sentence names', () => {
    const profile = profileOf(
      '# Ines Varga\n\nRole: Harbour Engineer\n\nPhone: (+33) 6 00 12 34 56\n\nBased in Lyon, France, I am an engineer who mends piers.\n\n## Skills\n\n- Welding\n',
    );
    expect(profile.headline?.text).toBe('Harbour Engineer');
    expect(profile.location?.text).toBe('Lyon, France');
    expect(profile.contacts.map((each) => each.field.text)).toEqual(['(+33) 6 00 12 34 56']);
  });
});
