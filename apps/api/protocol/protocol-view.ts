import type { ReadProtocolEntry } from '@copianifica/database';
import { isAudience, protocolNumber } from '@copianifica/domain';
import type { Text } from '../graphql/text.type';
import { say } from '../graphql/words';
import type { ProtocolEntry } from './protocol.type';

export const protocolView = (entry: ReadProtocolEntry): ProtocolEntry => ({
  number: entry.number,
  written: protocolNumber(entry),
  day: entry.day,
  direction: entry.direction,
  subject: subjectOf(entry),
  correspondent: entry.correspondentName ?? groupsOf(entry.correspondent),
  case: entry.case,
});

function subjectOf({ kind, message, subject }: ReadProtocolEntry): Text {
  if (kind === 'observation') return say('protocol.subject.observation', { plan: subject });
  const name = say(`notice.${message}.name`);
  return { it: `${name.it}: ${subject}`, en: `${name.en}: ${subject}` };
}

/** The groups of a notice; a zone without an assembly is no organization, and is told by its number. */
function groupsOf(correspondent: string): Text {
  const words = correspondent.split(' ').map((named) => {
    const [group = '', number] = named.split('/');
    if (!isAudience(group)) return { it: named, en: named };
    const { it, en } = say(`web.audience.${group}`);
    return number === undefined ? { it, en } : { it: `${it} ${number}`, en: `${en} ${number}` };
  });
  return { it: words.map(({ it }) => it).join(', '), en: words.map(({ en }) => en).join(', ') };
}
