import { Controller, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type PublishedAct, readPublishedActs, Transactions } from '@copianifica/database';
import { writeCsv } from '@copianifica/domain';
import { computePosting } from '@copianifica/domain';
import { Temporal } from 'temporal-polyfill';
import { ApiConfig } from '../config';
import { authorityOf } from '../graphql/context';
import { say } from '../graphql/words';

/** One act as the albo pretorio lists it (d.lgs. 267/2000, art. 124; l. 69/2009, art. 32), in Italian by law. */
interface AlboEntry {
  numero: string;
  oggetto: string;
  tipo: string;
  pubblicazione_dal: string;
  pubblicazione_al: string;
  /** SHA-256 of the text; empty where none was frozen */
  impronta_sha256: string;
  documento: string;
  fascicolo: string;
}

const COLUMNS: readonly (keyof AlboEntry)[] = [
  'numero',
  'oggetto',
  'tipo',
  'pubblicazione_dal',
  'pubblicazione_al',
  'impronta_sha256',
  'documento',
  'fascicolo',
];

/** What was published, for the body's own albo pretorio and for anybody: open data. */
@Controller()
export class AlboController {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: ApiConfig,
  ) {}

  @Get('albo.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async json(@Req() request: Request): Promise<string> {
    return `${JSON.stringify(await this.entries(request), null, 2)}\n`;
  }

  @Get('albo.csv')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Header('content-disposition', 'attachment; filename="albo.csv"')
  @Header('cache-control', 'no-cache')
  async csv(@Req() request: Request): Promise<string> {
    const entries = await this.entries(request);
    return writeCsv(
      COLUMNS,
      entries.map((entry) => COLUMNS.map((column) => entry[column])),
    );
  }

  private async entries(request: Request): Promise<AlboEntry[]> {
    const authority = await authorityOf(request, this.transactions);
    const acts = await this.transactions.inAuthority(authority, readPublishedActs);
    return acts.map((act) => this.entry(act));
  }

  private entry(act: PublishedAct): AlboEntry {
    const { publicUrl } = this.config;
    const kind = say(`albo.kind.${act.kind}`, { item: act.item ?? '' }).it;
    return {
      numero: `${act.number}/${act.year}`,
      oggetto: act.plan,
      tipo: kind,
      pubblicazione_dal: act.from,
      pubblicazione_al: act.to ?? lastDay(act.from),
      impronta_sha256: act.textHash ?? '',
      documento: `${publicUrl}/cases/${act.case}`,
      fascicolo: `${publicUrl}/record/cases/${act.case}/bundle.json`,
    };
  }
}

/** Fifteen days, the first included, where the procedure runs no term of its own for the posting. */
function lastDay(from: string): string {
  const posting = computePosting(Temporal.PlainDate.from(from));
  return 'date' in posting ? posting.date : from;
}
