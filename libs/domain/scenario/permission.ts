import { decide, holds } from '../mandate/decide';
import type { OfficeDefinition, ProcedureDefinition } from '../procedure/definition';
import { itemOffice } from '../procedure/office';
import { sha256Hex } from '../record/canonical';
import { legalDay } from '../term/civil-days';
import type { Ground } from './ground';
import type { StageRefusal } from './stage';

export const today = ({ now, body }: Ground): string => legalDay(now, body.authority.timezone);

export interface Raising {
  definition: ProcedureDefinition;
  event: string;
  item?: string | null;
}

/** Null when the post may raise the event today, else the refusal. */
export function refuseActor(
  ground: Ground,
  by: string,
  { definition, event, item = null }: Raising,
): StageRefusal | null {
  const mandate = ground.mandates.get(by)!;
  const offices = own(definition.events, event)?.by ?? [];
  const held: OfficeDefinition[] = offices.map((office) => itemOffice(definition.offices[office]!, item));
  const actor = { kind: 'office', person: mandate.person, mandate } as const;
  const decision = decide(actor, 'case.raise', { offices: held }, today(ground));
  return decision.allowed ? null : no(decision.code);
}

/** Keys of the offices of a procedure that a post holds. */
export function officesHeld(
  ground: Ground,
  by: string,
  definition: ProcedureDefinition,
  item: string | null,
): string[] {
  const mandate = ground.mandates.get(by)!;
  return Object.entries(definition.offices)
    .filter(([, office]) => holds(mandate, itemOffice(office, item)))
    .map(([key]) => key);
}

export const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export const no = (code: string): StageRefusal => ({ code, conditions: [] });

const LONGEST_TEXT = 20_000;

/** A text as the log names it; the same words at the same place of the story have the same name. */
export function writtenText(
  ground: Ground,
  words: string,
): { id: string; commitment: string } | StageRefusal {
  const text = words.trim();
  if (text === '') return no('text/empty');
  if (text.length > LONGEST_TEXT) return no('text/too-long');
  const id = ground.newId();
  return { id, commitment: sha256Hex(`${id}/${text}`) };
}
