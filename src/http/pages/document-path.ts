/** The address of a document's page. Slashes in its name stay slashes. */
export function documentPath(name: string): string {
  return `/documents/${name.split('/').map(encodeURIComponent).join('/')}`;
}
