import { sha256Hex } from '../record/canonical';

/** No letter or digit that is taken for another when it is read aloud or copied by hand. */
export const LINK_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Ten of 31 symbols: 49 bits, far beyond what a few attempts in a few minutes can guess. */
export const LINK_CODE_LENGTH = 10;

/**
 * What is kept of the code that links a sign-in to a person: hex SHA-256 of the request's id and the code, so that
 * equal codes differ and the row alone opens nothing. Case, blanks and hyphens in what a person types are ignored.
 */
export const linkCodeHash = (id: string, code: string): string =>
  sha256Hex(`copianifica/link-code/1\n${id}\n${code.toUpperCase().replaceAll(/[\s-]/g, '')}`);
