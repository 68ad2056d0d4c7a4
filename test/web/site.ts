import { ensureBuild } from '../support/build';
import { Installation } from '../support/installation';

export interface Site {
  url: string;
  stop: () => Promise<void>;
}

/** The site that the pages are opened on: the one of WEB_URL, which stays (COPIANIFICA_HOME: its folder), or an installation of the test's own. */
export async function openSite(): Promise<Site> {
  const given = process.env['WEB_URL'];
  if (given) return { url: given.replace(/\/$/, ''), stop: async () => undefined };
  await ensureBuild();
  const installation = await Installation.prepare();
  await installation.start();
  // The demo's helpers find its people there.
  process.env['COPIANIFICA_HOME'] = installation.home;
  return { url: installation.url, stop: () => installation.remove() };
}
