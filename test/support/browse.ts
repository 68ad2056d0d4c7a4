/** What one click or one form of a browser led to: the last answer, and where it came from. */
export interface Visit {
  status: number;
  url: URL;
  text: string;
  headers: Headers;
}

/** How many redirects in a row are a mistake. */
const MOST_REDIRECTS = 10;

interface Cookie {
  name: string;
  value: string;
  path: string;
}

/**
 * A browser without script, as far as a sign-in needs one: keeps cookies by path, follows redirects with GET,
 * and stops before an address that begins with `stopAt`, which it hands back unvisited.
 */
export class Browser {
  private cookies: Cookie[] = [];

  constructor(private readonly stopAt: string) {}

  async open(address: string | URL): Promise<Visit> {
    return this.follow(new URL(address), { method: 'GET' });
  }

  async post(address: string | URL, fields: Record<string, string>): Promise<Visit> {
    return this.follow(new URL(address), { method: 'POST', body: new URLSearchParams(fields) });
  }

  private async follow(start: URL, first: RequestInit): Promise<Visit> {
    let url = start;
    let init = first;
    for (let step = 0; step < MOST_REDIRECTS; step += 1) {
      if (url.href.startsWith(this.stopAt)) return { status: 0, url, text: '', headers: new Headers() };
      const headers = { cookie: this.cookiesFor(url) };
      const response = await fetch(url, { ...init, headers, redirect: 'manual' });
      this.keep(response.headers.getSetCookie());
      const text = await response.text();
      const target = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !target) {
        return { status: response.status, url, text, headers: response.headers };
      }
      url = new URL(target, url);
      init = { method: 'GET' };
    }
    throw new Error(`more than ${MOST_REDIRECTS} redirects from ${start.href}`);
  }

  private cookiesFor(url: URL): string {
    const sent = this.cookies.filter(({ path }) => url.pathname.startsWith(path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(name.length + 1);
      const path = attributes.find((part) => part.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      this.cookies = this.cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
      if (value !== '') this.cookies.push({ name, value, path });
    }
  }
}
