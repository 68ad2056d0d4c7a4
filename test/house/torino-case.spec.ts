import { type SetMember } from '../../libs/domain/case/case-context';
import { SmallCase, sittingOn, uuid, voteOf } from '../../libs/domain/case/small-case';
import { foldEvents } from '../../libs/domain/case/snapshot';
import type { WantedEvent } from '../../libs/domain/case/wanted-event';
import type { ProcedureDefinition } from '../../libs/domain/procedure/definition';
import { canonicalJson } from '../../libs/domain/record/canonical';
import { checkChain } from '../../libs/domain/record/case-chain';
import { readProcedure } from '../support/procedure-walk';

const plan = readProcedure('procedures/torino/plan.yaml');
const ZONES = Array.from({ length: 11 }, (_, index) => String(index + 1).padStart(2, '0'));
const member = (item: string): SetMember => ({
  item,
  label: { it: `Zona ${item}`, en: `Zone ${item}` },
  sets: item === '01' ? ['zones'] : ['zones', 'zone-assemblies'],
  assembly: item !== '01',
  requestDelivered: true,
});
const text = { id: uuid(4), commitment: 'c'.repeat(64) };

/** The plan of Torino as its log would have it, on days that the spec chooses. */
class Life {
  readonly case: SmallCase;

  constructor(definition: ProcedureDefinition = plan) {
    this.case = new SmallCase(null, definition);
    this.case.members = ZONES.map(member);
    this.case.known = { ...this.case.known, 'cycle.open': false };
  }

  get state(): string {
    return this.case.snapshot!.state;
  }
  get terms(): Record<string, string> {
    const { terms } = this.case.snapshot!;
    return Object.fromEntries(Object.entries(terms).map(([name, { dueOn }]) => [name, dueOn]));
  }

  on(day: string): this {
    this.case.at(`${day}T10:00:00.000Z`);
    return this;
  }
  take(type: string, carried: Partial<WantedEvent> = {}): this {
    const decision = this.case.take(type, type.startsWith('term:') ? { actor: null, ...carried } : carried);
    if (decision.kind === 'refused')
      throw new Error(`${type} in ${this.state}: ${JSON.stringify(decision, null, 1)}`);
    return this;
  }
  sits(day: string, noticeDays: number, outcome: 'passed' | 'failed' | 'no-quorum', item?: string): this {
    const [convene, vote] = item
      ? ['convene-zone', 'record-zone-roll-call']
      : ['convene', 'record-roll-call'];
    const about = item === undefined ? {} : { item };
    this.take(convene, { sitting: sittingOn(day, noticeDays, this.case.events.length), ...about });
    return this.on(day).take(vote, { vote: voteOf(outcome, this.case.events.length), ...about });
  }
}

/** To the opinions, asked on the day of the first reading. */
const toOpinions = (): Life =>
  new Life()
    .on('2026-09-01')
    .take('propose-guidelines', { text })
    .sits('2026-09-09', 8, 'passed')
    .take('record-hearing', { text })
    .take('close-drafting')
    .on('2026-10-10')
    .take('term:consultation')
    .take('close-forming')
    .take('record-technical-opinion', { opinion: 'favourable', text })
    .take('mark-no-expense', { text })
    .take('transmit')
    .take('release-text', { text })
    .sits('2026-10-20', 10, 'passed');

describe('a case of Torino’s plan', () => {
  it('lives through its whole procedure, and its log says all of it again', () => {
    const life = toOpinions();
    expect(life.terms).toEqual(
      Object.fromEntries(ZONES.map((zone) => [`zone-opinion[${zone}]`, '2026-11-09'])),
    );
    life.take('give-zone-opinion', { item: '01', opinion: 'favourable', text });
    for (const item of ZONES.slice(1, 10)) life.sits('2026-10-30', 10, 'passed', item);
    life.take('ask-documents', { item: '11', text }).take('supply-documents', { item: '11', text });
    expect(life.terms).toEqual({ 'zone-opinion-resumed[11]': '2026-11-14' });
    life.on('2026-11-17').take('term:zone-opinion-resumed', { item: '11' });
    life.sits('2026-12-03', 16, 'no-quorum');
    expect(life.case.snapshot!.deserted).toEqual({ conferenza: 1 });
    life.on('2026-12-04').sits('2026-12-20', 16, 'passed').take('put-on-agenda');
    expect(life.terms).toEqual({});
    life.sits('2026-12-29', 9, 'passed').take('publish');
    expect(life.terms).toEqual({ enforceable: '2027-01-09', posting: '2027-01-12' });
    life.on('2027-01-09').take('term:enforceable');
    expect(life.terms).toEqual({
      posting: '2027-01-12',
      'annual-revision': '2028-01-10',
      'year-end': '2027-12-31',
    });
    expect(life.state).toBe(['monitoring', ...ZONES.map((zone) => `zone-steady[${zone}]`)].join(' '));
    life.take('propose-zone-update', { item: '05', zones: ['05'] });
    expect(Object.values(life.case.snapshot!.children)).toEqual([
      { procedure: 'torino/zone-update', item: '05' },
    ]);
    const { events, snapshot } = life.case;
    expect(checkChain(events as never)).toEqual([]);
    expect(canonicalJson(foldEvents(events)! as never)).toBe(canonicalJson(snapshot! as never));
  });

  it('stands still while it is suspended, and its terms run on with the days that were left', () => {
    const life = toOpinions().take('ask-documents', { item: '05', text });
    life.on('2026-10-26').take('suspend', { text });
    expect(life.terms).toEqual({});
    expect(Object.keys(life.case.snapshot!.suspended)).toHaveLength(10);
    life.on('2026-12-01').take('resume', { text });
    expect(life.terms['zone-opinion[06]']).toBe('2026-12-15');
    expect(life.state).toContain('interrupted[05]');
    life.sits('2026-12-10', 9, 'passed', '06');
    expect(life.state).toContain('given[06]');
  });

  it('asks a month for the papers of the Conferenza until 13 February 2023, and fifteen days since', () => {
    const due = (day: string): number => {
      const life = toOpinions();
      for (const item of ZONES) life.on(day).take('term:zone-opinion', { item });
      const decision = life.case.take('convene', { sitting: sittingOn(day, 1, 9) });
      if (decision.kind !== 'refused') throw new Error('It was convened a day before.');
      const [notice] = decision.checks.filter(({ name }) => name === 'deposit-respected');
      return notice!.facts.find(({ name }) => name === 'sitting.noticeRequired')!.value as number;
    };
    expect(due('2023-02-13')).toBe(30);
    expect(due('2023-02-14')).toBe(15);
  });

  it('has art. 49 opinions that the Sindaco may go on without, and the log says so', () => {
    const life = new Life()
      .on('2026-09-01')
      .take('propose-guidelines', { text })
      .sits('2026-09-09', 8, 'passed');
    life.take('record-hearing', { text }).take('close-forming');
    const waived = ['technical-opinion', 'accounting-opinion'];
    life.take('transmit', { waived, offices: ['sindaco'], text });
    expect(life.case.events.at(-1)!.payload.waived).toEqual(waived);
  });
});
