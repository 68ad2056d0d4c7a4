import { Module } from '@nestjs/common';
import { Transactions } from '@copianifica/database';
import { ConfirmSending, Sending } from '@copianifica/usecases';
import { ApiConfig } from '../config';
import { SessionModule } from '../session/session.module';
import { QueueBoardController } from './queue-board.controller';
import { SendingResolver } from './sending.resolver';

/** What those who run the installation ask of it: whether it sends, what waits in its queues. */
@Module({
  imports: [SessionModule],
  controllers: [QueueBoardController],
  providers: [
    SendingResolver,
    ...[Sending, ConfirmSending].map((verb) => ({
      provide: verb,
      useFactory: (transactions: Transactions, { installation }: ApiConfig) =>
        new verb(transactions, installation),
      inject: [Transactions, ApiConfig],
    })),
  ],
})
export class OperationsModule {}
