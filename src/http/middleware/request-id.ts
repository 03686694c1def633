import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const HEADER = 'X-Request-Id';
/** What another program may send as its id: enough for UUIDs, ULIDs and trace ids, nothing that could forge a log line. */
const SANE_ID = /^[\w.:-]{1,128}$/;

/** Takes over a sane `X-Request-Id`, makes one otherwise, and echoes it. */
export function assignRequestId(): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const id = typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
    response.setHeader(HEADER, id);
    next();
  };
}

/** The id that `assignRequestId` gave. */
export function requestIdOf(response: Response): string {
  const id = response.getHeader(HEADER);
  return typeof id === 'string' ? id : 'unknown';
}
