import { type Chart, compileChart, enterChart, type Macrostep, macrostep } from '@copianifica/domain';
import type { ScxmlEffect, ScxmlGuard, ScxmlState } from './scxml-chart';

interface Sent {
  event: string;
  at: number;
  id: string | null;
}

/**
 * A session of an SCXML document (appendix D, mainEventLoop) with the external queue and a clock of its own: what is
 * raised the machine hears by itself, what is sent comes back from here, when its time has come.
 */
export class ScxmlSession {
  private readonly chart: Chart<ScxmlGuard, ScxmlEffect>;
  private snapshot = { active: [] as readonly string[], history: {} };
  private sent: Sent[] = [];
  private now = 0;

  constructor(root: ScxmlState) {
    this.chart = compileChart(root, (effect) => (effect.kind === 'raise' ? effect.event : null));
    this.follow(enterChart(this.chart, judge));
  }

  /** Keys of the active atomic states, in the order of the alphabet. */
  get configuration(): string[] {
    return this.snapshot.active.toSorted();
  }

  /** Lets time go by; what was sent is heard when it is due. */
  wait(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (;;) {
      const due = this.sent.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0];
      if (!due) break;
      this.sent = this.sent.filter((one) => one !== due);
      this.now = Math.max(this.now, due.at);
      this.hear(due.event);
    }
    this.now = until;
  }

  hear(event: string): void {
    this.follow(macrostep(this.chart, this.snapshot, event, judge));
  }

  private follow(step: Macrostep<ScxmlGuard, ScxmlEffect>): void {
    if (step.kind === 'not-now' || step.kind === 'refused') return;
    if (step.kind !== 'taken') throw new Error(`The macrostep is ${step.kind}.`);
    this.snapshot = step.snapshot;
    for (const effect of step.effects) {
      if (effect.kind === 'send') this.sent.push({ ...effect, at: this.now + effect.delay });
      if (effect.kind === 'cancel') this.sent = this.sent.filter(({ id }) => id !== effect.id);
    }
  }
}

const judge = (guard: ScxmlGuard, isActive: (key: string) => boolean): boolean =>
  'always' in guard ? guard.always : isActive(guard.in) !== guard.not;
