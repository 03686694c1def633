/** Questions and answers: an interview in print, not a row of bubbles. */
export const conversationCss = `
.turn { padding-block: 24px; }
.turn + .turn { border-block-start: 1px solid var(--rule); }
.turn:last-of-type { min-block-size: calc(100cqb + 1px); }
.question {
  font: 600 1em/1.45 var(--sans); white-space: pre-wrap; overflow-wrap: anywhere; margin-block-end: 10px;
}
.answer { font: 400 1.0625em/1.6 var(--serif); overflow-wrap: anywhere; }
.answer strong { font-weight: 700; }
.block + .block, .block + .list, .list + .block { margin-block-start: 12px; }
.list { display: grid; gap: 8px; }
.list > .block { margin: 0; }
.item { position: relative; padding-inline-start: 18px; }
.item::before { content: "–"; position: absolute; inset-inline-start: 0; color: var(--muted); }
.status {
  display: inline-block; font: 400 .8125em/1.4 var(--sans); color: var(--muted); margin-block-end: 8px;
  padding-inline-start: 10px; border-inline-start: 2px solid var(--rule);
}
.quiet, .failure { font-size: .9375em; color: var(--muted); }
.quiet { margin-block-end: 8px; }
.failure { color: var(--ink); }
.problem { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; }
.problem:has(> .failure:not([hidden])) { margin-block-start: 12px; padding: 12px 14px; background: var(--wash); border-radius: 4px; }
.failure { flex: 1 1 12em; }
.waiting { font: italic 400 1.0625em/1.6 var(--serif); color: var(--muted); }
.waiting::after { content: "…"; display: inline-block; animation: breathe 1.4s ease-in-out infinite; }
@keyframes breathe { 50% { opacity: .15; } }
.tools { display: flex; gap: 2px; margin-block-start: 10px; margin-inline-start: -6px; }
.comment-form { display: grid; gap: 8px; margin-block-start: 10px; padding: 14px; background: var(--wash); border-radius: 4px; font-size: .9375em; }
.comment .quiet { margin-block-start: 6px; }
`;
