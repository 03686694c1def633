import { pino } from 'pino';
import type { Secret } from './config/secret.js';

type Write = (facts: object, message?: string) => void;

/** What Rolecall asks of a logger: facts first, then a short message that never changes. */
export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

export interface LoggerOptions {
  readonly level: string;
  /** Values that are cut out of every line, wherever they stand: in an upstream's error text, in a URL. */
  readonly secrets: readonly (Secret | undefined)[];
  /** Where lines go; standard error where absent, since standard output is for answers. */
  readonly destination?: { write(line: string): void };
}

/** JSON lines through pino. `flush` writes out what is buffered, before the process ends. */
export function createLogger(options: LoggerOptions): Logger & { flush(): void } {
  const standardError =
    options.destination === undefined ? pino.destination({ fd: 2, sync: false }) : undefined;
  const scrub = createScrubber(options.secrets);
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.errWithCause },
      hooks: { streamWrite: scrub },
    },
    standardError ?? options.destination,
  );
  return {
    debug: (facts, message) => logger.debug(facts, message),
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
    flush: () => standardError?.flushSync(),
  };
}

/** For commands and tests that log nothing. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** Shorter values are too likely to be a part of something else. */
const MIN_SECRET_LENGTH = 6;

/** Replaces each secret, as it is and as JSON writes it; of a URL also the password alone. */
function createScrubber(secrets: readonly (Secret | undefined)[]): (line: string) => string {
  const words = new Set<string>();
  for (const secret of secrets) {
    if (secret === undefined) continue;
    for (const value of withPassword(secret.reveal())) {
      if (value.length < MIN_SECRET_LENGTH) continue;
      words.add(value);
      words.add(JSON.stringify(value).slice(1, -1));
    }
  }
  const list = [...words].sort((a, b) => b.length - a.length);
  return (line) => list.reduce((text, word) => text.replaceAll(word, '[secret]'), line);
}

function withPassword(value: string): string[] {
  const password = URL.canParse(value) ? new URL(value).password : '';
  return password === '' ? [value] : [value, password, decodeURIComponent(password)];
}
