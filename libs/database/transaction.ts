import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** Serialization failure and deadlock (PostgreSQL appendix A), and our own «it moved, decide again». */
const RETRIED = new Set(['40001', '40P01', 'CP001']);
const ATTEMPTS = 8;

export const sqlState = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;

export const brokenConstraint = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;

/** The database as a use case holds it while its transaction is open. */
export type OpenTransaction = EntityManager;

/**
 * The one way into the database: a READ COMMITTED transaction (as the connection was opened) in which the authority is set, so
 * that row-level security shows that authority's rows and no other's.
 * A transaction that lost a race is run again from its start, at most eight times; its work is told which
 * attempt it is (from 1).
 */
@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  async inAuthority<T>(
    authority: string,
    work: (manager: EntityManager, attempt: number) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(async (manager) => {
          await manager.query(`select set_config('copianifica.authority', $1, true)`, [authority]);
          return work(manager, attempt);
        });
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRIED.has(sqlState(error) ?? '')) throw error;
        await pauseBefore(attempt);
      }
    }
  }

  /** For the few questions asked before any authority is known (which bodies are served here). */
  async withoutAuthority<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return work(this.source.manager);
  }
}

/** Waits a few milliseconds, a little differently for each loser of the same race. */
const pauseBefore = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, attempt * 5 * (0.5 + Math.random())));
