import { itemName } from '../procedure/definition';
import type { DoStep } from './scenario';
import type { StagedCase } from './stage';

/** What the cases of a scenario are called in it: by their kind, the zone they are about, or a name of their own. */
export class CaseNames {
  private readonly names = new Map<string, string>();
  private readonly strangers = new Set<string>();

  /** Cases that were there before the scenario began. */
  forget(cases: readonly StagedCase[]): void {
    for (const { id } of cases) this.strangers.add(id);
  }

  /** Gives a case that appears its name, from the step that opened it. */
  meet({ id, kind, item }: StagedCase, step: DoStep | null): void {
    if (this.names.has(id) || this.strangers.has(id)) return;
    const about = item ?? (kind === 'zone-update' ? (step?.item ?? null) : null);
    this.names.set(id, step?.as ?? itemName(kind, about));
  }

  of(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  /** The newest case of a name; of the name of a kind, the newest of that kind. */
  find(name: string, cases: readonly StagedCase[]): StagedCase | null {
    const named = cases.filter(({ id }) => this.names.get(id) === name);
    const found =
      named.length > 0 ? named : cases.filter(({ id, kind }) => kind === name && this.names.has(id));
    return found.at(-1) ?? null;
  }
}
