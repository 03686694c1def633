/**
 * Colours, type and measures. `--rolecall-…` are the host page's to set. The accent is bent to a lightness that
 * reads on the paper of either scheme, so that no accent a page chooses makes text illegible.
 */
export const tokensCss = `
:host {
  all: initial !important;
  display: block !important;
}
:host([hidden]) { display: none !important; }
:host([mode="inline"]) {
  inline-size: var(--rolecall-width, 100%) !important;
  block-size: var(--rolecall-height, 600px) !important;
  max-inline-size: 100% !important;
}
.root {
  all: initial;
  display: block;
  color-scheme: light dark;
  --serif: var(--rolecall-font-answer, "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Noto Serif", Georgia, serif);
  --sans: var(--rolecall-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  --paper: var(--rolecall-paper, light-dark(#fdfcfa, #191816));
  --raised: light-dark(#fff, #22201d);
  --ink: var(--rolecall-ink, light-dark(#211f1c, #ece8e1));
  --muted: light-dark(#625d55, #aaa399);
  --rule: light-dark(#e3ded5, #3a3631);
  --edge: light-dark(#8d867b, #7d766c);
  --accent-base: var(--accent-wish, var(--rolecall-accent, #1a5568));
  --accent: light-dark(oklch(from var(--accent-base) min(l, .46) c h), oklch(from var(--accent-base) max(l, .79) min(c, .09) h));
  --on-accent: light-dark(#fff, #191816);
  --wash: light-dark(oklch(from var(--accent) .962 min(c, .007) h), oklch(from var(--accent) .265 min(c, .012) h));
  --radius: var(--rolecall-radius, 6px);
  --shade: light-dark(rgb(33 31 28 / .14), rgb(0 0 0 / .55));
  --shadow: 0 1px 2px var(--shade), 0 14px 44px var(--shade);
  --touch: 32px;
  color: var(--ink);
  font: 400 medium/1.5 var(--sans);
  text-align: start;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
.root[data-theme="light"] { color-scheme: light; }
.root[data-theme="dark"] { color-scheme: dark; }
.root[dir="rtl"] { direction: rtl; }
.root[data-mode="inline"], [data-mode="inline"] .holder { block-size: 100%; }
@supports not (color: light-dark(#fff, #000)) {
  .root {
    --paper: #fdfcfa; --raised: #fff; --ink: #211f1c; --muted: #625d55; --rule: #e3ded5; --edge: #8d867b;
    --wash: #f3f2ef; --shade: rgb(33 31 28 / .14); --accent: var(--accent-base); --on-accent: #fff; color-scheme: light;
  }
}
@supports not (color: oklch(from #fff l c h)) {
  .root { --accent: var(--accent-base); --wash: #f3f2ef; --ink: #211f1c; --paper: #fdfcfa; --raised: #fff; --muted: #625d55; --on-accent: #fff; color-scheme: light; }
}
@media (pointer: coarse) { .root { --touch: 44px; } }
@media (prefers-contrast: more) {
  .root {
    --paper: light-dark(#fff, #000);
    --raised: var(--paper);
    --ink: light-dark(#000, #fff);
    --muted: var(--ink);
    --rule: var(--ink);
    --edge: var(--ink);
    --accent: light-dark(oklch(from var(--accent-base) min(l, .35) c h), oklch(from var(--accent-base) max(l, .88) min(c, .06) h));
  }
}
`;
