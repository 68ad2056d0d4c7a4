import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { ChangeListener, Transactions } from '@copianifica/database';
import { ApiConfig } from '../config';
import { describeFault, LOG } from '../logging/log';
import { ChangeFeed } from './change-feed';
import { ChangesResolver } from './changes.resolver';

/** Live pages: the database's notifications in, GraphQL subscriptions out. */
@Module({
  providers: [
    ChangesResolver,
    // Not before the database is there: the module that opens it waits for one that is still starting.
    { provide: ChangeListener, useFactory: startListener, inject: [ApiConfig, LOG, Transactions] },
    {
      provide: ChangeFeed,
      useFactory: (transactions: Transactions, log: Logger, listener: ChangeListener) =>
        new ChangeFeed(transactions, log, listener),
      inject: [Transactions, LOG, ChangeListener],
    },
  ],
})
export class ChangesModule implements OnApplicationShutdown {
  constructor(@Inject(ChangeListener) private readonly listener: ChangeListener) {}

  async onApplicationShutdown(): Promise<void> {
    await this.listener.stop();
  }
}

async function startListener({ databaseUrl }: ApiConfig, log: Logger): Promise<ChangeListener> {
  const listener = new ChangeListener(databaseUrl, (error) =>
    log.warn(describeFault(error), 'the connection for notifications broke, trying again'),
  );
  await listener.start();
  return listener;
}
