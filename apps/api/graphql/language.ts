import { registerEnumType } from '@nestjs/graphql';

/** The languages that pictures and lists are drawn in; everything else comes in all of them at once. */
export const Language = { it: 'it', en: 'en' } as const;
export type Language = keyof typeof Language;
registerEnumType(Language, { name: 'Language' });
