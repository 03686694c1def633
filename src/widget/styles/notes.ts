/** Citation marks and the notes that they open: beside the text where there is room, below it where there is not. */
export const notesCss = `
.tie { white-space: nowrap; }
.mark {
  position: relative; display: inline-block; vertical-align: baseline; inset-block-start: -.28em;
  min-inline-size: 1.65em; block-size: 1.65em; margin-inline: .4em .1em; padding: 0 .3em;
  font: 500 .6875em/1.55 var(--sans); font-variant-numeric: tabular-nums; text-align: center;
  color: var(--accent); background: none; border: 1px solid var(--accent); border-radius: 3px;
}
.mark::after { content: ""; position: absolute; inset: -7px -4px; }
@media (pointer: coarse) { .mark::after { inset: -14px -8px; } }
.mark:hover { background: var(--wash); }
.mark[aria-expanded="true"] { background: var(--accent); color: var(--on-accent); }
.note { display: none; font: 400 .824em/1.5 var(--sans); padding-inline-start: 14px; border-inline-start: 2px solid var(--accent); }
.note[data-open] { display: block; }
.block > .margin .note[data-open] { margin-block: 10px 4px; }
.note-head { display: flex; gap: 8px; font-weight: 600; }
.note-number { flex: none; color: var(--accent); font-variant-numeric: tabular-nums; }
.note-others { display: none; margin-inline-start: -8px; white-space: pre-wrap; max-inline-size: 5em; }
.note-context { min-inline-size: 0; overflow-wrap: anywhere; }
.quote {
  font: italic 400 1.035em/1.55 var(--serif); margin-block: 4px 6px; white-space: pre-line; overflow-wrap: anywhere;
}
.quote::before { content: "“"; }
.quote::after { content: "”"; }
.note-link {
  display: inline-flex; align-items: center; min-block-size: max(calc(var(--touch) - 8px), 24px);
  color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; overflow-wrap: anywhere;
}
.note-link:hover { text-decoration-thickness: 2px; }
@media (pointer: coarse) { .note-link { min-block-size: 44px; } }
@container panel (min-width: 640px) {
  .header { padding-inline: 32px 24px; }
  .composer, .notice, .log { padding-inline: 32px; }
  .block { display: grid; grid-template-columns: minmax(0, 1fr) minmax(180px, 34%); column-gap: 32px; }
  .question, .status, .quiet, .waiting, .problem, .comment-form { max-inline-size: calc(66% - 32px); }
  .status { display: table; }
  .block > .margin { display: flex; flex-direction: column; }
  .block > .margin .note { display: block; margin: 0 0 10px; border-color: var(--rule); }
  .block > .margin .note:is([data-repeated], [data-grouped]):not([data-open]) { display: none; }
  .note:not([data-open]) .note-others:not(:empty) { display: block; max-inline-size: none; }
  .note:not([data-open]):has(.note-others:not(:empty)) .note-head { flex-wrap: wrap; row-gap: 0; }
  .note:not([data-open]) .note-others:not(:empty) + .note-context { flex-basis: 100%; }
  .block > .margin .note[data-open] { margin-block: var(--drop, 0) 10px; border-color: var(--accent); }
  .note:not([data-open]) .note-body { display: none; }
  .note:not([data-open]) .note-head { font-weight: 400; color: var(--muted); }
  .note-head { cursor: pointer; }
}
`;
