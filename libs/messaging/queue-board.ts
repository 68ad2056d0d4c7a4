import type { IncomingMessage, ServerResponse } from 'node:http';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';

/** Answers a request whose path begins after the board's own. */
export type QueueBoard = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The jobs that wait, are under way or have failed, as pages to look at and not to touch: what a job is about stands
 * in the database, where a sweep finds it again. Jobs carry ids, so there is nothing about a person to be seen.
 *
 * @param path where people find it, as its links begin
 */
export function queueBoard(queues: readonly Queue[], path: string): QueueBoard {
  const server = new ExpressAdapter();
  server.setBasePath(path);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Copianifica' } },
  });
  return server.getRouter() as QueueBoard;
}
