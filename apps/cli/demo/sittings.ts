import { createHash } from 'node:crypto';
import * as documents from './documents';
import type { Offices } from './offices';
import { requestId } from './places';
import type { CaseShape } from './shapes';

const SINDACO = 'consiglio/sindaco';
const SEGRETARIO = 'segretario';
const DAY = 86_400_000;

export interface DemoClock {
  now: () => Promise<string>;
  moveTo: (to: Date) => Promise<void>;
}

export type SittingShape = CaseShape['sittings'][number];

/** Sittings convened and their paper roll calls entered, as the offices would. */
export class Sittings {
  constructor(
    private readonly offices: Offices,
    private readonly clock: DemoClock,
  ) {}

  /** Convenes the sitting of the state that the case is in, or holds the one that was convened. */
  async hold(of: CaseShape, days = 8): Promise<boolean> {
    const pending = of.sittings.find(({ outcome, organ }) => outcome === null && !organ.startsWith('zone/'));
    if (!pending) return this.convene(of, { by: SINDACO, days });
    await this.enter(of, pending, SEGRETARIO);
    return true;
  }

  /** Convenes a sitting so many days from now, at ten in the morning or so. */
  async convene(
    of: CaseShape,
    { by, days, which }: { by: string; days: number; which?: { event: string; item?: string } },
  ): Promise<boolean> {
    const heldAt = new Date(Date.parse(await this.clock.now()) + days * DAY);
    heldAt.setUTCHours(9, 0, 0, 0);
    const verb = `convene${which?.item ?? ''}`;
    const variables = { requestId: requestId(of, verb), case: of.id, heldAt: heldAt.toISOString(), which };
    await this.offices.command(by, documents.CONVENE, variables);
    return true;
  }

  /** Lets the hour of a sitting come, and enters its roll call. */
  async enter(of: CaseShape, pending: SittingShape, by: string): Promise<void> {
    await this.clock.moveTo(new Date(Date.parse(pending.heldAt) + 2 * 3_600_000));
    await this.offices.command(by, documents.ROLL_CALL, {
      requestId: `demo:${of.id}:${pending.id}:roll-call`,
      sitting: pending.id,
      rollCall: rollCallOf(of, pending),
    });
  }
}

/**
 * Paper roll calls, always the same for the same sitting: the first sitting of the Conferenza on a plan is
 * deserted, as the one of 2018 was (88 of 316); the others reach their quorum and vote.
 */
function rollCallOf(of: CaseShape, sitting: SittingShape) {
  const seats = sitting.seats.map(({ key }) => key);
  const earlier = of.sittings.filter(
    ({ matter, outcome }) => matter === sitting.matter && outcome !== null,
  ).length;
  const deserted = sitting.organ === 'conferenza' && of.kind === 'plan' && earlier === 0;
  const share = deserted ? 28 : sitting.organ === 'consiglio' ? 95 : 69;
  const present = seats.filter((seat) => portion(`${sitting.id}/${seat}`) < share || seat === SINDACO);
  if (deserted) return { present, for: [], against: [], abstain: [] };
  // A zone's assembly may be of a dozen mayors: its vote does not hang on chance.
  if (sitting.organ.startsWith('zone/')) return { present: seats, for: seats, against: [], abstain: [] };
  const choice = new Map(present.map((seat) => [seat, portion(`${seat}/${sitting.matter}`)]));
  const between = (from: number, to: number) =>
    present.filter((seat) => choice.get(seat)! >= from && choice.get(seat)! < to);
  return { present, for: between(0, 84), against: between(84, 91), abstain: between(91, 97) };
}

/** A number from 0 to 99 that a text always gives. */
const portion = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0) % 100;
