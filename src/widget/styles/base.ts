/** What every element in the widget starts from. */
export const baseCss = `
*, ::before, ::after { box-sizing: border-box; }
h2, h3, p, ul, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
[hidden] { display: none !important; }
button, textarea { font: inherit; color: inherit; margin: 0; }
button { cursor: pointer; touch-action: manipulation; }
button[disabled] { cursor: default; opacity: .55; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.log:focus-visible { outline-offset: -3px; }
.name:focus-visible { outline: none; }
.icon {
  inline-size: 20px; block-size: 20px; flex: none;
  fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round;
}
.sr {
  position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; border: 0;
}
::selection { background: var(--accent); color: var(--on-accent); }
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}
@media (forced-colors: active) {
  .icon { stroke: ButtonText; }
  .mark, .chip, .tool, .solid, .send, .launcher { border: 1px solid ButtonText !important; }
  [aria-pressed="true"], .mark[aria-expanded="true"] { background: Highlight !important; color: HighlightText !important; forced-color-adjust: none; }
  [aria-pressed="true"] .icon { stroke: HighlightText; }
  .note { border-color: Highlight !important; }
}
@media print { .corner, .window, .modal, .composer, .tools, .questions { display: none !important; } }
`;
