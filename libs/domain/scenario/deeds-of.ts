import { sittingFor, sittingPlace } from '../procedure/state-tree';
import type { ProcedureDefinition } from '../procedure/definition';
import { postOf } from './cast';
import type { Failure } from './expectations';
import { pickRollCall } from './pick-seats';
import type { DoStep, RollCallGiven, Scenario } from './scenario';
import type { Cast, Deed, StagedCase, StagedSitting, StageView } from './stage';

/** Where a step is played: how things stand, and the case it is in. */
interface Standing {
  cast: Cast;
  view: StageView;
  case: StagedCase | null;
  /** the instant of a day, or of a day and an hour */
  hour: (at: string) => string;
}

type CannotPlay = Omit<Failure, 'step'>;

/** What a scenario asks that a live demo cannot do: it has its own policies and roll, and a mail that arrives. */
export const notPlayable = ({ policies, undelivered, steps }: Scenario): string[] => [
  ...(Object.keys(policies).length > 0 ? ['policies'] : []),
  ...(undelivered.length > 0 ? ['undelivered'] : []),
  ...(steps.some((step) => step.kind === 'do' && step.base) ? ['base'] : []),
];

/** A sitting that was never convened: asked for all the same, it is refused as unknown. */
const NO_SITTING = '00000000-0000-4000-8000-000000000000';
/** The reasoned answers of the house to observations are no event of any procedure. */
const ANSWER = 'answer';

/** What is done in a step, deed by deed; or why it cannot even be tried. */
export function deedsOf(step: DoStep, standing: Standing): Deed[] | CannotPlay {
  const { cast, case: of } = standing;
  const definition = of
    ? (cast.procedures.find((one) => one.definition.key === of.procedure)?.definition ?? null)
    : plan(cast);
  const by = postOf(cast.body, { by: step.by, item: step.item, definition });
  if (by === null) return { what: 'by', expected: step.by, found: 'no such office in this body' };
  if (!definition) return { what: 'procedure', expected: step.in, found: 'no procedure' };
  if (step.event === definition.opens.event && step.plan)
    return [{ kind: 'open', by, plan: step.plan, text: step.text ?? '' }];
  if (!of) return { what: 'in', expected: step.in, found: 'no such case has been opened' };
  if (step.event === ANSWER) return answers(step, of, by);
  const form = Object.hasOwn(definition.events, step.event) ? definition.events[step.event]!.form : null;
  switch (form) {
    case 'convene':
      return convene(step, of, by, standing);
    case 'roll-call':
      return rollCall(step, of, by, { definition, cast });
    case 'observation':
      return [{ kind: 'observe', by, case: of.id, text: step.text ?? '' }];
    case 'draft':
      return write(step, of, by);
    default:
      // An event that the procedure does not know is asked for too: it is refused as anybody's would be.
      return [{ kind: 'raise', by, case: of.id, event: step.event, ...saidWith(step) }];
  }
}

const plan = ({ procedures }: Cast): ProcedureDefinition | null =>
  procedures.find(({ definition }) => definition.kind === 'plan')?.definition ?? null;

const saidWith = ({ item, text, opinion, zones, waive }: DoStep) => ({
  ...(item !== undefined && { item }),
  ...(text !== undefined && { text }),
  ...(opinion && { opinion }),
  ...(zones && { zones }),
  ...(waive && { waived: waive }),
});

function convene(
  { event, item, heldAt, waive, text, base }: DoStep,
  of: StagedCase,
  by: string,
  { hour }: Standing,
): Deed[] | CannotPlay {
  if (heldAt === undefined) return { what: 'heldAt', expected: 'the day of the sitting', found: 'nothing' };
  return [
    {
      kind: 'convene',
      by,
      case: of.id,
      event,
      heldAt: hour(heldAt),
      ...(item !== undefined && { item }),
      ...(waive && { waived: waive }),
      ...(text !== undefined && { reasons: text }),
      ...(base && { base }),
    },
  ];
}

/** All of them are there and are for it, unless the scenario says who. */
const EVERYBODY: RollCallGiven = {
  present: 'everybody',
  for: 'everybody',
  against: null,
  abstain: null,
  conditions: false,
};

function rollCall(
  { event, item, roll = EVERYBODY }: DoStep,
  of: StagedCase,
  by: string,
  { definition, cast }: { definition: ProcedureDefinition; cast: Cast },
): Deed[] | CannotPlay {
  const sitting = sittingOf(of, { definition, event, item: item ?? of.item });
  const president = cast.body.organs
    .find(({ key }) => key === sitting?.organ)
    ?.seats.find(({ role }) => role === 'president')?.key;
  const picked = pickRollCall(sitting?.seats ?? [], sitting ? roll : EVERYBODY, president ?? null);
  if ('group' in picked)
    return { what: `roll.${picked.group}`, expected: picked.wanted, found: `${picked.left} seats are left` };
  return [{ kind: 'roll-call', by, case: of.id, sitting: sitting?.id ?? NO_SITTING, rollCall: picked }];
}

/** The sitting that a roll call is for: the one that is waited for there, else the last there was. */
function sittingOf(
  of: StagedCase,
  { definition, event, item }: { definition: ProcedureDefinition; event: string; item: string | null },
): StagedSitting | null {
  const place = sittingPlace(definition, of.state, { event, item });
  const due = place && sittingFor(place.state.sitting, item);
  const there = of.sittings.filter(
    ({ organ, matter }) => !due || (organ === due.organ && matter === due.matter),
  );
  return there.findLast(({ pending }) => pending) ?? there.at(-1) ?? null;
}

function write({ element, text }: DoStep, of: StagedCase, by: string): Deed[] | CannotPlay {
  const given = element ?? { title: text ?? '', level: 'axis', text: '', under: null };
  const under = given.under === null ? null : of.draft.find(({ title }) => title === given.under);
  if (under === undefined) return { what: 'element.under', expected: given.under!, found: 'no such element' };
  const known = of.draft.find(({ title }) => title === given.title);
  const placed = known
    ? { element: known.id, parent: known.parent, level: known.level }
    : { element: null, parent: under?.id ?? null, level: given.level };
  return [{ kind: 'write', by, case: of.id, element: { ...placed, title: given.title, text: given.text } }];
}

/** Every observation that waits is answered. */
function answers({ outcome = 'accepted', text = '' }: DoStep, of: StagedCase, by: string): Deed[] {
  return of.observations
    .filter(({ answered }) => !answered)
    .map(({ id }) => ({ kind: 'answer', by, case: of.id, observation: id, outcome, reasons: text }));
}
