import type { Citation } from '../../model/answer.js';

/** The document view with the cited characters highlighted: `/documents/{name}#c=START-END`. */
export function documentUrl(server: URL, citation: Citation): string {
  const path = citation.document.split('/').map(encodeURIComponent).join('/');
  const url = new URL(`/documents/${path}`, server);
  url.hash = `c=${citation.start}-${citation.end}`;
  return url.href;
}
