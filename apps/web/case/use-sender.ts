import { useCommand } from '../connection/use-command';
import { instantOfWallClock } from '../language/dates';
import { Convene, RaiseEvent, SubmitObservation } from './commands';
import type { Entered } from './fields';
import type { Action, CaseShown } from './shown';

/** Sends what was entered by the command that the form of the action asks for, with what is waived. */
export function useSender(of: CaseShown, action: Action, done: () => void) {
  const raise = useCommand(RaiseEvent, done);
  const convene = useCommand(Convene, done);
  const observe = useCommand(SubmitObservation, done);
  const about = action.item == null ? {} : { item: action.item };

  const sendConvocation = (entered: Entered, waived: string[]) =>
    convene.send({
      case: of.id,
      heldAt: instantOfWallClock(entered.heldAt),
      which: {
        event: action.event,
        ...about,
        ...(waived.length > 0 && { waived, reasons: entered.why.trim() }),
      },
    });

  const sendEvent = (entered: Entered, waived: string[]) => {
    const { form } = action;
    const more = {
      ...about,
      ...(form === 'opinion' && entered.opinion && { opinion: entered.opinion }),
      ...(form === 'zones' && { zones: entered.zones }),
      ...(waived.length > 0 && { waived }),
    };
    const text = (asksText(form) ? entered.text : waived.length > 0 ? entered.why : '').trim();
    return raise.send({
      case: of.id,
      event: action.event,
      ...(text && { text }),
      ...(Object.keys(more).length > 0 && { with: more }),
    });
  };

  if (action.form === 'convene') return { ...convene, send: sendConvocation };
  if (action.form === 'observation')
    return { ...observe, send: ({ text }: Entered) => observe.send({ case: of.id, text: text.trim() }) };
  return { ...raise, send: sendEvent };
}

/** Forms that say nothing without words; where one waives a condition, its words say why. */
export const asksText = (form: Action['form']): boolean =>
  form === 'text' || form === 'reasons' || form === 'opinion' || form === 'observation';
