/** A civil day (ISO) so many days on; without a zone, so that no clock moves it. */
export const daysOn = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
