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
export { Queues } from './queue';
