import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityNames, textFiles, wordFindings } from './words';

const root = join(__dirname, '../..');
const cities = cityNames(readFileSync(join(root, 'data/metropolitan-cities.csv'), 'utf8'));
const said = (path: string, text: string): string[] => wordFindings([{ path, text }], cities);
// This file is looked at too, so what must be found is put together here.
const at = '@';

describe('the words of the project', () => {
  it('name no city in the engine, no registry, no path of one machine and no address of a person', () => {
    expect(wordFindings(textFiles(root), cities)).toEqual([]);
  });

  it('know the fourteen cities by both their names', () => {
    expect(cities).toHaveLength(14 + 6);
    expect(cities).toEqual(expect.arrayContaining(['Torino', 'Turin', 'Reggio Calabria', 'Roma']));
  });

  it.each([
    'const x = 1; // as in Torino',
    'napoliQuorum()',
    'TURIN_SEATS',
    'zone_torino_1',
    "'reggio-calabria'",
  ])('may not say %s in the engine', (line) => {
    expect(said('libs/domain/body/rule.ts', line)).toHaveLength(1);
    expect(said('data/rules.yaml', line)).toEqual([]);
  });

  it.each(["'Europe/Rome'", 'a barista', 'milanese'])('may say %s', (line) => {
    expect(said('libs/domain/body/rule.ts', line)).toEqual([]);
  });

  it('may name a city in no path of the engine either', () => {
    expect(said('apps/web/torino/page.tsx', 'export {};')).toHaveLength(1);
  });

  it('may name no registry, no path of a machine and no address outside .example and .invalid', () => {
    expect(said('README.md', ['https://registry', 'npmjs', 'org/left-pad'].join('.'))).toHaveLength(1);
    expect(said('README.md', ['see ', 'work', 'main'].join('/'))).toHaveLength(1);
    expect(said('README.md', `write to sindaco${at}comune.example.it`)).toHaveLength(1);
    expect(
      said('README.md', `sindaco${at}comune.example, x${at}y.invalid, @nestjs/common, typescript@7.0.2`),
    ).toEqual([]);
  });
});
