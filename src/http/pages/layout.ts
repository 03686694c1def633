import { type Html, html } from './html.js';

export interface PageParts {
  readonly title: string;
  readonly description: string;
  /** Class of the body. */
  readonly kind: 'demo' | 'document' | 'missing';
  readonly head?: Html;
  readonly body: Html;
  /** Appended to the addresses of style sheets and scripts, so that a new release is never met with old files. */
  readonly version: string;
}

/** The shell that every page shares: no inline script or style, so that a strict policy holds. */
export function renderLayout({ title, description, kind, head, body, version }: PageParts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css?v=${version}">
${head}
</head>
<body class="${kind}">
${body}
</body>
</html>
`.text;
}
