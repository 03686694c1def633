import { inspect } from 'node:util';
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../logging.js';

/** Slack's tokens and the parts of its webhook addresses that let anyone post. */
const TOKENS = /\b(?:xox[a-z]|xapp|xoxe\.xox[a-z])-[\w-]+|(?<=hooks\.slack\.com\/)[\w/-]+/g;

/** A text without Slack's tokens, whatever wrote it. */
export function withoutTokens(text: string): string {
  return text.replaceAll(TOKENS, '[secret]');
}

/**
 * Bolt's log as lines of Rolecall's. Its debug level is switched off: it holds whole requests, hence questions.
 * Tokens are cut out here as well as in the logger itself, for whoever passes another logger.
 */
export function boltLogger(log: Logger): BoltLogger {
  const line = (parts: unknown[]) =>
    withoutTokens(
      parts.map((part) => (typeof part === 'string' ? part : inspect(part, { depth: 3 }))).join(' '),
    );
  return {
    debug() {},
    info: (...parts: unknown[]) => log.debug({ slack: line(parts) }, 'Slack library'),
    warn: (...parts: unknown[]) => log.warn({ slack: line(parts) }, 'Slack library'),
    error: (...parts: unknown[]) => log.error({ slack: line(parts) }, 'Slack library'),
    setLevel() {},
    setName() {},
    getLevel: () => LogLevel.INFO,
  };
}
