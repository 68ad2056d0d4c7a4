import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, Provider, type Configuration, type HookContext } from 'oidc-provider';
import type { Logger } from 'pino';
import type { DemoConfig } from '../config';
import { STANDALONE_PAGE } from '../page/answer';
import type { GrantJournal } from './grant-journal';
import type { PeopleDirectory } from './directory';
import { languageOf } from '../page/words';
import { refusedPage } from './refused-page';
import type { IdentitySecrets } from './secrets';

const MINUTE = 60;
const SCOPE = 'openid profile';

// Cookies are shared by all ports of a host: the names must not meet those of the product beside us.
const COOKIES = { session: 'demo_session', interaction: 'demo_interaction', resume: 'demo_resume' } as const;

/** What the provider needs of the rest of the process. */
export interface IdentityParts {
  client: DemoConfig['client'];
  secrets: IdentitySecrets;
  journal: GrantJournal;
  people: PeopleDirectory;
  log: Logger;
}

/**
 * The identity provider: authorization code with PKCE by S256 (RFC 7636) and nonce, one confidential client,
 * scopes `openid profile`. `sub` is the person's subject, `name` the only other claim, in both the ID token
 * and userinfo. There is no consent to ask for: the client is the demo itself.
 */
export function buildProvider(issuer: string, parts: IdentityParts): Provider {
  const provider = new Provider(issuer, configure(parts));
  provider.on('server_error', (_ctx, fault) =>
    parts.log.error(
      { event: 'identity-fault', fault: fault.name, stack: fault.stack },
      'the identity provider failed',
    ),
  );
  provider.on('authorization.success', () => parts.log.info({ event: 'signed-in' }, 'somebody signed in'));
  return provider;
}

/**
 * The provider as a request handler that forgets who signed in before. Everyone of the demo is played by one
 * person in one browser: each sign-in must ask whom to be, and a change of person must not stop at a
 * sign-out page that a script without JavaScript cannot pass.
 */
export function withoutMemory(provider: Provider) {
  const answer = provider.callback();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const cookies = request.headers.cookie?.split(';') ?? [];
    request.headers.cookie = cookies.filter((cookie) => !cookie.trim().startsWith(COOKIES.session)).join(';');
    await answer(request, response);
  };
}

function configure({ client, secrets, journal, people }: IdentityParts): Configuration {
  return {
    ...RULES,
    adapter: (model) => journal.storeOf(model),
    jwks: secrets.jwks,
    cookies: { keys: secrets.cookieKeys, names: COOKIES },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.redirects,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    findAccount: async (_ctx, subject) => {
      const person = await people.find(subject);
      return person && { accountId: subject, claims: async () => ({ sub: subject, name: person.name }) };
    },
    loadExistingGrant: grantAll,
    renderError: (ctx, out, fault) =>
      showRefusal(ctx, fault, out.error_description, homeOf(client.redirects)),
  };
}

const RULES = {
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
  allowOmittingSingleRegisteredRedirectUri: false,
  pkce: { required: () => true },
  clientBasedCORS: () => false,
  interactions: {
    url: (_ctx: HookContext, interaction: { uid: string }) => `/interaction/${interaction.uid}`,
  },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    resourceIndicators: { enabled: false },
    rpInitiatedLogout: { enabled: false },
  },
  ttl: {
    AccessToken: 10 * MINUTE,
    AuthorizationCode: MINUTE,
    Grant: 60 * MINUTE,
    IdToken: 10 * MINUTE,
    Interaction: 60 * MINUTE,
    Session: 60 * MINUTE,
  },
};

/** Where the client's pages begin, for the way back from a page of refusal. */
export function homeOf(redirects: readonly string[]): string {
  return new URL(redirects[0]!).origin;
}

async function grantAll({ oidc }: HookContext) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client.clientId,
    accountId: oidc.session.accountId!,
  });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}

function showRefusal(ctx: HookContext, fault: Error, detail: string | undefined, home: string): void {
  const language = languageOf(ctx.query.lang, ctx.query.ui_locales);
  const expired = fault instanceof errors.SessionNotFound;
  for (const [header, value] of Object.entries(STANDALONE_PAGE)) ctx.set(header, value);
  ctx.type = 'html';
  ctx.body = refusedPage({ language, address: ctx.url, home, expired, detail }).text;
}
