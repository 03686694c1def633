/**
 * Documents without a name leave the visitor to use it: "How long was Ada at Acme?". Where a capitalised word that
 * the documents don't hold stands as the subject or with an `'s`, it is the candidate.
 */
export function withoutUnknownName(text: string, isKnown: (word: string) => boolean): string {
  const asSubject = text.replace(AS_SUBJECT, (whole, before: string, name: string) =>
    name.split(/\s+/).some(isKnown) ? whole : `${before} they`,
  );
  return asSubject.replace(WITH_GENITIVE, (whole, name: string) => (isKnown(name) ? whole : 'their'));
}

const NAME = "(\\p{Lu}[\\p{Ll}’'-]+(?:\\s+\\p{Lu}[\\p{Ll}’'-]+)?)";
const AS_SUBJECT = new RegExp(
  `\\b([Dd]oes|[Dd]id|[Ii]s|[Ww]as|[Hh]as|[Hh]ad|[Cc]an|[Cc]ould|[Ww]ill|[Ww]ould|[Ss]hould|[Aa]bout|[Ww]here|Dr\\.?|Mr\\.?|Ms\\.?|Mrs\\.?|Prof\\.?)\\s+${NAME}(?=[\\s?!.,]|$)(?!['’]s)`,
  'gu',
);
const WITH_GENITIVE = /\b(\p{Lu}\p{Ll}+)['’]s\b/gu;
