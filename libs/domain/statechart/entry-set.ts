import { around, type Blueprint, isHistory, isInside } from './blueprint';
import type { Records } from './configuration';
import { effectiveTargets } from './transition-domain';

/**
 * Collects what transitions enter, and whose defaults are taken with it (appendix D, computeEntrySet). `records` are
 * those of after the exits.
 */
export class EntrySet<G, E> {
  readonly states = new Set<number>();
  /** compound states entered where they begin, whose initial effects are therefore due */
  readonly begun = new Set<number>();
  /** effects of a history's default, by the number of its parent */
  readonly defaults = new Map<number, readonly E[]>();

  constructor(
    private readonly blueprint: Blueprint<G, E>,
    private readonly records: Records,
  ) {}

  /** All that a transition with these targets enters inside its domain. */
  addTargets(targets: readonly number[], domain: number): void {
    for (const target of targets) this.addInside(target);
    for (const target of effectiveTargets(this.blueprint, targets, this.records))
      this.addAround(target, domain);
    // A domain is compound (3.13) unless it is a parallel root, which stays while its other regions begin anew.
    if (this.blueprint.states[domain]!.node.kind === 'parallel') this.addRegions(domain);
  }

  /** A state, and what is active inside it when nothing more is said (addDescendantStatesToEnter). */
  addInside(index: number): void {
    const state = this.blueprint.states[index]!;
    if (isHistory(state)) return this.addHistory(index);
    this.states.add(index);
    if (state.initial) {
      this.begun.add(index);
      this.addTargets(state.initial.targets, index);
    }
    if (state.node.kind === 'parallel') this.addRegions(index);
  }

  private addHistory(index: number): void {
    const { parent, initial } = this.blueprint.states[index]!;
    const remembered = this.records.get(index);
    if (!remembered) this.defaults.set(parent, initial!.effects);
    const targets = remembered ?? initial!.targets;
    for (const target of targets) this.addInside(target);
    for (const target of targets) this.addAround(target, parent);
  }

  /** The states around one up to the domain, and the other regions of those that are parallel. */
  private addAround(index: number, domain: number): void {
    for (const ancestor of around(this.blueprint, index, domain)) {
      this.states.add(ancestor);
      if (this.blueprint.states[ancestor]!.node.kind === 'parallel') this.addRegions(ancestor);
    }
  }

  private addRegions(parallel: number): void {
    for (const region of this.blueprint.states[parallel]!.children)
      if (![...this.states].some((index) => index === region || isInside(this.blueprint, index, region)))
        this.addInside(region);
  }
}
