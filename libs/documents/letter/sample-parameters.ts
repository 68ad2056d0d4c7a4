import type { NoticeParameters } from '@copianifica/domain';

/** Something for every parameter that a message may have, for a body that has not sent any yet. */
export const sampleParameters = (): NoticeParameters => ({
  plan: 'Piano strategico 2027-2029',
  timezone: 'Europe/Rome',
  closesOn: '2027-03-01',
  heldAt: '2027-03-14T14:00:00.000Z',
  organ: 'consiglio',
  number: 2,
  inForceFrom: '2027-05-01',
  term: 'Parere della Conferenza metropolitana',
  late: 3,
});
