import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** A file that is read once and sent from memory, compressed where the client can take it. */
export interface StaticFile {
  /** Changes with the content. */
  readonly version: string;
  send(request: Request, response: Response): void;
}

/** Reads a file now. `maxAgeSeconds`: how long a client may keep it without asking again. Throws where it is missing. */
export function readStaticFile(path: URL, type: string, maxAgeSeconds: number): StaticFile {
  const body = readFileSync(path);
  const packed = gzipSync(body, { level: 9 });
  const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const etag = `"${version}"`;
  return {
    version,
    send(request, response) {
      response
        .type(type)
        .vary('Accept-Encoding')
        .set({ ETag: etag, 'Cache-Control': `public, max-age=${maxAgeSeconds}` });
      if (request.fresh) {
        response.status(304).end();
        return;
      }
      const takesGzip = request.acceptsEncodings('gzip', 'identity') === 'gzip';
      if (takesGzip) response.set('Content-Encoding', 'gzip');
      response.end(takesGzip ? packed : body);
    },
  };
}
