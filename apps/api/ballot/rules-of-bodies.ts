import { readAllRules, type RulesOfBody } from '@copianifica/documents';
import type { Rule, SubstituteRule } from '@copianifica/domain';

/** The rules of quorum and majority of every body, and of who may stand in for its mayors, as the project's files had them when this process began. */
export class RulesOfBodies {
  private constructor(private readonly bodies: readonly RulesOfBody[]) {}

  /** Reads every body's rules; a file that cannot be taken stops the boot. */
  static async read(root: string): Promise<RulesOfBodies> {
    return new RulesOfBodies(await readAllRules(root));
  }

  all(): (Rule & { authority: string })[] {
    return this.bodies.flatMap(({ authority, rules }) => rules.map((rule) => ({ ...rule, authority })));
  }

  substitutes(): (SubstituteRule & { authority: string })[] {
    return this.bodies.flatMap(({ authority, substitutes }) =>
      substitutes.map((rule) => ({ ...rule, authority })),
    );
  }
}
