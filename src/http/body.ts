import express, { type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { RolecallError } from '../errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const MAX_PROBLEMS_TOLD = 3;
const MAX_PROBLEM_LENGTH = 200;

/** Reads the body whole, up to `maxBytes` after decompression. Anything but JSON is refused with 415. */
export function readJsonBody(maxBytes: number): RequestHandler[] {
  const refuseOthers: RequestHandler = (request, _response, next) => {
    const type = request.headers['content-type'] ?? '';
    if (/^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i.test(type)) next();
    else next(new RolecallError('media_type_unsupported', 'Send the body as application/json in UTF-8.'));
  };
  return [refuseOthers, express.raw({ type: () => true, limit: maxBytes })];
}

/** Size of the body in bytes. */
export function bodyBytes(request: Request): number {
  return Buffer.isBuffer(request.body) ? request.body.length : 0;
}

/** The body as JSON, not yet checked. */
export function parseJsonBody(request: Request): unknown {
  try {
    return JSON.parse(utf8.decode(Buffer.isBuffer(request.body) ? request.body : undefined));
  } catch (cause) {
    throw new RolecallError('request_invalid', 'The body is not valid JSON in UTF-8.', { cause });
  }
}

/** Checks against a schema, or throws `request_invalid` that names the fields at fault and never their values. */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, MAX_PROBLEMS_TOLD)
    .map((issue) =>
      `${issue.path.length === 0 ? 'body' : issue.path.join('.')}: ${issue.message}`.slice(
        0,
        MAX_PROBLEM_LENGTH,
      ),
    );
  throw new RolecallError('request_invalid', `The request is not valid. ${problems.join('; ')}.`);
}
