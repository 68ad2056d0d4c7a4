import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';

/** Twelve hours, as the session in the database; ten minutes for a sign-in under way. In seconds. */
const SESSION_AGE = 12 * 60 * 60;
const SIGN_IN_AGE = 10 * 60;

/** What a cookie of ours may hold: 32 random bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The two cookies of the site: the session's, and the one that ties a sign-in under way to its browser. Out of
 * reach of scripts, not sent from other sites (Lax); over https also bound to this very host, so that no
 * neighbouring one can plant them (RFC 6265bis, __Host-).
 */
export class SessionCookie {
  private readonly secure: boolean;
  private readonly session: string;
  private readonly signIn: string;

  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    const prefix = this.secure ? '__Host-' : '';
    this.session = `${prefix}copianifica`;
    this.signIn = `${prefix}copianifica-sign-in`;
  }

  readSession(request: IncomingMessage): string | null {
    return this.read(request, this.session);
  }

  readSignIn(request: IncomingMessage): string | null {
    return this.read(request, this.signIn);
  }

  writeSession(response: ServerResponse, token: string): void {
    this.write(response, this.session, token, SESSION_AGE);
  }

  writeSignIn(response: ServerResponse, browser: string): void {
    this.write(response, this.signIn, browser, SIGN_IN_AGE);
  }

  clearSession(response: ServerResponse): void {
    this.write(response, this.session, '', 0);
  }

  private read({ headers }: IncomingMessage, name: string): string | null {
    const value = parseCookie(headers.cookie ?? '')[name];
    return value !== undefined && TOKEN.test(value) ? value : null;
  }

  private write(response: ServerResponse, name: string, value: string, maxAge: number): void {
    const options = { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
    response.appendHeader('Set-Cookie', stringifySetCookie({ name, value, maxAge, ...options }));
  }
}
