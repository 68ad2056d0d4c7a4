// oidc-provider 9 ships no types; these are the parts that the demo uses, as its documentation and
// lib/helpers/defaults.js have them.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type AdapterPayload = Record<string, unknown>;

  export interface Adapter {
    upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  /** The Koa context, as far as the hooks below read it. */
  export interface HookContext {
    type: string;
    body: unknown;
    status: number;
    url: string;
    query: Record<string, string | string[] | undefined>;
    set(header: string, value: string): void;
    oidc: {
      provider: Provider;
      client: { clientId: string };
      session: { accountId?: string };
    };
  }

  export interface Interaction {
    uid: string;
    params: Record<string, unknown>;
  }

  export type InteractionResult =
    { login: { accountId: string; remember: boolean } } | { error: string; error_description: string };

  export interface Account {
    accountId: string;
    claims(): Promise<{ sub: string } & Record<string, unknown>>;
  }

  export interface Configuration {
    adapter: (model: string) => Adapter;
    jwks: { keys: readonly object[] };
    clients: readonly object[];
    cookies: { keys: readonly string[]; names: Record<'session' | 'interaction' | 'resume', string> };
    claims: Record<string, readonly string[]>;
    scopes: readonly string[];
    responseTypes: readonly string[];
    clientAuthMethods: readonly string[];
    conformIdTokenClaims: boolean;
    allowOmittingSingleRegisteredRedirectUri: boolean;
    pkce: { required: () => boolean };
    features: Record<string, { enabled: boolean }>;
    ttl: Record<string, number>;
    interactions: { url: (ctx: HookContext, interaction: Interaction) => string };
    clientBasedCORS: () => boolean;
    findAccount: (ctx: HookContext, subject: string) => Promise<Account | undefined>;
    loadExistingGrant: (ctx: HookContext) => Promise<Grant | undefined>;
    renderError: (ctx: HookContext, out: Record<string, string>, error: Error) => void;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly issuer: string;
    readonly Grant: new (of: { clientId: string; accountId: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: InteractionResult,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
    on(event: 'server_error', listener: (ctx: HookContext, error: Error) => void): this;
    on(event: 'authorization.success', listener: (ctx: HookContext) => void): this;
  }

  export const errors: { SessionNotFound: new (...args: never[]) => Error };
}
