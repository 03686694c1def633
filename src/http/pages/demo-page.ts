import type { ProfileCard } from '../../model/answer.js';
import { formatDate } from './dates.js';
import { documentPath } from './document-path.js';
import { type Html, html } from './html.js';
import { renderLayout } from './layout.js';
import { drawTimeline } from './timeline/draw-timeline.js';
import { layOutTimeline } from './timeline/layout-timeline.js';
import { tableOf, undatedList } from './timeline/list-timeline.js';

/** What a profile card calls a candidate whose documents give no name; a heading begins with a capital. */
const UNNAMED = 'the candidate';

export interface DemoPageParts {
  readonly card: ProfileCard;
  /** Where visitors reach this server, for the snippet to copy. */
  readonly origin: string;
  /** Today, in years. */
  readonly nowYears: number;
  readonly version: string;
}

/** The page at `/`: whom this is about, the chat, the career, the documents, how to embed. */
export function renderDemoPage({ card, origin, nowYears, version }: DemoPageParts): string {
  const { headline, disclosure } = card;
  const name = card.name === UNNAMED ? 'The candidate' : card.name;
  return renderLayout({
    title: headline === '' ? name : `${name}, ${headline}`,
    description: disclosure,
    kind: 'demo',
    version,
    head: html`<script type="module" src="/widget.js"></script>
<script type="module" src="/assets/demo.js?v=${version}"></script>`,
    body: html`<header class="masthead">
<h1 dir="auto">${name}</h1>
${headline === '' ? undefined : html`<p class="headline" dir="auto">${headline}</p>`}
<p class="disclosure" dir="auto">${disclosure}. Every number opens the line that an answer rests on.</p>
</header>
<main>
<section id="chat" class="chat" aria-label="Questions and answers">
<rolecall-chat mode="inline" server="/" id="demo"></rolecall-chat>
<noscript><p class="note">The chat needs JavaScript. The career and the documents can be read without it.</p></noscript>
</section>
<div class="rail">
${renderCareer(card, nowYears)}
${renderDocuments(card)}
${renderEmbed(origin)}
</div>
</main>`,
  });
}

function renderCareer({ timeline, name }: ProfileCard, nowYears: number): Html {
  const layout = layOutTimeline(timeline, nowYears);
  if (timeline.length === 0)
    return html`<section><h2>Career</h2><p class="note">The documents name no role.</p></section>`;
  return html`<section aria-labelledby="career">
<h2 id="career">Career</h2>
<p class="note">Choose an entry to ask about it.</p>
${layout === undefined ? undefined : drawTimeline(layout, name)}
${undatedList(timeline, name)}
${tableOf(timeline)}
</section>`;
}

function renderDocuments({ documents }: ProfileCard): Html {
  return html`<section aria-labelledby="documents">
<h2 id="documents">Documents</h2>
<ul class="plain">
${documents.map(
  ({ name, updatedAt }) =>
    html`<li><a href="${documentPath(name)}" dir="auto">${name}</a> <time datetime="${updatedAt}">${formatDate(updatedAt)}</time></li>`,
)}
</ul>
</section>`;
}

function renderEmbed(origin: string): Html {
  const snippet = `<script src="${origin}/widget.js" type="module"></script>\n<rolecall-chat server="${origin}"></rolecall-chat>`;
  return html`<section aria-labelledby="embed">
<h2 id="embed">Put it on a site</h2>
<p class="note">Two lines, no cookie, no third party. Name the site in <code>ROLECALL_ALLOWED_ORIGINS</code>.</p>
<pre class="snippet" tabindex="0" aria-label="Code to embed the chat"><code id="snippet">${snippet}</code></pre>
<button type="button" class="copy" data-copy="snippet" hidden>Copy</button><span role="status" class="copied"></span>
</section>`;
}
