import {
  type Audience,
  itemName,
  nameAndItem,
  type OfficeDefinition,
  type TermDefinition,
  termEvent,
} from '../procedure/definition';
import { activeStates } from '../procedure/state-tree';
import { refuseLength } from '../term/term-refusal';
import type { CaseContext } from './case-context';
import type { Resolution } from './consequence';
import { type CaseDecision, sealEvent } from './decide-event';
import { gatherFacts, recordedFacts } from './gather-facts';
import { type CaseEventPayload, type CaseSnapshot, foldEvent } from './snapshot';
import { extendTerm } from './term-consequences';

/** The event of an extension that an administrator gives, outside of what the procedure foresees. */
export const EXTENSION = 'extend-term';

export interface WantedExtension {
  /** the term as the case calls it: `zone-opinion[05]` */
  term: string;
  by: number;
  unit: TermDefinition['unit'];
  /** the mandate that acts, and the commitment to its reasons */
  actor: string;
  text: { id: string; commitment: string };
}

export type ExtensionDecision =
  CaseDecision | { kind: 'refused'; code: string; checks: []; data: Record<string, string | number> };

type OpenCase = CaseContext & { case: { snapshot: CaseSnapshot } };

/**
 * Gives a running term so much more, counted from its expiry; the consultation that lasts as long goes with it, and
 * those whom it concerns are told. Refuses a term that does not run (`term/not-running`), one whose length the law
 * fixes for what it is, posting or enforceability (`term/not-extendable`), and a length that is none.
 */
export function decideExtension(context: OpenCase, wanted: WantedExtension): ExtensionDecision {
  const { term: called, by, unit, actor, text } = wanted;
  const { definition } = context;
  const { snapshot } = context.case;
  if (!Object.hasOwn(snapshot.terms, called)) return no('term/not-running');
  const { name, item } = nameAndItem(called);
  const { kind } = definition.terms[name]!;
  if (kind !== 'forward' && kind !== 'by-date') return no('term/not-extendable');
  const refusal = refuseLength(by, unit);
  if (refusal) return { ...no(refusal.code), data: refusal.data };
  const done: Resolution = { consequences: [], payload: {} };
  extendTerm(context, { name: EXTENSION, term: name, by, unit }, item, done);
  const about = item === null ? {} : { item };
  done.consequences.push({
    kind: 'told',
    message: 'term-extended',
    to: concerned(context, called),
    ...about,
  });
  const payload: CaseEventPayload = {
    from: snapshot.state,
    to: snapshot.state,
    facts: recordedFacts(context, gatherFacts(context, { type: EXTENSION })),
    ...about,
    textId: text.id,
    textCommitment: text.commitment,
    ...done.payload,
  };
  const event = sealEvent(context, { type: EXTENSION, actor }, payload);
  const { consequences } = done;
  return { kind: 'decided', event, snapshot: foldEvent(snapshot, event), consequences, checks: [] };
}

const no = (code: string) => ({ kind: 'refused' as const, code, checks: [] as [], data: {} });

/** Those who must act where the term's end is waited for; the Sindaco and the Ufficio di Piano where nobody must. */
function concerned({ definition, case: of }: OpenCase, called: string): Audience[] {
  const { name, item } = nameAndItem(called);
  const waiting = activeStates(definition, of.snapshot.state).filter(
    (place) =>
      itemName(name, place.item ?? item) === called && Object.hasOwn(place.state.on, termEvent(name)),
  );
  const offices = waiting.flatMap(({ state }) => state.actors.map((office) => definition.offices[office]!));
  const audiences = [...new Set(offices.flatMap(audiencesOf))];
  return audiences.length > 0 ? audiences : ['sindaco', 'ufficio-piano'];
}

const OF_KIND: Readonly<Record<string, Audience>> = {
  comune: 'comuni',
  union: 'unions',
  consiglio: 'consiglio',
  conferenza: 'conferenza',
  commissione: 'commissione',
  'ufficio-piano': 'ufficio-piano',
  segretario: 'segretario',
  zone: 'zone',
};

/** The groups that an office's holders are told in: by the kind of its organization, or by its posts. */
function audiencesOf({ posts, role, organization }: OfficeDefinition): Audience[] {
  if (posts)
    return posts.flatMap((post) =>
      post === 'consiglio/sindaco' ? (['sindaco'] as const) : (OF_KIND[post.split('/')[0]!] ?? []),
    );
  if (organization !== undefined) return OF_KIND[organization] ? [OF_KIND[organization]] : [];
  return role === 'mayor' ? ['comuni'] : role === 'spokesperson' ? ['zone'] : [];
}
