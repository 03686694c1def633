import { describe, expect, it } from 'vitest';
import { load } from './support.js';

const withSettings = (yaml: string) => load({ 'candidate.yaml': yaml, 'cv.txt': 'Ada Brook\nCarpenter\n' });

describe('candidate.yaml', () => {
  it('is read whole, and is no document', async () => {
    const { candidate, documents } = await withSettings(
      [
        'name: Ada Brook',
        'pronouns: she/her',
        'headline: Carpenter, Bergen',
        'contact: ada@example.org',
        'links:',
        '  - label: Work',
        '    url: https://example.org/work',
        '  - https://example.org',
        'suggestedQuestions: [What did she build?]',
        'private: 1984',
      ].join('\n'),
    );
    expect(candidate).toEqual({
      name: 'Ada Brook',
      pronouns: 'she/her',
      headline: 'Carpenter, Bergen',
      contact: 'ada@example.org',
      links: [
        { label: 'Work', url: 'https://example.org/work' },
        { label: 'https://example.org', url: 'https://example.org' },
      ],
      suggestedQuestions: ['What did she build?'],
      private: ['1984'],
    });
    expect(documents.map(({ name }) => name)).toEqual(['cv.txt']);
  });

  it('may be empty, absent, or name links and contact as mappings', async () => {
    const nothing = { links: [], suggestedQuestions: [], private: [] };
    expect((await withSettings('')).candidate).toEqual(nothing);
    expect((await withSettings('# nothing yet\n')).candidate).toEqual(nothing);
    expect((await load({ 'cv.txt': 'Ada Brook' })).candidate).toEqual(nothing);
    const mapped = await withSettings(
      'links:\n  Work: https://example.org\ncontact:\n  email: a@example.org\n  phone: 12\n',
    );
    expect(mapped.candidate).toMatchObject({
      links: [{ label: 'Work', url: 'https://example.org' }],
      contact: 'a@example.org, 12',
    });
  });

  it.each([
    ['a misspelt key', 'privat:\n  - my divorce\n', 'unknown key "privat"; known are name, pronouns'],
    ['a wrong type', 'name:\n  - Ada\n', 'name: '],
    ['a link without address', 'links:\n  - label: Work\n', 'links'],
    ['an address that runs code', 'links:\n  - label: Work\n    url: javascript:alert(1)\n', 'links'],
    ['a private entry without words', 'private:\n  - "--"\n', 'private'],
    ['a list instead of keys', '- name\n', 'expected "key: value" lines'],
    ['broken YAML', 'name: "Ada\nprivate: [x\n', 'not valid YAML at line'],
  ])('is refused with a clear sentence for %s', async (_, yaml, part) => {
    await expect(withSettings(yaml)).rejects.toMatchObject({
      code: 'config_invalid',
      message: expect.stringContaining(part),
    });
  });

  it('is refused where there are two', async () => {
    const twice = load({ 'candidate.yaml': '', 'candidate.yml': '', 'cv.txt': 'Ada' });
    await expect(twice).rejects.toMatchObject({ code: 'config_invalid' });
  });
});
