import type { StoredMail } from './mail-store';

/**
 * Messages to an address: the whole address, or `@domain`, or a part of one when there is no at sign.
 * Case does not matter.
 */
export function sentTo(mails: readonly StoredMail[], wanted: string): StoredMail[] {
  const address = wanted.trim().toLowerCase();
  if (address === '') return [...mails];
  const matches = (recipient: string): boolean => {
    if (address.startsWith('@')) return recipient.endsWith(address);
    return address.includes('@') ? recipient === address : recipient.includes(address);
  };
  return mails.filter(({ to }) => to.some(matches));
}

/** Messages whose subject contains a text, case apart. */
export function aboutSubject(mails: readonly StoredMail[], wanted: string): StoredMail[] {
  const text = wanted.trim().toLowerCase();
  return mails.filter(({ subject }) => subject.toLowerCase().includes(text));
}

/** Messages that have each word of the query in their subject or in one recipient. */
export function matching(mails: readonly StoredMail[], query: string): StoredMail[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return mails.filter(({ subject, to }) => {
    const text = `${subject}\n${to.join('\n')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
