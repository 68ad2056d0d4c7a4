import type { NoticeTextShownFragment } from '../generated/graphql';

export type Message = NoticeTextShownFragment;
export type InLanguage = Message['texts'][number];
export type Version = Message['versions'][number];
export type Words = InLanguage['inForce'];
export type Language = InLanguage['language'];

/** The words alone, as the api takes them. */
export const plainWords = ({ subject, body }: Words) => ({ subject, body });
