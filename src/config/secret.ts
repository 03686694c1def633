import { inspect } from 'node:util';

const REDACTED = '[secret]';

/**
 * A value that never prints: not in a template, in JSON, in `console.log` or in a log line.
 * Only `reveal()` gives it, at the place that sends it.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
