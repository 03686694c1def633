import cors from 'cors';
import type { Request, RequestHandler } from 'express';
import { RolecallError } from '../../errors.js';

const PREFLIGHT_MAX_AGE_SECONDS = 600;
const EXPOSED_HEADERS = [
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'X-Request-Id',
  'x-vercel-ai-ui-message-stream',
];

/**
 * Lets pages of this server and of the allowed origins call it, and refuses every other page, preflight included.
 * A program sends no `Origin` and passes: it is bound by the same limits as everyone.
 */
export function originGuard(allowedOrigins: readonly string[]): RequestHandler[] {
  const allowed = new Set(allowedOrigins);
  const guard: RequestHandler = (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin === undefined || allowed.has(origin) || isOwnOrigin(origin, request)) next();
    else
      next(
        new RolecallError(
          'origin_refused',
          'This page may not ask here: its origin is not on the allow list.',
        ),
      );
  };
  const headers = cors({
    origin: [...allowed],
    methods: ['GET', 'POST'],
    // Without a list the requested headers are echoed: an allowed page may send what it likes.
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: PREFLIGHT_MAX_AGE_SECONDS,
    optionsSuccessStatus: 204,
  });
  return [
    guard,
    (request, response, next) => (isPlainOptions(request) ? next() : headers(request, response, next)),
  ];
}

/** An OPTIONS that is not CORS's question before a request: the route answers it. */
function isPlainOptions(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers['access-control-request-method'] === undefined;
}

/**
 * The page came from this very host. Schemes are not compared: behind a proxy that ends TLS this server
 * sees http where the browser sees https.
 */
function isOwnOrigin(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === withoutDefaultPort(request.host);
}

function withoutDefaultPort(host: string | undefined): string | undefined {
  return host?.toLowerCase().replace(/:(80|443)$/, '');
}
