/** Where and why a text is no JSON. `line` and `column` count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)))/y;

type State = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end';
const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'nothing more',
};

type Transitions = Readonly<Record<string, State | 'after value'>>;
const VALUE: Transitions = {
  '{': 'name or }',
  '[': 'value or ]',
  string: 'after value',
  scalar: 'after value',
};
const NEXT: Readonly<Record<State, Transitions>> = {
  value: VALUE,
  'value or ]': { ...VALUE, ']': 'after value' },
  name: { string: ':' },
  'name or }': { string: ':', '}': 'after value' },
  ':': { ':': 'value' },
  ', or ]': { ',': 'value', ']': 'after value' },
  ', or }': { ',': 'name', '}': 'after value' },
  end: {},
};

/**
 * Finds the first place where a text stops being JSON (RFC 8259), or undefined where it is JSON.
 * `JSON.parse` says so too, but its place is only in the wording of its message, which changes with the engine.
 */
export function findJsonError(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let at = 0;
  while (true) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const next: State | undefined = token === null ? undefined : step(state, token, open);
    if (next === undefined) break;
    state = next;
    at = TOKEN.lastIndex;
  }
  const rest = /^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0;
  if (state === 'end' && at + rest === text.length) return undefined;
  const before = text.slice(0, at + rest).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, expected: EXPECTED[state] };
}

/** The state after a token, or undefined where the token may not stand there. Keeps `open` up to date. */
function step(state: State, token: RegExpExecArray, open: ('{' | '[')[]): State | undefined {
  const [, mark, string] = token;
  const kind = mark ?? (string === undefined ? 'scalar' : 'string');
  const next = NEXT[state][kind];
  if (kind === '{' || kind === '[') open.push(kind);
  if (kind === '}' || kind === ']') open.pop();
  if (next !== 'after value') return next;
  const innermost = open.at(-1);
  return innermost === undefined ? 'end' : innermost === '{' ? ', or }' : ', or ]';
}
