/** Buttons, fields, chips. */
export const controlsCss = `
.tool {
  display: inline-grid; place-items: center; inline-size: max(var(--touch), 32px); block-size: max(var(--touch), 32px);
  padding: 0; border: 0; border-radius: 4px; background: none; color: var(--muted); transition: color .15s, background .15s;
}
.tool:hover { color: var(--ink); background: var(--wash); }
.tool[aria-pressed="true"] { color: var(--accent); background: var(--wash); }
.solid {
  min-block-size: max(var(--touch), 36px); padding: 4px 16px; border: 1px solid var(--accent); border-radius: 4px;
  background: var(--accent); color: var(--on-accent); font-size: .9375em; font-weight: 500;
}
.plain {
  min-block-size: max(var(--touch), 36px); padding: 4px 10px; border: 0; background: none; color: var(--muted);
  font-size: .9375em; text-decoration: underline; text-underline-offset: 3px;
}
.plain:hover { color: var(--ink); }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.field {
  display: block; inline-size: 100%; min-inline-size: 0; resize: none; appearance: none;
  font: 400 max(1em, 16px)/1.45 var(--sans); color: var(--ink); background: var(--raised);
  border: 1px solid var(--edge); border-radius: 4px; padding: 9px 12px;
}
.field::placeholder { color: var(--muted); opacity: 1; }
.field:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; border-color: transparent; }
.composer { flex: none; padding: 12px 20px 14px; border-block-start: 1px solid var(--rule); }
.composer-row { display: flex; align-items: flex-end; gap: 8px; }
.composer .field { field-sizing: content; min-block-size: 44px; max-block-size: 7.5em; overflow-y: auto; }
.send {
  flex: none; display: grid; place-items: center; inline-size: 44px; block-size: 44px; padding: 0;
  border: 1px solid var(--accent); border-radius: 4px; background: var(--accent); color: var(--on-accent);
}
.hint { font-size: .8125em; line-height: 1.4; color: var(--muted); }
.hint:not(:empty) { margin-block-start: 6px; }
.questions-label { font-size: .8125em; color: var(--muted); margin-block-end: 6px; }
.chip {
  font: 400 .9375em/1.4 var(--sans); text-align: start; color: var(--accent); background: none; overflow-wrap: anywhere;
  transition: background .15s, border-color .15s;
}
.chip:hover { background: var(--wash); }
.next { margin-block-start: 18px; }
.next .chips { display: flex; flex-wrap: wrap; gap: 8px; }
.next .chip { min-block-size: max(var(--touch), 34px); padding: 5px 12px; border: 1px solid var(--rule); border-radius: 4px; }
.next .chip:hover { border-color: var(--accent); }
.start { padding-block: 28px; }
.start .chips { border-block-start: 1px solid var(--rule); }
.start li { border-block-end: 1px solid var(--rule); }
.start .chip {
  inline-size: 100%; min-block-size: 48px; padding: 11px 0; border: 0; font: 400 1.0625em/1.4 var(--serif); color: var(--ink);
}
.start .chip:hover { color: var(--accent); background: none; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 4px; }
`;
