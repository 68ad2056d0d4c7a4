import type { RefusalCode } from '@copianifica/domain';

/** What a change of one's own session answers. */
export type SessionAnswer = { kind: 'changed' } | { kind: 'refused'; code: RefusalCode };

export const sessionRefused = (code: RefusalCode): SessionAnswer => ({ kind: 'refused', code });
