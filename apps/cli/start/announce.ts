import { readFileSync } from 'node:fs';
import { wantedFirst } from '../../demo/identity/choose-people';
import { type Home, shown } from '../home';
import { demoAddress, peopleFile } from './parts';
import type { Settings } from './settings';

/** The last lines of a start: where to go, whom to sign in as, where things are. */
export function announce(settings: Settings, home: Home, demo: boolean): string {
  const lines = ['', `Copianifica is ready: ${settings.publicUrl}`];
  if (demo) lines.push(...demoLines(settings, home));
  lines.push(`Data and logs are in ${shown(home.folder)}. Ctrl-C stops everything.`);
  return lines.join('\n');
}

function demoLines(settings: Settings, home: Home): string[] {
  return [
    'No password: at sign-in choose who you are, for example',
    ...suggestPeople(home).map((line) => `  ${line}`),
    `The mail they get is in ${demoAddress(settings)}/mail`,
  ];
}

function suggestPeople(home: Home): string[] {
  const people = JSON.parse(readFileSync(peopleFile(home), 'utf8')) as Parameters<typeof wantedFirst>[0];
  return wantedFirst(people)
    .slice(0, 5)
    .map(({ person, offices }) => `${person.name}, ${offices[0] ?? ''}`);
}
