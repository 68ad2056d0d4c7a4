import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { DatabaseModule, RelayStore, Transactions } from '@copianifica/database';
import { NoticeTexts, openLayout, readCatalogue } from '@copianifica/documents';
import { handlersByName, Mailer, Queues } from '@copianifica/messaging';
import {
  CaseCommands,
  DeliverWebhooks,
  FindUntold,
  FindWakeUp,
  FireDueTerms,
  MigrateCase,
  RaiseClockEvent,
  RemindOfTerms,
  RunMigration,
  SendDigests,
  Sending,
  SendLinkCode,
  SendNotices,
  SequenceRecord,
  TakeReceipt,
  Tell,
  WebhookSeal,
  WriteDigests,
} from '@copianifica/usecases';
import type { WorkerConfig } from './config';
import { FireTerms } from './jobs/fire-terms';
import { MailLinkCode } from './jobs/mail-link-code';
import { PlanWakeUp } from './jobs/plan-wake-up';
import { SendMails } from './jobs/send-mails';
import { TellPeople } from './jobs/tell-people';
import { Letters } from './letters';
import { Loop } from './loops/loop';
import { PostWebhooks } from './loops/post-webhooks';
import { ReadPecMailboxes } from './loops/read-pec-mailboxes';
import { RelayOutbox } from './loops/relay-outbox';
import { RemindPeople } from './loops/remind-of-terms';
import { RunMigrations } from './loops/run-migrations';
import { WriteAndSendDigests } from './loops/send-digests';
import { SequenceRecords } from './loops/sequence-records';
import { SweepTerms } from './loops/sweep-terms';
import { SweepUntold } from './loops/sweep-untold';
import { Turns } from './loops/turns';
import { Metrics } from './metrics';
import { RecordKeys } from './record-keys';
import { CONFIG, HANDLERS, LOG, LOOPS } from './tokens';
import { Worker } from './worker';

const USE_CASES = [
  CaseCommands,
  RaiseClockEvent,
  FireDueTerms,
  FindWakeUp,
  Tell,
  SendLinkCode,
  SendNotices,
  TakeReceipt,
  FindUntold,
  SequenceRecord,
  MigrateCase,
  RunMigration,
  RemindOfTerms,
  WriteDigests,
  SendDigests,
  DeliverWebhooks,
];
const JOBS = [TellPeople, MailLinkCode, PlanWakeUp, FireTerms, SendMails] as const;
const ROUNDS = [
  RelayOutbox,
  SweepTerms,
  SequenceRecords,
  SweepUntold,
  RunMigrations,
  RemindPeople,
  WriteAndSendDigests,
  ReadPecMailboxes,
  PostWebhooks,
] as const;

/** The parts of the worker, and what each is made of. */
@Module({})
export class WorkerModule {
  static forRoot(config: WorkerConfig, log: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DatabaseModule.forRoot({ appUrl: config.appUrl })],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        ...CONNECTIONS,
        ...USE_CASES,
        ...JOBS,
        ...ROUNDS,
        { provide: HANDLERS, useFactory: (...jobs) => handlersByName(jobs), inject: [...JOBS] },
        { provide: LOOPS, useFactory: makeLoops, inject: [CONFIG, LOG, ...ROUNDS] },
        Letters,
        Turns,
        RecordKeys,
        Metrics,
        Worker,
      ],
    };
  }
}

const CONNECTIONS: Provider[] = [
  {
    provide: RelayStore,
    useFactory: ({ relayUrl }: WorkerConfig, log: Logger) =>
      new RelayStore(relayUrl, (error) => log.warn({ error }, 'a connection of the relay broke')),
    inject: [CONFIG, LOG],
  },
  {
    provide: Sending,
    useFactory: (transactions: Transactions, { installation }: WorkerConfig) =>
      new Sending(transactions, installation),
    inject: [Transactions, CONFIG],
  },
  {
    provide: WebhookSeal,
    useFactory: ({ webhookKey }: WorkerConfig) => new WebhookSeal(webhookKey),
    inject: [CONFIG],
  },
  { provide: Queues, useFactory: openQueues, inject: [CONFIG, LOG, Metrics] },
  {
    provide: Mailer,
    useFactory: ({ smtpUrl, mailFrom }: WorkerConfig) => new Mailer({ url: smtpUrl, from: mailFrom }),
    inject: [CONFIG],
  },
  {
    provide: NoticeTexts,
    // What a body writes to its comuni is in Italian, the official language; pages are read in others too.
    useFactory: async ({ messages, publicUrl }: WorkerConfig) =>
      new NoticeTexts(readCatalogue(messages, 'it'), 'it', { layout: await openLayout(), publicUrl }),
    inject: [CONFIG],
  },
];

function openQueues(config: WorkerConfig, log: Logger, metrics: Metrics): Promise<Queues> {
  return Queues.open({
    postgresUrl: config.queueUrl,
    redisUrl: config.redisUrl,
    // One part of mail is four mails at a time, each on a connection of the pool of ten.
    concurrency: { work: 5, mail: 1 },
    onTrouble: (error, trouble) => {
      metrics.countTrouble(trouble.queue, trouble.job);
      log.warn({ ...trouble, error }, trouble.job ? 'job failed' : 'the queue is in trouble');
    },
  });
}

function makeLoops(
  { pace }: WorkerConfig,
  log: Logger,
  ...[relay, terms, record, untold, migrations, reminders, digests, pec, webhooks]: [
    RelayOutbox,
    SweepTerms,
    SequenceRecords,
    SweepUntold,
    RunMigrations,
    RemindPeople,
    WriteAndSendDigests,
    ReadPecMailboxes,
    PostWebhooks,
  ]
): Loop[] {
  return [
    new Loop('relay', pace.relay, () => relay.round(), log),
    new Loop('terms', pace.terms, () => terms.round(), log),
    new Loop('record', pace.record, () => record.round(), log),
    new Loop('untold', pace.untold, () => untold.round(), log),
    new Loop('migrations', pace.terms, () => migrations.round(), log),
    new Loop('reminders', pace.untold, () => reminders.round(), log),
    new Loop('digests', pace.untold, () => digests.round(), log),
    new Loop('certified mail', pace.pec, () => pec.round(), log),
    new Loop('webhooks', pace.record, () => webhooks.round(), log),
  ];
}
