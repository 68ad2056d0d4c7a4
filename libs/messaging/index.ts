/**
 * The public door of messaging: queues that wake people and machines up, and the mails that leave the house. It is told
 * what to send; nothing here is the only place where something is known.
 */
export {
  type AnyJob,
  type HandlersByName,
  handlersByName,
  type JobData,
  jobForTopic,
  type JobHandler,
  type JobName,
} from './job-names';
export { Mailer } from './mail';
export { type PecOutcome, sendPec } from './pec/pec-mailer';
export { type MailboxMessage, readMailbox } from './pec/pec-mailbox';
export { readReceipt } from './pec/read-receipt';
export { Queues } from './queue';
export type { QueueBoard } from './queue-board';
export { postWebhook, type WebhookPost } from './webhook/post-webhook';
