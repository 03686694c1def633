import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Helmet with a policy that lets a page use its own server's script, style and connections and nothing else.
 * Only the server's own origin and the allowed ones may put the demo page into a frame.
 */
export function securityHeaders(allowedOrigins: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...allowedOrigins],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    // `X-Frame-Options` knows no list: where there is one, `frame-ancestors` alone says it.
    xFrameOptions: allowedOrigins.length === 0 ? { action: 'sameorigin' } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
