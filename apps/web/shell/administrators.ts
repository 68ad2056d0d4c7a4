import { useOwn, useSay } from '../language/words';
import { useSite } from './site';

/** Organs whose offices keep the cases and the procedures of a body going; the server decides, this only shows. */
const KINDS: readonly string[] = ['ufficio-piano', 'segretario'];

export interface Administrators {
  /** whether the office the reader acts in is one of them */
  mayAct: boolean;
  signedIn: boolean;
  /** whom to ask, in words */
  who: string[];
}

/** Whether verbs of administration are worth offering, and whom to ask where they are not. */
export function useAdministrators(): Administrators {
  const { data } = useSite();
  const own = useOwn();
  const say = useSay();
  const organs = (data?.authority.organs ?? []).filter(({ kind }) => KINDS.includes(kind));
  const post = data?.me.actingAs?.post;
  return {
    mayAct: post !== undefined && organs.some(({ key }) => post === key || post.startsWith(`${key}/`)),
    signedIn: data?.me.signedIn ?? false,
    who: organs.length > 0 ? organs.map(({ name }) => own(name)) : [say('web.administration.who')],
  };
}
