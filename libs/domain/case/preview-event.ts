import type { ConditionCheck } from '../procedure/check-conditions';
import { type EventForm, nameAndItem } from '../procedure/definition';
import { activeStates, mayDraft, sittingPlace } from '../procedure/state-tree';
import type { CaseContext } from './case-context';
import type { Consequence } from './consequence';
import { decideEvent, stepFor } from './decide-event';
import { explainEvent } from './explain-event';
import type { CaseEvent, CaseSnapshot, RunningTerm } from './snapshot';
import type { WantedEvent } from './wanted-event';

/** What an event would do, if it were raised now: worked out as it would be, and thrown away. */
export interface PreviewedOutcome {
  event: CaseEvent;
  consequences: Consequence[];
  to: string;
  /** states as the configuration calls them, those that stay left or entered when all is done */
  left: string[];
  entered: string[];
  started: (RunningTerm & { name: string })[];
  ended: string[];
  suspended: string[];
  /** the draft may be written now, and could not be afterwards */
  locksDraft: boolean;
}

export interface EventPreview {
  /** why it cannot be raised, as far as can be said before anything is entered; null: nothing known is in its way */
  refusal: string | null;
  checks: ConditionCheck[];
  /** null: it is refused, or depends on something that has not been supposed */
  outcome: PreviewedOutcome | null;
  /** every row that hears it, in the order they are tried */
  ways: PreviewedWay[];
}

export interface PreviewedWay {
  state: string;
  conditions: string[];
  /** none: the state stays */
  to: string[];
}

/** What to suppose of an event that asks for more than a confirmation. */
export interface Supposed {
  type: string;
  item?: string;
  offices?: readonly string[];
  opinion?: string;
  zones?: readonly string[];
  /** how the vote goes */
  outcome?: 'passed' | 'failed' | 'no-quorum';
}

type OpenCase = CaseContext & { case: { snapshot: CaseSnapshot } };

/** What would happen: decided by the same code as the event itself, with nothing written. */
export function previewEvent(context: OpenCase, supposed: Supposed): EventPreview {
  const { definition } = context;
  const { type, item, offices } = supposed;
  const asked = { type, ...(item !== undefined && { item }), ...(offices && { offices }) };
  const ways = waysOf(context, asked);
  const form = Object.hasOwn(definition.events, type) ? definition.events[type]!.form : null;
  const wanted = form && suppose(context, form, supposed);
  if (!wanted) return { ...explainEvent(context, asked), outcome: null, ways };
  const decision = decideEvent(context, { ...asked, ...wanted, actor: null });
  if (decision.kind === 'refused')
    return { refusal: decision.code, checks: decision.checks, outcome: null, ways };
  const { event, snapshot, consequences, checks } = decision;
  const { started = [], ended = [], suspended = [] } = event.payload;
  const moved = movedBy(context, { ...asked, ...wanted });
  const before = mayDraft(definition, context.case.snapshot.state);
  const outcome = {
    event,
    consequences,
    to: snapshot.state,
    started,
    ...moved,
    ended: ended.filter((called) => !started.some(({ name }) => name === called)),
    suspended: suspended.map(({ name }) => name),
    locksDraft: before && !mayDraft(definition, snapshot.state),
  };
  return { refusal: null, checks, outcome, ways };
}

const TEXT = { id: '00000000-0000-0000-0000-000000000000', commitment: '' };
/** A sitting convened in good time, whatever that is. */
const NOTICE_DAYS = 36_525;

/** What an event of a form would carry; null where that has not been said. */
function suppose(
  context: OpenCase,
  form: EventForm,
  { type, item, opinion, zones, outcome }: Supposed,
): Partial<WantedEvent> | null {
  switch (form) {
    case 'confirm':
    case 'draft':
    case 'observation':
      return {};
    case 'text':
    case 'reasons':
      return { text: TEXT };
    case 'opinion':
      return opinion === undefined ? null : { text: TEXT, opinion };
    case 'zones':
      return zones === undefined ? null : { zones };
    case 'convene':
      return { sitting: { ...sittingOf(context, type, item), heldAt: context.now, noticeDays: NOTICE_DAYS } };
    case 'roll-call':
      return outcome !== undefined && isConvened(context, type, item)
        ? { vote: voteOf(outcome, opinion) }
        : null;
  }
}

function sittingOf({ definition, case: of, newId }: OpenCase, event: string, item: string | undefined) {
  const place = sittingPlace(definition, of.snapshot.state, { event, item: item ?? null });
  const { organ = '', matter = '' } = place?.state.sitting ?? {};
  return { id: newId(), organ, matter };
}

function isConvened({ definition, case: of }: OpenCase, event: string, item: string | undefined): boolean {
  const place = sittingPlace(definition, of.snapshot.state, { event, item: item ?? null });
  return place !== null && Object.hasOwn(of.snapshot.sittings, place.called);
}

const NOBODY = { members: 0, present: 0, for: 0, against: 0, abstain: 0, notVoting: 0 };

function voteOf(
  outcome: NonNullable<Supposed['outcome']>,
  opinion: string | undefined,
): NonNullable<WantedEvent['vote']> {
  const usual = { passed: 'favourable', failed: 'not-favourable', 'no-quorum': null }[outcome];
  return { id: TEXT.id, outcome, ballotsHash: '', counts: NOBODY, opinion: opinion ?? usual };
}

function movedBy(
  context: OpenCase,
  wanted: Omit<WantedEvent, 'actor'>,
): Pick<PreviewedOutcome, 'left' | 'entered'> {
  const result = stepFor(context, wanted);
  if (result.kind === 'refused') return { left: [], entered: [] };
  const after = new Set(activeStates(context.definition, result.to).map(({ called }) => called));
  const touched = (kind: 'exited' | 'entered'): string[] => [
    ...new Set(result.microsteps.flatMap((step) => step[kind])),
  ];
  return {
    left: touched('exited').filter((called) => !after.has(called)),
    entered: touched('entered').filter((called) => after.has(called)),
  };
}

function waysOf(
  { definition, case: of }: OpenCase,
  { type, item = null }: { type: string; item?: string | null },
): PreviewedWay[] {
  return activeStates(definition, of.snapshot.state)
    .filter((place) => item === null || (place.item ?? item) === item)
    .toReversed()
    .flatMap(({ called, state }) =>
      (Object.hasOwn(state.on, type) ? state.on[type]! : []).map((row) => ({
        state: nameAndItem(called).name,
        conditions: row.if,
        to: row.to === undefined ? [] : [row.to].flat(),
      })),
    );
}
