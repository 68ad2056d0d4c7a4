import { refuseElement, type PlanElement } from '../plan/plan-content';
import { hasRow, mayDraft } from '../procedure/state-tree';
import type { Ground, LivedCase } from './ground';
import { no, refuseActor, writtenText } from './permission';
import type { Deed, StageRefusal } from './stage';

type Of<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;

const SUBMITTING = 'submit-observation';
const WRITING = 'write-text';

/** An observation in the window of a case, or late; no event of it. */
export function observe(ground: Ground, of: LivedCase, { by, text }: Of<'observe'>): StageRefusal | null {
  const { definition, snapshot } = of;
  if (!hasRow(definition, snapshot!.state, SUBMITTING)) return no('procedure/not-now');
  const refusal = refuseActor(ground, by, { definition, event: SUBMITTING });
  if (refusal) return refusal;
  if (snapshot!.consultation === null) return no('consultation/none');
  const written = writtenText(ground, text);
  if ('code' in written) return written;
  of.observations.push({ id: ground.newId(), answered: false });
  return null;
}

/** The reasoned answer to an observation. */
export function respond(
  ground: Ground,
  of: LivedCase,
  { by, observation, reasons }: Of<'answer'>,
): StageRefusal | null {
  const { definition, snapshot } = of;
  const found = of.observations.find(({ id }) => id === observation);
  if (!found) return no('consultation/unknown-observation');
  if (!hasRow(definition, snapshot!.state, WRITING)) return no('procedure/not-now');
  const refusal = refuseActor(ground, by, { definition, event: WRITING });
  if (refusal) return refusal;
  const written = writtenText(ground, reasons);
  if ('code' in written) return written;
  if (found.answered) return no('consultation/already-answered');
  found.answered = true;
  return null;
}

/** One element of the draft, new or written anew. */
export function write(
  ground: Ground,
  of: LivedCase,
  { by, element: written }: Of<'write'>,
): StageRefusal | null {
  const { definition, snapshot, draft } = of;
  if (!mayDraft(definition, snapshot!.state)) return no('plan/not-drafting');
  const refusal = refuseActor(ground, by, { definition, event: WRITING });
  if (refusal) return refusal;
  const known = draft.find(({ id }) => id === written.element);
  if (written.element !== null && !known) return no('plan/unknown-element');
  const { element: _, ...content } = written;
  const element = { ...content, id: known?.id ?? ground.newId(), title: written.title.trim() };
  const wrong = refuseElement(element, draft);
  if (wrong) return no(wrong.code);
  const last = Math.max(0, ...draft.map(({ position }) => position));
  const placed: PlanElement = { ...element, position: known?.position ?? last + 1 };
  of.draft = [...draft.filter(({ id }) => id !== placed.id), placed];
  return null;
}
