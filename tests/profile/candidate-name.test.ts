import { describe, expect, it } from 'vitest';
import { profileOf } from './profile-of.js';

const body = '\n\n## Experience\n\n### Keeper at Tide Works\n\n*12.2014 - present*\n\n* Kept the lamp.\n';
const nameOf = (head: string) => profileOf(head + body).name?.text;

describe("the candidate's name", () => {
  it.each([
    ['a heading with a hyphen that does not break', '# Ines Varga‑Lund', 'Ines Varga‑Lund'],
    ["a résumé's title", '# Resume | Ines Varga', 'Ines Varga'],
    ['a title with the name first', '# Ines Varga – CV', 'Ines Varga'],
    ['a greeting', "# Hi, I'm Ines! 👋", 'Ines'],
    [
      "the page's title",
      '---\ntitle: "Resume of Ines Varga"\ntags: [about]\n---\n\nI keep lamps.',
      'Ines Varga',
    ],
    ["the page's author", '---\nlayout: cv\nauthor: Ines Varga\n---\n\nI keep lamps.', 'Ines Varga'],
    [
      'a line of data without fences',
      'Title: About me and the sea\nSummary: Resume for Ines Varga\nSlug: resume\n\nI keep lamps in towers by the sea.',
      'Ines Varga',
    ],
    [
      'a table of details',
      '# Curriculum Vitae\n\n## Personal details\n\n| Field | Details |\n| --- | --- |\n| Name | Ines Varga (VARGA) |\n| Gender | Female |',
      'Ines Varga',
    ],
    ['the file behind a link', 'See it as [PDF](files/Ines_Varga_CV_2024.pdf).', 'Ines Varga'],
  ])('stands in %s', (_where, head, name) => {
    expect(nameOf(head)).toBe(name);
  });

  it('in capitals stands apart from the place beside it', () => {
    const profile = profileOf(`INES VARGA Lyon, France ▪ +33 6 00 12 34 56 ▪ ines@varga.example${body}`);
    expect(profile.name?.text).toBe('INES VARGA');
    expect(profile.location?.text).toBe('Lyon, France');
  });

  it.each([
    ['a title of the page alone', '---\ntitle: "CV"\nlayout: archive\n---\n\nI keep lamps.'],
    ['an employer', '# Resume - Tide Works Ltd'],
    ['a section of it', '# CV – Work Experience\n\nI keep lamps.'],
  ])('is not taken from %s', (_where, head) => {
    expect(nameOf(head)).toBeUndefined();
  });
});

describe('where the candidate lives', () => {
  it('may stand among the details', () => {
    const profile = profileOf(
      `# Ines Varga\n\n## Contact\n\n- Location: Lyon, France\n- ines@varga.example${body}`,
    );
    expect(profile.location?.text).toBe('Lyon, France');
  });
});
