import type { TimelineEntry } from '../../../model/answer.js';
import { type Html, html } from '../html.js';
import { questionAbout } from './entry-words.js';
import type { TimelineItem, TimelineLayout } from './layout-timeline.js';

const BAR_WIDTH = 10;

/** The timeline as SVG. Each entry is a link that asks about it; a table with the same facts stands beside it. */
export function drawTimeline(layout: TimelineLayout, name: string): Html {
  const { width, height, axis, years, items } = layout;
  return html`<svg class="timeline" viewBox="0 0 ${width} ${height}" role="group" aria-label="Career of ${name}, latest first">
<g aria-hidden="true">
<line class="axis" x1="${axis.x}" y1="${axis.top}" x2="${axis.x}" y2="${round(axis.bottom)}"/>
${years.map(
  ({ year, y }) =>
    html`<line class="tick" x1="${axis.x - 4}" y1="${round(y)}" x2="${axis.x}" y2="${round(y)}"/><text class="year" x="${axis.x - 9}" y="${round(y + 4)}" text-anchor="end">${year}</text>`,
)}
${items.map((item) => drawLeader(item, layout))}
${items.map((item) => (item.entry ? drawBar(item, item.entry, name) : drawGapLine(item)))}
</g>
${items.map((item) => (item.entry ? drawEntry(item, item.entry, layout, name) : drawGapWords(item, layout)))}
</svg>`;
}

/** A line from the bar to its words, bent where the words had to give way. */
function drawLeader({ bar, label, entry }: TimelineItem, { labelX }: TimelineLayout): Html {
  const textY = label.y + (entry ? 17 : 15);
  const barY = Math.min(Math.max(textY, bar.y + 2), bar.y + bar.height - 1);
  const from = bar.x + BAR_WIDTH;
  const points = `${from},${round(barY)} ${labelX - 12},${round(barY)} ${labelX - 4},${round(textY)}`;
  return html`<polyline class="leader" points="${points}"/>`;
}

/** The bar can be clicked as well; the words beside it are the link. */
function drawBar({ bar }: TimelineItem, entry: TimelineEntry, name: string): Html {
  return html`<rect class="bar ${entry.kind}" data-ask="${questionAbout(entry, name)}" x="${bar.x}" y="${round(bar.y)}" width="${BAR_WIDTH}" height="${round(bar.height)}" rx="2"/>`;
}

function drawEntry(item: TimelineItem, entry: TimelineEntry, layout: TimelineLayout, name: string): Html {
  const { labelX, width } = layout;
  const { y, height } = item.label;
  return html`<a class="entry" href="#chat" data-ask="${questionAbout(entry, name)}">
<rect class="hit" x="${labelX - 4}" y="${round(y)}" width="${width - labelX + 4}" height="${round(height)}" rx="4"/>
${drawWords(item, labelX + 4)}
</a>`;
}

function drawGapLine({ bar }: TimelineItem): Html {
  const x = bar.x + BAR_WIDTH / 2;
  return html`<line class="gap" x1="${x}" y1="${round(bar.y + 2)}" x2="${x}" y2="${round(bar.y + bar.height - 2)}"/>`;
}

function drawGapWords(item: TimelineItem, { labelX }: TimelineLayout): Html {
  return html`<g class="gap">${drawWords(item, labelX + 4)}</g>`;
}

function drawWords({ title, small, label }: TimelineItem, x: number): Html {
  const top = label.y + 7;
  return html`<text class="words">${title.map((line, index) => html`<tspan class="title" x="${x}" y="${round(top + 15 + index * 20)}">${line}</tspan>`)}
${small.map((line, index) => html`<tspan class="small" x="${x}" y="${round(top + title.length * 20 + 13 + index * 18)}">${line}</tspan>`)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
