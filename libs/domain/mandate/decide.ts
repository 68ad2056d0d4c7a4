import type { OfficeDefinition } from '../procedure/definition';
import { type Actor, inForce, type Mandate } from './actor';

/** Everything that can be asked of the system. A resolver names one of these, or the build fails. */
export const ACTIONS = [
  'public.read',
  'session.read',
  'session.act-as',
  'session.link',
  'desk.read',
  'notice.read',
  'notice.choose',
  'case.raise',
  'observation.read-text',
  'procedure.manage',
  'case.administer',
  'calendar.subscribe',
  'webhook.manage',
  'text.write',
  'protocol.read',
  'clock.move',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What an action is done to; each action reads only the fields it needs. */
export interface Resource {
  /** offices that may raise an event, from the procedure's definition */
  offices?: OfficeDefinition[];
  /** the post a notice was sent to */
  post?: string;
  /** the organization that submitted an observation, and whether its answers are out */
  organization?: string;
  published?: boolean;
  /** the mandate that a person wants to act in */
  mandate?: Mandate;
}

export type Decision =
  | { allowed: true }
  | {
      allowed: false;
      code: 'mandate/sign-in' | 'mandate/not-linked' | 'mandate/not-in-force' | 'mandate/not-yours';
    };

const YES: Decision = { allowed: true };
const no = (code: Extract<Decision, { allowed: false }>['code']): Decision => ({ allowed: false, code });

/**
 * May this actor do this to that, on this civil day (ISO, in the authority's zone)? Pure and exhaustive;
 * what no line grants is refused. A right to act comes from a mandate in force and from nothing else.
 */
export function decide(actor: Actor, action: Action, resource: Resource, today: string): Decision {
  switch (action) {
    case 'public.read':
    case 'session.read':
      return YES;
    case 'session.link':
      return actor.kind === 'anonymous' ? no('mandate/sign-in') : YES;
    case 'session.act-as':
      return withPerson(actor, (person) =>
        resource.mandate?.person !== person
          ? no('mandate/not-yours')
          : inForce(resource.mandate, today)
            ? YES
            : no('mandate/not-in-force'),
      );
    case 'desk.read':
    case 'calendar.subscribe':
      return withOffice(actor, today, () => true);
    case 'notice.read':
      return withOffice(actor, today, (mandate) => mandate.post === resource.post);
    case 'notice.choose':
      // What one is told of, and when, is one's own business in every office.
      return withPerson(actor, () => YES);
    case 'case.raise':
      // The clock raises what the procedure gives to nobody: the end of a term.
      if (actor.kind === 'clock') return resource.offices?.length === 0 ? YES : no('mandate/not-yours');
      return withOffice(actor, today, (mandate) =>
        (resource.offices ?? []).some((office) => holds(mandate, office)),
      );
    case 'observation.read-text':
      if (resource.published === true) return YES;
      return withOffice(
        actor,
        today,
        ({ organization, organizationKind }) =>
          organization === resource.organization || organizationKind === 'ufficio-piano',
      );
    case 'procedure.manage':
    case 'case.administer':
    case 'protocol.read':
    case 'webhook.manage':
      return withOffice(
        actor,
        today,
        ({ organizationKind }) => organizationKind === 'ufficio-piano' || organizationKind === 'segretario',
      );
    case 'text.write':
    case 'clock.move':
      return withOffice(actor, today, ({ organizationKind }) => organizationKind === 'ufficio-piano');
    default:
      return deny(action);
  }
}

/** Whether a mandate is of an office as the procedure describes it. */
export function holds(
  mandate: Pick<Mandate, 'post' | 'role' | 'organizationKind'>,
  office: OfficeDefinition,
): boolean {
  if (office.posts) return office.posts.includes(mandate.post);
  if (office.organization && office.organization !== mandate.organizationKind) return false;
  if (office.role && office.role !== mandate.role) return false;
  return office.organization !== undefined || office.role !== undefined;
}

function withPerson(actor: Actor, rule: (person: string) => Decision): Decision {
  if (actor.kind === 'subject') return no('mandate/not-linked');
  if (actor.kind === 'anonymous' || actor.kind === 'clock') return no('mandate/sign-in');
  return rule(actor.person);
}

function withOffice(actor: Actor, today: string, rule: (mandate: Mandate) => boolean): Decision {
  if (actor.kind === 'person' || actor.kind === 'subject') return no('mandate/not-linked');
  if (actor.kind !== 'office') return no('mandate/sign-in');
  if (!inForce(actor.mandate, today)) return no('mandate/not-in-force');
  return rule(actor.mandate) ? YES : no('mandate/not-yours');
}

/** Reached only if an action is added without its line: the compiler refuses that first. */
const deny = (_action: never): Decision => no('mandate/not-yours');
