/** Which receipts a provider sends in the end, and to which state they lead, whatever comes first. */
export const LIVES: readonly (readonly [state: string, types: readonly string[]])[] = [
  ['accepted', ['accettazione']],
  ['delivered', ['accettazione', 'avvenuta-consegna']],
  ['delivered', ['avvenuta-consegna']],
  ['delivered', ['accettazione', 'preavviso-errore-consegna', 'avvenuta-consegna']],
  ['delivered', ['accettazione', 'errore-consegna', 'avvenuta-consegna']],
  ['warned', ['accettazione', 'preavviso-errore-consegna']],
  ['error', ['accettazione', 'preavviso-errore-consegna', 'errore-consegna']],
  ['refused', ['non-accettazione']],
  ['virus', ['accettazione', 'rilevazione-virus']],
];

/** The same choices in each run: what fails once fails again. */
export class Chance {
  constructor(private seed: number) {}

  below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * limit);
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(this.below(left.length), 1)[0]!);
  }
}
