import { parseSetCookie } from './cookies';

/** What the API answered that is no data: its own sentence, for the person at the terminal. */
export class AnswerError extends Error {}

/** How long a part that was killed has to come back before the demo gives up, in milliseconds. */
const PATIENCE = 90_000;

/**
 * One person's browser, without the browser: signs in through the identity provider as anyone does, keeps
 * the cookies, and asks the API. A connection that breaks is tried again; what it asks for carries a request
 * id, so that asking twice does nothing twice.
 */
export class OfficeClient {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(
    private readonly url: string,
    private readonly subject: string | null,
  ) {}

  /** Follows the sign-in from the product to the identity provider and back; one that breaks off is begun anew. */
  async signIn(): Promise<void> {
    await this.patiently(() => this.trySignIn());
  }

  private async trySignIn(): Promise<Response> {
    let response = await this.visit(new URL('/auth/sign-in?to=/', this.url));
    for (let hop = 0; hop < 20 && !isAway(response); hop += 1) {
      const location = response.headers.get('location');
      if (location) {
        const target = new URL(location, response.url);
        if (target.origin === new URL(this.url).origin && target.pathname === '/') return response;
        response = await this.visit(target);
      } else if (response.status === 200 && new URL(response.url).pathname.startsWith('/interaction/')) {
        const form = new URLSearchParams({ subject: this.subject ?? '' });
        response = await this.visit(new URL(response.url), { method: 'POST', body: form });
      } else break;
    }
    if (isAway(response)) return response;
    throw new AnswerError(
      `The sign-in ended at ${new URL(response.url).pathname} with status ${response.status}.`,
    );
  }

  /** Asks the API; throws `AnswerError` with the API's own words where it answers with errors. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const response = await this.patiently(() =>
      this.visit(new URL('/graphql', this.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-copianifica': '1' },
        body: JSON.stringify({ query, variables }),
      }),
    );
    const answer = (await response.json()) as { data?: T; errors?: { message: string }[] };
    if (answer.errors?.length || !answer.data)
      throw new AnswerError(
        answer.errors?.map(({ message }) => message).join(' ') ?? `Status ${response.status}.`,
      );
    return answer.data;
  }

  async download(path: string): Promise<Uint8Array> {
    const response = await this.patiently(() => this.visit(new URL(path, this.url)));
    if (!response.ok) throw new AnswerError(`${path} answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  }

  private async patiently(attempt: () => Promise<Response>): Promise<Response> {
    const began = Date.now();
    for (;;) {
      const response = await attempt().catch((error: unknown) => {
        // Only a connection that failed or an answer that never came is waited for; anything else is ours to mend.
        if (!(error instanceof TypeError) && (error as Error).name !== 'TimeoutError') throw error;
        return null;
      });
      if (response && !isAway(response)) return response;
      if (Date.now() - began > PATIENCE)
        throw new AnswerError(`${this.url} does not answer: is npm start running?`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  private async visit(url: URL, init: RequestInit = {}): Promise<Response> {
    const jar = this.jars.get(url.hostname) ?? new Map<string, string>();
    this.jars.set(url.hostname, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const signal = AbortSignal.timeout(30_000);
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal });
    for (const cookie of response.headers.getSetCookie()) parseSetCookie(cookie, jar);
    return response;
  }
}

/** A part that is coming back, or a fault while the database was away, masked as 500: the same is asked again. */
const isAway = ({ status }: Response): boolean => status === 500 || status === 502 || status === 503;
