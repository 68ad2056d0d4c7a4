import { Controller, Get, Header, HttpException, HttpStatus, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readProtocolEntries, type ReadProtocolEntry, Transactions } from '@copianifica/database';
import { writeCsv } from '@copianifica/domain';
import { decide } from '@copianifica/domain';
import { RequestContexts } from '../graphql/request-contexts';
import { say, sayRefusal } from '../graphql/words';
import { protocolView } from './protocol-view';

const COLUMNS = ['numero', 'data', 'verso', 'oggetto', 'corrispondente', 'procedimento'];
const AT_ONCE = 1_000;

/** The register of a year as a file, for those who keep it. */
@Controller()
export class ProtocolController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly transactions: Transactions,
  ) {}

  @Get('protocol.csv')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Header('content-disposition', 'attachment; filename="protocol.csv"')
  @Header('cache-control', 'no-store')
  async csv(@Req() request: Request, @Query('year') asked?: string): Promise<string> {
    const { authority, actor, today } = await this.contexts.of(request);
    const decision = decide(actor, 'protocol.read', {}, today);
    if (!decision.allowed)
      throw new HttpException(sayRefusal(decision.code).sentence.it, HttpStatus.FORBIDDEN);
    const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : Number(today.slice(0, 4));
    const entries = await this.read(authority, year);
    return writeCsv(COLUMNS, entries.toReversed().map(row));
  }

  private async read(authority: string, year: number): Promise<ReadProtocolEntry[]> {
    const all: ReadProtocolEntry[] = [];
    for (let before: number | null = null; ;) {
      const page = await this.transactions.inAuthority(authority, (manager) =>
        readProtocolEntries(manager, { year, before, limit: AT_ONCE }),
      );
      all.push(...page);
      if (page.length < AT_ONCE) return all;
      before = page.at(-1)!.number;
    }
  }
}

function row(entry: ReadProtocolEntry): (string | null)[] {
  const { written, day, direction, subject, correspondent, case: of } = protocolView(entry);
  return [written, day, say(`protocol.direction.${direction}`).it, subject.it, correspondent.it, of];
}
