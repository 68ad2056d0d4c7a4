import { parseSetCookie } from './cookies';

/** What the API answered that is no data: its own sentence, for the person at the terminal. */
export class AnswerError extends Error {}

/** How long a part that was killed has to come back before the demo gives up, in milliseconds. */
const PATIENCE = 90_000;

/** An answer that has come whole. */
interface Visited {
  ok: boolean;
  status: number;
  headers: Headers;
  url: string;
  body: Uint8Array;
}

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

  private async trySignIn(): Promise<Visited> {
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
    const { status, body } = await this.patiently(() =>
      this.visit(new URL('/graphql', this.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-copianifica': '1' },
        body: JSON.stringify({ query, variables }),
      }),
    );
    const answer = readAnswer<T>(body);
    if (answer?.errors?.length || !answer?.data) {
      const words = answer?.errors?.map(({ message }) => message).join(' ');
      throw new AnswerError(words ?? `${this.url}/graphql answered ${status}, and no data.`);
    }
    return answer.data;
  }

  async download(path: string): Promise<Uint8Array> {
    const { ok, status, body } = await this.patiently(() => this.visit(new URL(path, this.url)));
    if (!ok) throw new AnswerError(`${path} answered ${status}.`);
    return body;
  }

  private async patiently(attempt: () => Promise<Visited>): Promise<Visited> {
    const began = Date.now();
    for (;;) {
      const visited = await attempt().catch((error: unknown) => {
        // Only a connection that failed or an answer that never came is waited for; anything else is ours to mend.
        if (!(error instanceof TypeError) && (error as Error).name !== 'TimeoutError') throw error;
        return null;
      });
      if (visited && !isAway(visited)) return visited;
      if (Date.now() - began > PATIENCE)
        throw new AnswerError(`${this.url} does not answer: is npm start running?`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  /** An answer counts when all of it has come: a connection may break in the middle of one. */
  private async visit(url: URL, init: RequestInit = {}): Promise<Visited> {
    const jar = this.jars.get(url.hostname) ?? new Map<string, string>();
    this.jars.set(url.hostname, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const signal = AbortSignal.timeout(30_000);
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal });
    for (const cookie of response.headers.getSetCookie()) parseSetCookie(cookie, jar);
    const { ok, status, headers: said, url: at } = response;
    return { ok, status, headers: said, url: at, body: new Uint8Array(await response.arrayBuffer()) };
  }
}

interface Answer<T> {
  data?: T;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Undefined where it is no JSON. */
function readAnswer<T>(body: Uint8Array): Answer<T> | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as Answer<T>;
  } catch {
    return undefined;
  }
}

/**
 * A part that is coming back, a fault while the database was away, masked as 500, or a server so busy that its own
 * deadline passed: the same is asked again.
 */
function isAway({ status, body }: Visited): boolean {
  if (status === 500 || status === 502 || status === 503) return true;
  const errors = status === 400 ? readAnswer(body)?.errors : undefined;
  return errors?.some(({ extensions }) => extensions?.code === 'limit/deadline') ?? false;
}
