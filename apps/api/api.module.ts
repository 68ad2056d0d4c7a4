import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Logger } from 'pino';
import { DatabaseModule } from '@copianifica/database';
import { ChangesModule } from './changes/changes.module';
import { LiveSockets } from './changes/live-sockets';
import { SubscriptionServer } from './changes/subscription-server';
import { ApiConfig } from './config';
import { DEADLINE_MS } from './graphql/deadline';
import { graphqlOptions } from './graphql/graphql-options';
import { RequestContexts } from './graphql/request-contexts';
import { HealthController } from './health/health.controller';
import { Metrics } from './health/metrics';
import { ReadinessCheck } from './health/readiness';
import { LOG } from './logging/log';
import { OperationsModule } from './operations/operations.module';
import { RoomsModule } from './rooms.module';
import { SessionModule } from './session/session.module';

/** What every room of the api may ask for without importing it: settings, log, measures. */
@Global()
@Module({})
class GroundModule {
  static forRoot(config: ApiConfig, log: Logger): DynamicModule {
    return {
      module: GroundModule,
      providers: [{ provide: ApiConfig, useValue: config }, { provide: LOG, useValue: log }, Metrics],
      exports: [ApiConfig, LOG, Metrics],
    };
  }
}

/** The modules that show something of the house: the GraphQL schema is what their resolvers say. */
export const SHOWN = [SessionModule, ChangesModule, RoomsModule, OperationsModule] as const;

/** The api as a whole: the rooms, GraphQL over them, live pages, health. */
@Module({})
export class ApiModule {
  static forRoot(config: ApiConfig, log: Logger): DynamicModule {
    const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [SessionModule],
      inject: [RequestContexts, LOG, Metrics],
      useFactory: graphqlOptions,
    });
    return {
      module: ApiModule,
      imports: [
        GroundModule.forRoot(config, log),
        DatabaseModule.forRoot({ appUrl: config.databaseUrl, limits: { statementMs: DEADLINE_MS } }),
        ...SHOWN,
        graphql,
      ],
      controllers: [HealthController],
      providers: [ReadinessCheck, SubscriptionServer, LiveSockets],
    };
  }
}
