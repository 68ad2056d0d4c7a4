import type { Actor } from '@copianifica/domain';

/** What every resolver knows of its request: whose server it asks, and who asks. */
export interface RequestContext {
  authority: string;
  actor: Actor;
}
