import type { ReadCase, ReadSitting, ReadTerm } from '@copianifica/database';
import {
  activeStates,
  daysBetween,
  EXTENSION,
  itemName,
  type Label,
  leavesOf,
  nameAndItem,
  OVERRIDE,
  type PendingSitting,
  phaseOf,
  PROCEDURE_CHANGED,
  type ProcedureDefinition,
  stateOf,
  stepMessage,
  type TermDefinition,
  termOfEvent,
} from '@copianifica/domain';
import { say } from '../graphql/words';
import { sittingView, tallyView } from '../sitting/sitting-view';
import type { ActiveState, Case, CaseEvent, Phase, State, Term } from './case.type';
import { configurationLabel, phaseIn } from './configuration-label';
import { termOf, type VersionsOfEvent, versionsOfEvents } from './version-at';

/** A case as pages show it: worked out from what was read, nothing asked of the database again. */
export function caseView(read: ReadCase): Case {
  const { definition, procedureHash } = read;
  const versionsAt = versionsOfEvents(read);
  return {
    id: read.id,
    kind: read.kind,
    item: read.snapshot.item ?? null,
    title: read.planTitle,
    plan: read.plan,
    version: read.version,
    openedAt: new Date(read.openedAt),
    closed: read.closedAt !== null,
    procedure: { key: definition.key, hash: procedureHash, name: definition.name },
    state: stateView(read),
    phases: phaseViews(read, versionsAt),
    terms: read.terms.map((term) => termView(read, term)),
    events: read.events.map((event) => eventView(read, event, versionsAt(event.sequence))),
    draft: read.draft,
    consultation: read.consultation && {
      ...read.consultation,
      open: read.now < read.consultation.closesAt,
    },
    sittings: read.sittings.map((sitting) => sittingView(read, sitting)),
    noticesSent: read.noticesSent,
    noticesDelivered: read.noticesDelivered,
    bundlePath: `/record/cases/${read.id}/bundle.json`,
    read,
  };
}

function stateView({ definition, snapshot, today }: ReadCase): State {
  const states = activeStates(definition, snapshot.state);
  const active = leavesOf(definition, snapshot.state).map((leaf): ActiveState => {
    const around = states.filter(
      ({ key, item }) => leaf.around.includes(key) && (item ?? leaf.item) === leaf.item,
    );
    const inside = [leaf, ...around.toReversed()];
    const awaited = inside.flatMap(({ state }) => state.awaits ?? [])[0];
    const term = awaited === undefined ? undefined : snapshot.terms[itemName(awaited, leaf.item)];
    const acting = inside.find(({ state }) => state.actors.length > 0)?.state.actors ?? [];
    return {
      key: leaf.called,
      label: leaf.state.label,
      item: leaf.item,
      region: regionOf(definition, leaf),
      since: new Date(snapshot.entered[leaf.called] ?? snapshot.since),
      actors: acting.map((office) => definition.offices[office]!.label),
      due: term?.dueOn ?? null,
    };
  });
  const dues = active.flatMap(({ due }) => due ?? []).toSorted();
  return {
    key: snapshot.state,
    label: configurationLabel(definition, snapshot.state),
    since: new Date(snapshot.since),
    daysLeft: dues[0] === undefined ? null : daysBetween(today, dues[0]),
    actors: uniqueLabels(active.flatMap(({ actors }) => actors)),
    active,
  };
}

/** What a state goes on inside of while other things go on beside it. */
function regionOf(definition: ReadCase['definition'], { around, region }: LeafState): Label | null {
  // Regions repeated over a set are told apart by its member.
  if (region !== null) return null;
  const outer = around.findLastIndex((key) => stateOf(definition, key).parallel);
  const key = around[outer + 1];
  return outer < 0 || key === undefined ? null : stateOf(definition, key).label;
}

const uniqueLabels = (labels: Label[]): Label[] =>
  labels.filter((label, index) => labels.findIndex(({ it }) => it === label.it) === index);

function phaseViews(
  { definition, snapshot, events }: ReadCase,
  versionsAt: (sequence: number) => VersionsOfEvent,
): Phase[] {
  const current = definition.phases.indexOf(phaseOf(definition, snapshot.state));
  return definition.phases.map((key, index) => {
    const entered = events.findLast(({ sequence, payload: { from, to } }) => {
      const versions = versionsAt(sequence);
      return phaseIn(versions.to, to) === key && (from === null || phaseIn(versions.from, from) !== key);
    });
    return {
      key,
      label: stateOf(definition, key).label,
      status: index < current ? 'done' : index === current ? 'current' : 'ahead',
      // A phase that lies ahead again, after a text went back, has not begun.
      since: entered && index <= current ? new Date(entered.instant) : null,
    };
  });
}

function termView(read: ReadCase, term: ReadTerm): Term {
  const { today } = read;
  const { label, source, verified } = termOf(read, term.name);
  return {
    ...term,
    label,
    source,
    verified,
    dueAt: new Date(term.dueAt),
    daysLeft: daysBetween(today, term.dueOn),
    steps: term.explanation.map((step) => {
      const [it, en] = [stepMessage(step, 'it'), stepMessage(step, 'en')];
      return {
        rule: step.rule,
        date: step.date,
        sentence: { it: say(it.id, it.values).it, en: say(en.id, en.values).en },
      };
    }),
  };
}

type LeafState = ReturnType<typeof leavesOf>[number];
type ReadEvent = ReadCase['events'][number];

function eventView(read: ReadCase, event: ReadEvent, versions: VersionsOfEvent): CaseEvent {
  const { sittings } = read;
  const { from, to, started, vote } = event.payload;
  const voted = vote && sittings.find(({ id }) => id === vote.sitting);
  const term = started?.[0] && read.terms.find(({ id }) => id === started[0]!.id);
  return {
    sequence: event.sequence,
    type: event.type,
    label: eventLabel(versions.from, event),
    instant: new Date(event.instant),
    actor: event.actorTitle,
    from: from === null ? null : { key: from, label: configurationLabel(versions.from, from) },
    to: { key: to, label: configurationLabel(versions.to, to) },
    item: event.payload.item ?? null,
    hash: event.hash,
    summary: summaryOf(read, event, versions.to),
    notices: event.notices,
    tally: voted?.vote ? tallyView(voted, voted.vote) : null,
    term: term ? termView(read, term) : null,
  };
}

function eventLabel(definition: ProcedureDefinition, { type, payload }: ReadEvent): Label {
  const [extended] = type === EXTENSION ? (payload.started ?? []) : [];
  const longer = extended && definition.terms[nameAndItem(extended.name).name];
  if (longer) return termInWords('timeline.extended', longer);
  if (type === PROCEDURE_CHANGED && !definition.events[type]) return say('timeline.procedure-changed');
  if (type === OVERRIDE && !definition.events[type]) return say('timeline.override.done');
  const ended = termOfEvent(type);
  const term = ended === null ? undefined : definition.terms[ended];
  return term
    ? termInWords('timeline.term-ended', term)
    : (definition.events[type]?.done ?? say('timeline.event'));
}

const termInWords = (message: string, { label }: TermDefinition): Label => ({
  it: say(message, { term: label.it }).it,
  en: say(message, { term: label.en }).en,
});

/** What the event left behind, in one sentence. */
function summaryOf(read: ReadCase, { payload }: ReadEvent, under: ProcedureDefinition): Label {
  const { sitting, vote, inForce, version, plan, override } = payload;
  if (override) return say('timeline.override', { basis: override.legalBasis });
  if (vote) return say('timeline.vote', { outcome: vote.outcome, ...vote.tally });
  if (sitting) return convened(read, sitting);
  if (inForce) return say('timeline.in-force', { number: inForce.number });
  if (version)
    return say('timeline.frozen', { number: version.number, hash: version.planVersionHash.slice(0, 12) });
  if (plan) return say(payload.parent ? 'timeline.revision-opened' : 'timeline.opened', { plan: plan.title });
  if (payload.revision ?? payload.child) return say('timeline.revision-spawned');
  if (payload.from === payload.to) return { it: '', en: '' };
  const label = configurationLabel(under, payload.to);
  return {
    it: say('timeline.state', { state: label.it }).it,
    en: say('timeline.state', { state: label.en }).en,
  };
}

function convened({ sittings, timezone }: ReadCase, sitting: PendingSitting): Label {
  const organ: ReadSitting['organName'] = sittings.find(({ id }) => id === sitting.id)!.organName;
  const when = (language: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: timezone }).format(
      new Date(sitting.heldAt),
    );
  return {
    it: say('timeline.convened', { organ: organ.it, when: when('it') }).it,
    en: say('timeline.convened', { organ: organ.en, when: when('en-GB') }).en,
  };
}
