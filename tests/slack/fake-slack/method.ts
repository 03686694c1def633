import type { Workspace } from './workspace.js';

/** A call's arguments, parsed: nested ones came as JSON in a form field. */
export type Args = Readonly<Record<string, unknown>>;

/** What a method answers; `ok: false` carries Slack's error code. */
export type Reply = { readonly ok: true; readonly [field: string]: unknown } | ErrorReply;
export interface ErrorReply {
  readonly ok: false;
  readonly error: string;
  readonly [field: string]: unknown;
}

/** One method: the scopes of which one is needed, and what it does. */
export interface Method {
  readonly scopes: readonly string[];
  run(workspace: Workspace, args: Args): Reply;
}

export const refuse = (error: string): ErrorReply => ({ ok: false, error });
