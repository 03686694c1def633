/** Launcher, window, modal, inline box, and the panel's own rows. */
export const holderCss = `
.corner, .window {
  position: fixed; z-index: 2147483000; inset: auto; margin: 0; border: 0; padding: 0; overflow: visible;
  color: inherit; background: none; inline-size: auto; block-size: auto;
  inset-block-end: max(var(--rolecall-offset-block, 24px), env(safe-area-inset-bottom));
  inset-inline-end: max(var(--rolecall-offset-inline, 24px), env(safe-area-inset-right));
}
[data-position="start"] .corner, [data-position="start"] .window {
  inset-inline-end: auto;
  inset-inline-start: max(var(--rolecall-offset-inline, 24px), env(safe-area-inset-left));
}
.launcher {
  display: flex; align-items: center; gap: 12px; min-block-size: 56px;
  max-inline-size: min(340px, calc(100vw - 48px)); padding: 10px 18px 10px 16px; text-align: start;
  background: var(--paper); border: 1px solid var(--rule); border-block-end: 2px solid var(--accent);
  border-radius: var(--radius); box-shadow: var(--shadow); transition: border-color .15s;
}
.launcher:hover { border-color: var(--accent); }
.launcher .icon { color: var(--accent); }
.launcher-text { display: grid; min-inline-size: 0; }
.launcher-name {
  font: 500 1.0625em/1.3 var(--serif); overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
.launcher-kind { font-size: .8125em; line-height: 1.3; color: var(--muted); }
.window .panel {
  inline-size: min(var(--rolecall-width, 400px), calc(100vw - 32px));
  block-size: min(var(--rolecall-height, 640px), calc(100dvh - 48px));
  border: 1px solid var(--rule); border-radius: var(--radius); box-shadow: var(--shadow);
}
[data-size="small"] .window .panel {
  inline-size: min(var(--rolecall-width, 352px), calc(100vw - 32px));
  block-size: min(var(--rolecall-height, 520px), calc(100dvh - 48px));
}
[data-size="large"] .window .panel {
  inline-size: min(var(--rolecall-width, 720px), calc(100vw - 32px));
  block-size: min(var(--rolecall-height, 760px), calc(100dvh - 48px));
}
.window[popover]:popover-open .panel { animation: rise .18s ease-out; }
@keyframes rise { from { transform: translateY(8px); } }
.modal {
  position: fixed; inset: 0; inset-block-start: var(--visible-top, 0); margin: 0; border: 0; padding: 0;
  inline-size: 100vw; block-size: var(--visible-height, 100dvh); max-inline-size: none; max-block-size: none;
  color: inherit; background: var(--paper); overscroll-behavior: contain;
}
.modal::backdrop { background: var(--paper); }
.modal .panel { block-size: 100%; padding-block-end: env(safe-area-inset-bottom); }
.inline { display: block; block-size: 100%; }
.inline .panel { block-size: 100%; border: 1px solid var(--rule); border-radius: var(--radius); }
.panel {
  position: relative; display: flex; flex-direction: column; overflow: hidden;
  background: var(--paper); container: panel / inline-size;
}
.header {
  display: flex; gap: 8px; align-items: flex-start; flex: none;
  padding-block: 16px 14px; padding-inline: 20px 12px; border-block-end: 1px solid var(--rule);
}
.heading { flex: 1; min-inline-size: 0; }
.name { font: 500 1.3125em/1.25 var(--serif); overflow-wrap: anywhere; }
.disclosure { font-size: .8125em; line-height: 1.4; color: var(--muted); margin-block-start: 2px; overflow-wrap: anywhere; }
.header-tools { display: flex; gap: 2px; }
.notice {
  flex: none; padding: 10px 20px; font-size: .875em; color: var(--ink); background: var(--wash);
  border-block-end: 1px solid var(--rule);
}
.log { position: relative; flex: 1; min-block-size: 0; overflow: hidden auto; overscroll-behavior: contain; padding-inline: 20px; container: log / size; }
@media (max-height: 460px) {
  .modal .panel { overflow: hidden auto; }
  .modal .panel > * { flex: none; }
  .modal .log { container-type: normal; overflow: visible; min-block-size: 120px; }
  .modal .header { padding-block: 8px; }
  .modal .header, .modal .composer { background: var(--paper); }
}
`;
