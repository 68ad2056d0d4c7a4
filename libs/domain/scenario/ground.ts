import type { SetMember } from '../case/case-context';
import type { Mandate } from '../mandate/actor';
import type { AddressablePost } from '../notice/recipients';
import { codeOfZone, mandatesOf, postsOf } from './cast';
import type { CaseEvent, CaseSnapshot } from '../case/snapshot';
import type { PlanElement, PlanIdentity } from '../plan/plan-content';
import type { ProcedureDefinition } from '../procedure/definition';
import type { TermExplanation } from '../procedure/procedure-term';
import type { SittingBase } from '../sitting/resolve-vote';
import type { Cast, StagedTally } from './stage';

export interface LivedPlan {
  identity: PlanIdentity;
  /** versions in force, the newest last */
  inForce: { number: number; elements: PlanElement[] }[];
}

export interface LivedSitting extends SittingBase {
  id: string;
  organ: string;
  matter: string;
  heldAt: string;
  organKind: string;
}

/** A case as the memory of a simulation holds it: what the database would hold of it. */
export interface LivedCase {
  id: string;
  definition: ProcedureDefinition;
  hash: string;
  parent: string | null;
  item: string | null;
  plan: LivedPlan;
  snapshot: CaseSnapshot | null;
  events: LivedEvent[];
  draft: PlanElement[];
  base: PlanElement[];
  versions: Map<string, PlanElement[]>;
  sittings: LivedSitting[];
  observations: { id: string; answered: boolean }[];
  /** members of the sets that something was asked of, and whether it reached them */
  asked: Map<string, boolean>;
}

export interface LivedEvent {
  event: CaseEvent;
  started: { name: string; dueOn: string; steps: TermExplanation }[];
  told: { message: string; count: number }[];
  tally: StagedTally | null;
}

/** Where cases live in memory: a body, what governs it, a clock, and all that has happened so far. */
export interface Ground extends Cast {
  /** ISO UTC, milliseconds */
  now: string;
  newId: () => string;
  cases: LivedCase[];
  mandates: ReadonlyMap<string, Mandate>;
  posts: AddressablePost[];
  members: Omit<SetMember, 'requestDelivered'>[];
  undelivered: ReadonlySet<string>;
}

/** Fresh ground for a scenario. Ids are counted, so that what is played twice has the same bytes. */
export function newGround(cast: Cast, now: string, undelivered: readonly string[]): Ground {
  let ids = 0;
  const assemblies = new Set(cast.body.organs.map(({ key }) => key));
  return {
    ...cast,
    now,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    cases: [],
    mandates: mandatesOf(cast.body),
    posts: postsOf(cast.body),
    members: cast.body.zones
      .map(({ number, name }) => ({ item: codeOfZone(number), label: { it: name, en: name } }))
      .toSorted((one, other) => (one.item < other.item ? -1 : 1))
      .map((zone) => {
        const assembly = assemblies.has(`zone/${zone.item}`);
        return { ...zone, assembly, sets: assembly ? ['zones', 'zone-assemblies'] : ['zones'] };
      }),
    undelivered: new Set(undelivered),
  };
}
