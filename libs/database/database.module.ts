import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { connectionOptions, type PoolLimits } from './connection';
import { Transactions } from './transaction';

/** The app's URL, how long to wait for a server that is not up yet (default 30 s), and the pool's limits. */
export interface DatabaseSettings {
  appUrl: string;
  patienceMs?: number;
  limits?: Partial<PoolLimits>;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 500;

/**
 * The database as the app's login sees it: the data source and the transaction wrapper, for every module.
 * A server that restarts later breaks the requests of that moment and no others: the pool connects anew.
 */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useFactory: () => openDataSource(settings) }, Transactions],
      exports: [DataSource, Transactions],
    };
  }

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}

/** Connects, trying again while the server is not up yet; rejects with the last error when patience ends. */
async function openDataSource({
  appUrl,
  patienceMs = PATIENCE_MS,
  limits,
}: DatabaseSettings): Promise<DataSource> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const source = new DataSource(connectionOptions(appUrl, limits));
    try {
      return await source.initialize();
    } catch (error) {
      if (performance.now() >= until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
