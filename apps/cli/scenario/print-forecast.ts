import type { Forecast, ScenarioCast } from '@copianifica/domain';
import { say, type Language } from '../calculate/words';

/** What follows at the soonest, in lines: the days, the way, what makes it last, and the chance of a deserted sitting. */
export function forecastLines(
  { from, way, desertion }: Forecast,
  { procedures }: ScenarioCast,
  language: Language,
): string[] {
  const labels = new Map(
    procedures.flatMap(({ definition: { events, terms } }) => [
      ...Object.entries(terms).map(([name, term]) => [`term:${name}`, term.label[language]] as const),
      ...Object.entries(events).map(([name, event]) => [name, event.done[language]] as const),
    ]),
  );
  const of = (name: string): string => labels.get(name) ?? name;
  const lines = [say(language, 'forecast.title', { date: from })];
  if (!way) lines.push(`  ${say(language, 'forecast.no-way')}`);
  else {
    lines.push(`  ${say(language, 'forecast.adopted', { date: way.adoptedOn })}`);
    if (way.inForceOn) lines.push(`  ${say(language, 'forecast.in-force', { date: way.inForceOn })}`);
    lines.push('', say(language, 'forecast.critical'));
    for (const { day, waited, kind, event, term, items } of way.steps) {
      const many = items.length > 1 ? ` ×${items.length}` : '';
      const why =
        waited > 0
          ? ` · ${say(language, `forecast.${kind}`, { days: waited, term: of(`term:${term}`) })}`
          : '';
      lines.push(`  ${day}  ${waited > 0 ? '●' : ' '} ${of(event)}${many}${why}`);
    }
  }
  for (const { organ, rule, members, need, observed, pooled, chance, delay } of desertion) {
    lines.push('', say(language, 'forecast.quorum', { organ, rule, members, need }));
    lines.push(`  ${say(language, 'forecast.observed', observed)}`);
    if (chance !== null) lines.push(`  ${say(language, 'forecast.binomial', { ...pooled, chance })}`);
    if (delay !== null) lines.push(`  ${say(language, 'forecast.delay', { days: delay })}`);
  }
  lines.push('', say(language, 'forecast.assumed'));
  return lines;
}
