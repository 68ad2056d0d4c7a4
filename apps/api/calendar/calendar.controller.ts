import { createHash } from 'node:crypto';
import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { writeCalendar } from '@copianifica/documents';
import { Transactions } from '@copianifica/database';
import { type Feed, ReadFeed } from '@copianifica/usecases';
import { ApiConfig } from '../config';
import { authorityOf } from '../graphql/context';
import { say } from '../graphql/words';
import { entriesOf, type FeedLanguage } from './calendar-words';

const FRESH_SECONDS = 300;

/** Calendars by link, as any calendar program asks for them: whoever has the link reads it, without signing in. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly reading: ReadFeed,
    private readonly transactions: Transactions,
    private readonly config: ApiConfig,
  ) {}

  @Get(':file')
  async feed(
    @Req() request: Request,
    @Res() response: Response,
    @Param('file') file: string,
    @Query('lang') lang?: string,
  ): Promise<void> {
    const authority = await authorityOf(request, this.transactions);
    const token = /^(.*)\.ics$/.exec(file)?.[1] ?? '';
    const feed = await this.reading.execute(authority, token);
    // One answer for all that opens nothing: nobody learns that a link was there once.
    if (!feed)
      return void response.status(HttpStatus.NOT_FOUND).type('text').send('There is no calendar here.\n');
    const text = this.write(feed, authority, lang === 'en' ? 'en' : 'it');
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    const modified = lastModified(feed);
    response.set({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': `private, max-age=${FRESH_SECONDS}, must-revalidate`,
      'x-robots-tag': 'noindex',
      etag,
      'last-modified': modified.toUTCString(),
    });
    if (isKnown(request, etag, modified)) response.status(HttpStatus.NOT_MODIFIED).end();
    else response.send(text);
  }

  private write(feed: Feed, authority: string, language: FeedLanguage): string {
    const { publicUrl } = this.config;
    const names = { body: feed.body[language], office: feed.title[language] };
    const file = {
      name: say('calendar.name', names)[language],
      description: say('calendar.description', names)[language],
      timezone: feed.timezone,
      language,
      // Not the link itself: what is copied on from a calendar must not open it.
      source: publicUrl,
    };
    return writeCalendar(file, entriesOf(feed, language, { publicUrl, authority }));
  }
}

/** When something of it moved last, or its day began: then what is long over leaves it. Never later than now. */
function lastModified({ today, things }: Feed): Date {
  const moved = things.map(({ changedAt }) => Date.parse(changedAt));
  return new Date(Math.min(Date.now(), Math.max(Date.parse(today), ...moved)));
}

/**
 * Whether the client has it as it is: by its tag, and by the time only where it names no tag (RFC 9110, 13.2.2). Unlike
 * Express, also where it asks past its cache, as calendar programs do that keep the tag by themselves.
 */
function isKnown({ headers }: Request, etag: string, modified: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1_000) * 1_000 <= since;
}
