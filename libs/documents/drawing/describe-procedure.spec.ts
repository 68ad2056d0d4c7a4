import { statesOf } from '@copianifica/domain';
import { describeProcedure } from './describe-procedure';
import { sampleDefinition, samplePosition } from './sample';

const definition = sampleDefinition();
const described = (at: Parameters<typeof describeProcedure>[1], language: 'it' | 'en' = 'it') =>
  new Map(describeProcedure(definition, at, language).map((one) => [one.state, one]));

describe('a procedure described', () => {
  test('lists every state once in the order of the file, each after the one around it', () => {
    const list = describeProcedure(definition, { state: '', sets: {} }, 'it');
    expect(list.map(({ state }) => state)).toEqual([...statesOf(definition).keys()]);
    expect(list.map(({ depth }) => depth).slice(0, 5)).toEqual([0, 1, 1, 2, 3]);
    expect(list.every(({ standing, stuck }) => standing === null && !stuck)).toBe(true);
  });

  test('says where the case stands, for which zones, since when and what is stuck', () => {
    const states = described(samplePosition);
    expect(states.get('requested')).toMatchObject({
      standing: 'active',
      stuck: true,
      status: '2 di 7: Valle Alta, Pianura; 2 ferme: Valle Alta, Pianura',
    });
    expect(states.get('deposited')!.status).toBe('adesso, dal 12 mar 2026; fermo');
    expect(states.get('interrupted')!.status).toBe('1 di 7: 3');
    expect(states.get('guidelines')!.status).toBe('già percorso');
    expect(states.get('final-reading')!.status).toBe('non ancora raggiunto');
    expect(states.get('zone')!.status).toBe('per ogni zona con assemblea: 7 in tutto; adesso');
    expect(states.get('in-force')!.status).toBe('fine; non ancora raggiunto');
    expect(states.get('where-it-was')).toMatchObject({ kind: 'history', standing: null });
  });

  test('says where each state leads, by which event and on what condition', () => {
    const states = described(samplePosition, 'en');
    expect(states.get('convened')!.leadsTo).toEqual([
      {
        event: 'vote',
        label: 'Enter roll call and vote, if: Quorum and majority are there',
        to: 'favourable',
        toLabel: 'Favourable',
      },
      {
        event: 'vote',
        label: 'Enter roll call and vote, if: The quorum was missing',
        to: 'deposited',
        toLabel: 'Papers deposited',
      },
      {
        event: 'vote',
        label: 'Enter roll call and vote, if: The majority was missing',
        to: 'contrary',
        toLabel: 'Contrary',
      },
    ]);
    expect(states.get('requested')!.leadsTo.map(({ label }) => label)).toContain(
      'When time is up: Opinion of the zone',
    );
    expect(states.get('forming')!.leadsTo).toMatchObject([{ event: 'done:forming', to: 'opinions' }]);
    expect(states.get('hearings')!.leadsTo.map(({ to }) => to)).toEqual(['listened']);
  });

  test('reckons the day of an instant by the legal clock', () => {
    const at = { state: 'guidelines', sets: {}, since: { guidelines: '2026-03-14T23:30:00.000Z' } };
    expect(described(at, 'en').get('guidelines')!.status).toBe('now, since 15 Mar 2026');
    expect(described({ ...at, since: { guidelines: 'soon' } }).get('guidelines')!.status).toBe('adesso');
  });

  test('takes a configuration that the definition does not know for a fault', () => {
    expect(() => described({ state: 'elsewhere', sets: {} })).toThrow('has no state «elsewhere»');
  });
});
