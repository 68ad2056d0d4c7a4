import type { AuthorityShape, CaseShape, EventShape, PlanShape, TallyShape } from './shapes';

const WIDTH = 100;

/** A figure with the thousands separated, as Italian writes it. */
const figure = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** Who the body is, in figures that the API counted. */
export function headline({ name, territory, organs, today }: AuthorityShape): string {
  const seats = (kind: string) => organs.find((organ) => organ.kind === kind)?.seats ?? 0;
  return [
    `${name.it}, oggi ${day(`${today}T12:00:00Z`)} (orologio della demo)`,
    `${territory.comuni} comuni, ${figure(territory.residents)} residenti al censimento ${territory.censusYear}, ` +
      `${territory.zones} zone omogenee, ${territory.unions} unioni; ` +
      `Consiglio di ${seats('consiglio')} seggi, Conferenza di ${seats('conferenza')}`,
  ].join('\n');
}

/** One event of the log, as a councillor would tell it: date, who, what, tally, term, notices. */
export function tellEvent(of: CaseShape, event: EventShape): string {
  const prefix = { plan: '', revision: 'revisione · ', 'zone-update': `zona ${of.item} · ` }[of.kind];
  const about = event.item && event.item !== of.item ? ` (zona ${event.item})` : '';
  const lines = [
    `${day(event.instant).padEnd(17)} ${event.actor?.it ?? 'l’orologio'}: ${prefix}${event.label.it}${about}`,
  ];
  const detail = (text: string) => lines.push(...wrap(text).map((line) => `${' '.repeat(18)}${line}`));
  if (event.summary.it) detail(event.summary.it);
  if (event.tally) tallyLines(event.tally).forEach(detail);
  if (event.term) detail(`termine «${event.term.label.it}»: ${day(`${event.term.dueOn}T12:00:00Z`)}`);
  if (event.type === 'close-forming' && of.consultation) detail(consulted(of.consultation));
  if (event.notices > 0) detail(counted(event.notices, 'comunicazione', 'comunicazioni'));
  return lines.join('\n');
}

function tallyLines({ rule, checks }: TallyShape): string[] {
  return checks.map(
    ({ name, need, have, holds }) =>
      `${holds ? '✔' : '✖'} ${name}: servono ${need}, ci sono ${have} (${rule})`,
  );
}

const counted = (n: number, one: string, many: string): string => `${figure(n)} ${n === 1 ? one : many}`;

const consulted = ({ told, observations, answered }: NonNullable<CaseShape['consultation']>): string =>
  `${figure(told)} avvisati, ${counted(observations, 'osservazione', 'osservazioni')}, ` +
  counted(answered, 'risposta motivata', 'risposte motivate');

/** How it ended: versions, notices and the record, all as the API has them now. */
export function closing(plan: PlanShape, cases: CaseShape[], authority: AuthorityShape): string {
  const versions = plan.versions
    .filter(({ inForceFrom }) => inForceFrom !== null)
    .map(
      ({ number, inForceFrom, hash }) =>
        `versione ${number} in vigore dal ${inForceFrom} (${hash.slice(0, 12)}…)`,
    );
  const sent = cases.reduce((sum, { noticesSent }) => sum + noticesSent, 0);
  const delivered = cases.reduce((sum, { noticesDelivered }) => sum + noticesDelivered, 0);
  return [
    `«${plan.title}»: ${versions.reverse().join('; ')}`,
    `${counted(sent, 'comunicazione', 'comunicazioni')}, ${figure(delivered)} spedite; il registro ha ${figure(authority.checkpoint?.size ?? 0)} foglie sigillate`,
  ].join('\n');
}

const day = (instant: string): string =>
  new Intl.DateTimeFormat('it', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/Rome',
  }).format(new Date(instant));

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last.length + word.length > WIDTH - 18) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
