import { availableParallelism, loadavg } from 'node:os';
import { waitFor } from '../../apps/cli/wait';
import { askApi } from './ask';
import { refusedBundles } from './bundles';
import type { Installation } from './installation';
import { faultsOfHistory } from './sound-history';
import { compareTold, readMailbox } from './told';

/** A limit in seconds, for a machine that has nothing else to do; stretched where others keep this one busy. */
export const stretched = (seconds: number): number =>
  seconds * Math.max(1, loadavg()[0]! / availableParallelism());

interface Figures {
  territory: { comuni: number; residents: number; zones: number; unions: number };
  organs: { kind: string; seats: number }[];
}

const FIGURES = '{ authority { territory { comuni residents zones unions } organs { kind seats } } }';

/** With the thousands separated, as the demo prints them. */
const printed = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+$)/g, '.');

/**
 * What an installation must live through, however it is made up: the demo, twice in a row, and nothing amiss after it.
 * `url` is where the demo is played, `installation` where its database, its mailbox and its commands are.
 */
export function itIsLivedThrough(place: () => { installation: Installation; url: string }): void {
  const outputs: string[] = [];

  it('plays the demo to its end, and again for the next three years', async () => {
    const { installation, url } = place();
    for (const turn of ['first', 'second']) {
      const { exitCode, output, seconds } = await installation.playDemo(url);
      process.stdout.write(`${turn} demo: exit code ${exitCode} after ${seconds.toFixed(1)} s\n`);
      if (exitCode !== 0) throw new Error(`exit code ${exitCode}\n${output}\n${installation.tell()}`);
      expect(seconds).toBeLessThan(stretched(60));
      outputs.push(output);
    }
  }, 400_000);

  it('prints the figures that the api gives: 312 comuni, 2,247,780 residents, 11 zones, 19 seats', async () => {
    const { authority } = await askApi<{ authority: Figures }>(place().url, FIGURES);
    const { territory, organs } = authority;
    const seats = (kind: string) => organs.find((organ) => organ.kind === kind)?.seats;
    expect({ ...territory, consiglio: seats('consiglio'), conferenza: seats('conferenza') }).toMatchObject({
      comuni: 312,
      residents: 2_247_780,
      zones: 11,
      consiglio: 19,
      conferenza: 312,
    });
    for (const output of outputs) {
      expect(output).toContain(`${territory.comuni} comuni, ${printed(territory.residents)} residenti`);
      expect(output).toContain(`${territory.zones} zone omogenee, ${territory.unions} unioni`);
      expect(output).toContain(
        `Consiglio di ${seats('consiglio')} seggi, Conferenza di ${seats('conferenza')}`,
      );
      // All comuni and all unions were told of the consultation.
      expect(output).toContain(`${territory.comuni + territory.unions} comunicazioni`);
    }
  });

  it('told each office once what it had to know, and recorded all that was done, once', async () => {
    const { installation } = place();
    const client = await installation.openAsSuperuser();
    try {
      const mailbox = `http://localhost:${installation.port + 1}`;
      const look = async () => [
        ...(await compareTold(client, await readMailbox(mailbox))).faults,
        ...(await faultsOfHistory(client)),
      ];
      // The last leaves are sealed a moment after the demo has ended.
      await waitFor(async () => ((await look()).length === 0 ? true : undefined), 20_000, 500);
      expect(await look()).toEqual([]);
    } finally {
      await client.end();
    }
  }, 60_000);

  it('gives away bundles that copianifica verify accepts', async () => {
    expect(await refusedBundles(place().installation)).toEqual([]);
  }, 60_000);
}
