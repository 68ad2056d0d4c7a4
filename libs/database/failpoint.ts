import { channel } from 'node:diagnostics_channel';

/**
 * Moments between two things that must both happen, in the order a deed passes them:
 * `command.committed` a command is written and nobody has been told; `relay.enqueued` the queue has the rows and they
 * are not marked; `relay.marked` they are marked and no page has heard; `notices.claimed` a part is taken and nothing
 * sent; `notice.delivered` the mail server has a mail and it is not marked; `notice.uncertain` certified mail is marked
 * as perhaps sent and is not; `sequencer.committed` a tree is sealed and
 * the sequencer does not know yet; `digests.written` digests are tied to their notices and none is sent;
 * `digest.delivered` the mail server has one and it is not marked; `reminders.ordered` people are to be reminded and
 * nobody has been told; `migration.case-moved` one case of a migration has gone over, and the next has not.
 */
export type Failpoint =
  | 'command.committed'
  | 'relay.enqueued'
  | 'relay.marked'
  | 'notices.claimed'
  | 'notice.delivered'
  | 'notice.uncertain'
  | 'sequencer.committed'
  | 'digests.written'
  | 'digest.delivered'
  | 'reminders.ordered'
  | 'webhook.posted'
  | 'migration.case-moved';

const failpoints = channel('copianifica.failpoint');

/**
 * Says that a moment has come at which it must be harmless to die. Publishing to a channel that nobody listens to is
 * one look at a flag, so the moments stay in the code that runs in earnest, and what test/chaos kills is that code and
 * no other. Listeners are called at once: the process ends here, and not a little later.
 */
export function passFailpoint(name: Failpoint): void {
  if (failpoints.hasSubscribers) failpoints.publish(name);
}
