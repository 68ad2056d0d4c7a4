import { randomBytes } from 'node:crypto';
import { sha256Hex } from '@copianifica/domain';

/** 256 random bits that need no escaping in a cookie or an address. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a session's token: who reads the database cannot sign in with it. */
export const tokenHash = (token: string): string => sha256Hex(token);
