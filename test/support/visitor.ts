import { type Answered, ask } from './api';

/** What one address answered. */
export interface Answer {
  status: number;
  /** where it was, or, of a redirect, where it leads */
  url: URL;
  text: string;
  headers: Headers;
}

interface Cookie {
  host: string;
  path: string;
  name: string;
  value: string;
}

/**
 * Somebody at a browser, one step at a time: keeps cookies by host name and path, as browsers do, and lets a test
 * look at them and plant some.
 */
export class Visitor {
  private cookies: Cookie[] = [];

  /** One request; redirects are not followed. */
  async go(address: string | URL, init: RequestInit = {}): Promise<Answer> {
    const at = new URL(address);
    const headers = { 'accept-language': 'it', ...(init.headers as object), cookie: this.cookieHeader(at) };
    const response = await fetch(at, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.take(at, line);
    const target = response.headers.get('location');
    const url = target === null ? at : new URL(target, at);
    return { status: response.status, url, text: await response.text(), headers: response.headers };
  }

  /** Follows redirects until something is shown, or until an address that begins with `stopAt`. */
  async follow(address: string | URL, init: RequestInit = {}, stopAt?: string): Promise<Answer> {
    let answer = await this.go(address, init);
    for (let step = 0; step < 10 && answer.status >= 300 && answer.status < 400; step += 1) {
      if (stopAt !== undefined && answer.url.href.startsWith(stopAt)) return answer;
      answer = await this.go(answer.url);
    }
    return answer;
  }

  /** Asks GraphQL with this visitor's cookies. */
  ask(api: { url: string }, query: string, variables: object = {}): Promise<Answered> {
    const cookie = this.cookieHeader(new URL('/graphql', api.url));
    return ask(api, query, { variables, headers: { cookie } });
  }

  /** The value of a cookie of the whole host. */
  cookie({ url }: { url: string }, name: string): string | undefined {
    const host = new URL(url).hostname;
    return this.cookies.find((one) => one.host === host && one.name === name && one.path === '/')?.value;
  }

  plant({ url }: { url: string }, name: string, value: string): void {
    this.keep({ host: new URL(url).hostname, path: '/', name, value });
  }

  private cookieHeader({ hostname, pathname }: URL): string {
    const sent = this.cookies.filter(({ host, path }) => host === hostname && pathname.startsWith(path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private take({ hostname }: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    const ended = attributes.some((one) => /^max-age=0$/i.test(one) || /1970/.test(one));
    this.keep({ host: hostname, path, name, value: ended ? '' : pair.slice(name.length + 1) });
  }

  private keep(cookie: Cookie): void {
    const { host, path, name, value } = cookie;
    this.cookies = this.cookies.filter((one) => one.host !== host || one.path !== path || one.name !== name);
    if (value !== '') this.cookies.push(cookie);
  }
}
