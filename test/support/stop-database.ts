import './start-database';
import { dropTemplate } from './template';

/** Jest's globalTeardown: the server of this run ends, and with it all that was on it. */
export default async function stopDatabase(): Promise<void> {
  const started = globalThis.copianificaTestDatabase;
  if (!started) return;
  if (started.server.shared) await dropTemplate(started.server.adminUrl, started.template);
  await started.server.stop();
}
