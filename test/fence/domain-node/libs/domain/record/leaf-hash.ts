import { createHash } from 'node:crypto';

export const leafHash = (text: string): string => createHash('sha256').update(text).digest('hex');
