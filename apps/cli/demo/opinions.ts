import * as documents from './documents';
import type { Offices } from './offices';
import { requestId } from './places';
import { DEPARTURE, ZONE_OPINION } from './sample-texts';
import type { CaseShape } from './shapes';
import type { Sittings } from './sittings';

const SINDACO = 'consiglio/sindaco';
const UFFICIO = 'ufficio-piano/responsabile';
/** Zones whose spokesperson convenes no assembly: their term runs out, and the procedure goes on without them. */
const SILENT = new Set(['11']);
/** The zone without an assembly, for which the capital's mayor speaks. */
const CAPITAL = '01';
const ASKED = ['requested', 'supplemented', 'interrupted', 'undelivered'];
const CONFERENZA = [
  'deposited',
  'convened',
  'deserted',
  'favourable',
  'conditions-open',
  'conditions-incorporated',
];

/** Whether a case is where opinions are asked of zones and Conferenza. */
export const isAsked = (at: ReadonlySet<string>): boolean =>
  [...ASKED, ...CONFERENZA].some((place) => at.has(place));

/** The opinions of the zones, and then of the Conferenza. */
export class Opinions {
  constructor(
    private readonly offices: Offices,
    private readonly sittings: Sittings,
    private readonly waitForTerm: (of: CaseShape, name: string) => Promise<boolean>,
    private readonly waitForDelivery: (of: CaseShape) => Promise<void>,
  ) {}

  async advance(of: CaseShape, at: ReadonlySet<string>): Promise<boolean> {
    const asked = of.state.active.filter(({ key }) => key.startsWith('requested'));
    if (asked.length > 0) return this.hearZones(of, asked);
    if (at.has('favourable') || at.has('conditions-incorporated')) return this.putOnAgenda(of);
    // The papers must lie with the Conferenza for fifteen days before it sits.
    return this.sittings.hold(of, 20);
  }

  /** Every zone that will speak convenes its assembly and votes; the term of the others runs out. */
  private async hearZones(of: CaseShape, asked: CaseShape['state']['active']): Promise<boolean> {
    const [capital] = asked.filter(({ item }) => item === CAPITAL);
    if (capital) return this.speakForCapital(of);
    const held = new Set(of.sittings.map(({ organ, matter }) => (matter === 'zone-opinion' ? organ : '')));
    const zones = asked.map(({ key, item }) => ({ item: item ?? zoneOf(of), ofRegion: key.includes('[') }));
    const toConvene = zones.filter(({ item }) => !SILENT.has(item) && !held.has(`zone/${item}`));
    for (const { item, ofRegion } of toConvene) {
      const which = { event: 'convene-zone', ...(ofRegion && { item }) };
      await this.sittings.convene(of, { by: `zone/${item}/portavoce`, days: 10, which });
    }
    if (toConvene.length > 0) return true;
    const pending = of.sittings.filter(({ organ, outcome }) => organ.startsWith('zone/') && outcome === null);
    for (const sitting of pending) await this.sittings.enter(of, sitting, `${sitting.organ}/portavoce`);
    if (pending.length > 0) return true;
    // Silence counts only where it is proven that the request was delivered.
    await this.waitForDelivery(of);
    return this.waitForTerm(of, termOf(asked[0]!));
  }

  private async speakForCapital(of: CaseShape): Promise<boolean> {
    await this.offices.command(this.capitalMayor(), documents.RAISE, {
      requestId: requestId(of, 'give-zone-opinion'),
      case: of.id,
      event: 'give-zone-opinion',
      text: ZONE_OPINION,
      with: { item: CAPITAL, opinion: 'favourable' },
    });
    return true;
  }

  /** Who is Sindaco metropolitano is mayor of the capital: the same person, in another office. */
  private capitalMayor(): string {
    return this.offices.postBeside(SINDACO, 'comune/');
  }

  private async putOnAgenda(of: CaseShape): Promise<boolean> {
    const contrary = of.state.active.some(({ key }) => key.startsWith('given-otherwise'));
    const explained = of.events.some(({ type }) => type === 'explain-departure');
    const [by, event, text] =
      contrary && !explained
        ? [UFFICIO, 'explain-departure', DEPARTURE]
        : [SINDACO, 'put-on-agenda', undefined];
    await this.offices.command(by, documents.RAISE, {
      requestId: requestId(of, event),
      case: of.id,
      event,
      text,
    });
    return true;
  }
}

/** The zone that a case of one zone is about. */
const zoneOf = (of: CaseShape): string => of.item ?? '';

const termOf = ({ key }: { key: string }): string => key.replace(/^requested/, 'zone-opinion');
