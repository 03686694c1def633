import { Html, html } from './html.js';
import { renderLayout } from './layout.js';

export interface DocumentPageParts {
  readonly name: string;
  readonly text: string;
  /** The candidate's name. */
  readonly candidate: string;
  readonly version: string;
}

/**
 * A document as it is cited: its text, line by line, every character in its place. The fragment `#c=START-END`
 * highlights those characters; the text nodes in `#text`, joined, are exactly the document's text.
 */
export function renderDocumentPage({ name, text, candidate, version }: DocumentPageParts): string {
  return renderLayout({
    title: `${name} · ${candidate}`,
    description: `A document that answers about ${candidate} are drawn from`,
    kind: 'document',
    version,
    head: html`<script type="module" src="/assets/document.js?v=${version}"></script>`,
    body: html`<header class="masthead">
<p class="back"><a href="/">Back to ${candidate}</a></p>
<h1 dir="auto">${name}</h1>
<p class="disclosure" id="found" role="status">The text that answers are drawn from, as it was read.</p>
</header>
<main>
<div id="text" class="text">${renderLines(text)}</div>
</main>`,
  });
}

/** Lines in a row without anything between them: white space in the mark-up would count as text. */
function renderLines(text: string): Html {
  const lines = text.split(/(?<=\n)/);
  return new Html(lines.map((line) => html`<span class="line" dir="auto">${line}</span>`.text).join(''));
}

/** The page for a document that is not there. */
export function renderMissingPage(version: string): string {
  return renderLayout({
    title: 'No such document',
    description: 'No such document',
    kind: 'missing',
    version,
    body: html`<main class="masthead">
<h1>No such document</h1>
<p>It may have been renamed or taken down since it was cited. <a href="/">All documents</a></p>
</main>`,
  });
}
