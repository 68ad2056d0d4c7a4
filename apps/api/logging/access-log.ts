import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Metrics } from '../health/metrics';
import { withCorrelation } from './correlation';

/** Parts of the site, by the first word of a path. */
const PARTS = ['graphql', 'auth', 'record', 'calendar', 'assets', 'livez', 'readyz', 'metrics'];
const QUIET = new Set(['livez', 'readyz', 'metrics']);

/** A link to a calendar is a key: whoever reads the log must not get it. */
const withoutToken = (url: string): string => url.split('?')[0]!.replace(/^(\/calendar\/).*/, '$1[removed]');

const partOf = (path: string): string => PARTS.find((part) => path.split(/[/?]/)[1] === part) ?? 'page';

/**
 * Gives each request an id of ours (what a stranger sends is not trusted), which its answer and its log lines
 * carry, and notes how it went: method, path without its query (a query may hold a sign-in's code), status,
 * time. No cookies, no addresses.
 */
export function accessLog(log: Logger, metrics: Metrics) {
  const note = pinoHttp<Request, Response>({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Correlation-Id', id);
      return id;
    },
    customAttributeKeys: { responseTime: 'ms' },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: withoutToken(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: ({ type }: { type: string }) => ({ type }),
    },
    autoLogging: { ignore: ({ originalUrl }) => QUIET.has(partOf(originalUrl)) },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    response.once('close', () => {
      const labels = {
        method: request.method,
        part: partOf(request.originalUrl),
        status: response.statusCode,
      };
      metrics.http.observe(labels, (performance.now() - began) / 1_000);
    });
    note(request, response);
    withCorrelation(String(request.id), next);
  };
}
