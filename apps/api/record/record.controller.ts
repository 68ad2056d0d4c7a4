import { Controller, Get, Header, HttpException, HttpStatus, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readVerifierKeys, Transactions } from '@copianifica/database';
import { BundleCase } from '@copianifica/usecases';
import { authorityOf } from '../graphql/context';
import { isUuid } from '../graphql/uuid';

/** The record as files: what anyone may take away and check. */
@Controller('record')
export class RecordController {
  constructor(
    private readonly bundling: BundleCase,
    private readonly transactions: Transactions,
  ) {}

  @Get('cases/:id/bundle.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-store')
  async bundle(@Req() request: Request, @Param('id') id: string): Promise<string> {
    const authority = await authorityOf(request, this.transactions);
    const answer = isUuid(id) ? await this.bundling.execute(authority, id) : { kind: 'unknown' as const };
    if (answer.kind === 'bundle') return answer.text;
    throw answer.kind === 'unknown'
      ? new HttpException('There is no such case.', HttpStatus.NOT_FOUND)
      : new HttpException(
          'The last act is being sealed: ask again in a second.',
          HttpStatus.SERVICE_UNAVAILABLE,
        );
  }

  @Get('key')
  @Header('content-type', 'text/plain; charset=utf-8')
  async key(@Req() request: Request): Promise<string> {
    const authority = await authorityOf(request, this.transactions);
    const keys = await this.transactions.inAuthority(authority, readVerifierKeys);
    return `${keys.join('\n')}\n`;
  }
}
