import { type CaseFacts, caseRows } from '@copianifica/database';
import {
  type AddressablePost,
  type Consequence,
  type EventPreview as Previewed,
  nameAndItem,
  type NoticeOrder,
  noticeWords,
  type PreviewedOutcome as Outcome,
  type ProcedureDefinition,
  recipientsOf,
  statesOf,
} from '@copianifica/domain';
import type { caseOf } from '@copianifica/usecases';
import { say, sayRefusal } from '../graphql/words';
import { eventLabel } from '../procedure/definition-view';
import type { StateLabel } from './case.type';
import { configurationLabel } from './configuration-label';
import type { EventPreview, PreviewedNotice, PreviewedOutcome, PreviewedTerm } from './preview.type';

/** Whose case it is, and who could be written to. */
interface Scene {
  authority: string;
  facts: CaseFacts;
  stepped: ReturnType<typeof caseOf>;
  posts: AddressablePost[];
}

/** A preview in the words of the procedure. */
export function previewView(scene: Scene, event: string, preview: Previewed): EventPreview {
  const { definition } = scene.stepped;
  const { refusal, checks, outcome, ways } = preview;
  return {
    event,
    label: eventLabel(definition, event),
    refusal:
      refusal === null
        ? null
        : sayRefusal(
            refusal,
            checks.filter(({ holds }) => holds !== true),
          ),
    conditions: sayRefusal('procedure/conditions', checks).conditions,
    outcome: outcome && outcomeView(scene, outcome),
    ways: ways.map(({ state, conditions, to }) => ({
      state: stateLabel(definition, state),
      conditions: conditions.map((name) => definition.conditions[name]!.label),
      to: to.map((key) => stateLabel(definition, key)),
    })),
  };
}

function outcomeView(scene: Scene, outcome: Outcome): PreviewedOutcome {
  const { definition } = scene.stepped;
  const { consequences } = outcome;
  const has = (kind: Consequence['kind']): boolean => consequences.some((one) => one.kind === kind);
  const inForce = consequences.find((one) => one.kind === 'put-in-force');
  return {
    to: { key: outcome.to, label: configurationLabel(definition, outcome.to) },
    left: outcome.left.map((key) => stateLabel(definition, key)),
    entered: outcome.entered.map((key) => stateLabel(definition, key)),
    started: outcome.started.map(({ name, dueOn }) => termView(definition, name, dueOn)),
    ended: outcome.ended.map((name) => termView(definition, name, null)),
    suspended: outcome.suspended.map((name) => termView(definition, name, null)),
    told: noticesOf(scene, outcome),
    freezesText: has('text-frozen'),
    locksDraft: outcome.locksDraft,
    opensConsultation: has('consultation-opened'),
    publishes: has('published'),
    inForce: inForce?.number ?? null,
    children: consequences.flatMap((one) =>
      one.kind === 'spawned' ? [{ procedure: one.procedure, item: one.item ?? null }] : [],
    ),
  };
}

const stateLabel = (definition: ProcedureDefinition, called: string): StateLabel => ({
  key: called,
  label: statesOf(definition).get(nameAndItem(called).name)?.state.label ?? { it: called, en: called },
});

function termView({ terms }: ProcedureDefinition, called: string, dueOn: string | null): PreviewedTerm {
  const { name, item } = nameAndItem(called);
  return { name: called, label: terms[name]!.label, item, dueOn };
}

/** The orders that the event would leave, worded and counted as they would be when they are carried out. */
function noticesOf(
  { authority, facts, stepped, posts }: Scene,
  { event, consequences }: Outcome,
): PreviewedNotice[] {
  const told = consequences.filter((one) => one.kind === 'told');
  const context = { authority, timezone: facts.timezone, plan: stepped.plan, case: stepped };
  const orders = caseRows(context, event, told).outbox.filter(({ topic }) => topic === 'notice');
  return orders.map(({ payload }) => {
    const order = payload as NoticeOrder;
    const { message, audience, item, parameters } = order;
    const subject = (language: 'it' | 'en'): string =>
      say(`notice.${message}.subject`, noticeWords(parameters, language))[language];
    return {
      message,
      audience,
      subject: { it: subject('it'), en: subject('en') },
      recipients: recipientsOf(order, posts).length,
      item: item ?? null,
    };
  });
}
