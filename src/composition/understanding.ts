import { loadCorpus } from '../documents/load-corpus.js';
import type { Corpus } from '../model/document.js';
import type { Profile } from '../model/profile.js';
import { parseProfile } from '../profile/parse-profile.js';

/** The documents, and what was understood of them. */
export interface Understanding {
  readonly corpus: Corpus;
  readonly profile: Profile;
}

/** Reads a corpus directory and parses it. @throws RolecallError as `loadCorpus` does. */
export async function understandCorpus(directory: string): Promise<Understanding> {
  const corpus = await loadCorpus(directory);
  return { corpus, profile: parseProfile(corpus) };
}
