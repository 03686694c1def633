import { RolecallChat } from './rolecall-chat.js';

/** Registers `<rolecall-chat>`, once, and not where there is no DOM. */
export function define(): void {
  const registry = globalThis.customElements;
  if (registry && !registry.get('rolecall-chat')) registry.define('rolecall-chat', RolecallChat);
}
