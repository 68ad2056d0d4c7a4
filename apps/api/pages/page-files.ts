import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';

/** First words of the paths that are not pages; everything else is. */
const NOT_PAGES = new Set(['graphql', 'auth', 'record', 'calendar', 'queues', 'livez', 'readyz', 'metrics']);

const YEAR_SECONDS = 31_536_000;

/**
 * The built pages: files with a hash in their name for ever, the others asked for again each time, and for any
 * address that a page may have, the one document that finds the page by itself (deep links).
 */
export function servePages(app: NestExpressApplication, folder: string): void {
  app.useStaticAssets(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(folder, 'assets/'));
      response.setHeader('Cache-Control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  const document = join(folder, 'index.html');
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request) || !existsSync(document)) return next();
    response.sendFile(document, { headers: { 'Cache-Control': 'no-cache' } });
  });
}

/** A file that is missing is not found: a page in its place would be taken for the file. */
function isPage({ method, path }: Request): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const words = path.split('/').filter(Boolean);
  return !NOT_PAGES.has(words[0] ?? '') && words[0] !== 'assets' && !(words.at(-1) ?? '').includes('.');
}
