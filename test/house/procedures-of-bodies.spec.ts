import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBody, readSettings } from '@copianifica/documents';

const root = join(__dirname, '../..');
const bodies = readdirSync(join(root, 'data'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, 'data', entry.name)).includes('body.yaml'))
  .map(({ name }) => name);

describe.each(bodies)('the procedures of %s', (name) => {
  const read = async () => {
    const body = await readBody(join(root, 'data', name), '2026-11-23');
    const { procedures } = await readSettings(root, {
      calendar: body.authority.calendar,
      procedures: body.procedures,
    });
    return { body, definitions: procedures.map(({ definition }) => definition) };
  };

  it('fit together: rules that are there, child cases that are described, ends that are heard', async () => {
    const { definitions } = await read();
    expect(definitions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['plan', 'revision']));
  });

  it('take nothing for verified that was assumed, reported or not found', async () => {
    const { definitions } = await read();
    for (const { terms, policies = {} } of definitions)
      for (const { source, verified } of [...Object.values(terms), ...Object.values(policies)])
        if (/non reperit|assunzione|fonte secondaria|nessun/i.test(source)) expect(verified).toBe(false);
  });

  it('give what is to be done to offices that somebody can hold in this body', async () => {
    const { body, definitions } = await read();
    const seats = body.organs.flatMap((organ) => organ.seats.map(({ key }) => key));
    const kinds = body.organs.map(({ kind }) => kind);
    const zones = body.organs.flatMap(({ kind, key }) => (kind === 'zone' ? [key.split('/')[1]!] : []));
    const each = (post: string): string[] =>
      post.includes('{item}') ? zones.map((zone) => post.replace('{item}', zone)) : [post];
    const offices = definitions.flatMap((definition) => Object.values(definition.offices));
    expect(seats).toEqual(expect.arrayContaining(offices.flatMap(({ posts = [] }) => posts.flatMap(each))));
    expect(kinds).toEqual(expect.arrayContaining(offices.flatMap(({ organization }) => organization ?? [])));
  });
});
