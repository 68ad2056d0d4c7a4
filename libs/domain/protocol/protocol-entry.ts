/** What a number of the register is given to: an observation that comes in, an order to tell people something that goes out. */
export type ProtocolKind = 'observation' | 'notice';

/** One act to be numbered. Ids, titles and keys of offices only: the register is kept for ever. */
export interface ProtocolAct {
  kind: ProtocolKind;
  /** of a notice: what it says */
  message: string | null;
  /** title of the plan that it is about */
  subject: string;
  /** key of the organization that sent it; of a notice, the groups it goes to, and the member of a set it is about */
  correspondent: string;
  /** id of the observation, or of the outbox row that orders the notice */
  reference: string;
  case: string | null;
}

/** What comes in and what goes out share one numbering (d.P.R. 445/2000, art. 57). */
export const directionOf = (kind: ProtocolKind): 'in' | 'out' => (kind === 'notice' ? 'out' : 'in');

/** As it is written on an act: at least seven digits and the solar year in which the numbering began anew (art. 57). */
export const protocolNumber = ({ number, year }: { number: number; year: number }): string =>
  `${String(number).padStart(7, '0')}/${year}`;
