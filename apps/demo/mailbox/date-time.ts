import { html, type Html } from '../page/html';

// The demo's bodies keep Italian time, whatever the zone of the machine.
const shape = { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Rome' } as const;
const FORMATS: Record<string, Intl.DateTimeFormat> = {
  it: new Intl.DateTimeFormat('it-IT', shape),
  en: new Intl.DateTimeFormat('en-GB', shape),
};

/** An ISO instant as people read it, in Italian time. */
export function dateTime(language: string, iso: string): Html {
  return html`<time datetime="${iso}">${FORMATS[language]!.format(new Date(iso))}</time>`;
}
