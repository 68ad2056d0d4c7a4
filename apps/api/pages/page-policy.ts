import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What a browser may do with our pages: load from here and nothing else, run nothing that stands inside a
 * document, be framed by nobody. Pictures inside style sheets are part of them (data:).
 */
export function pagePolicy(publicUrl: string): RequestHandler {
  const secure = publicUrl.startsWith('https:');
  const own = ["'self'"];
  const none = ["'none'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: own,
        scriptSrc: own,
        scriptSrcAttr: none,
        styleSrc: own,
        imgSrc: ["'self'", 'data:'],
        fontSrc: own,
        // Some browsers do not count a WebSocket to the same host as 'self'.
        connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')],
        objectSrc: none,
        baseUri: own,
        formAction: own,
        frameAncestors: none,
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Addresses of pages say what somebody reads: they stay here.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  }) as RequestHandler;
}
