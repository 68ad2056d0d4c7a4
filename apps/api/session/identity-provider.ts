import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { ApiConfig } from '../config';

/** What is sent to the provider to begin, and compared when it answers. */
export interface SignInChecks {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** The provider did not answer, or not as a provider does: nothing the person at the browser can mend. */
export class ProviderDown extends Error {}
/** The provider, or the check of its answer, says no: cancelled, used twice, forged. */
export class SignInDenied extends Error {}

const TIMEOUT_SECONDS = 5;

/**
 * The OpenID Connect provider (Authorization Code with PKCE, OpenID Connect Core 1.0 §3.1). What it says of
 * itself is asked when somebody first signs in, not at boot: it may start after us, and may be down for a while.
 */
@Injectable()
export class IdentityProvider {
  private known: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: ApiConfig) {}

  /** Where to send the browser. Throws ProviderDown. */
  async signInUrl({ state, nonce, codeVerifier }: SignInChecks, language: string): Promise<URL> {
    const provider = await this.discover();
    return oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ui_locales: language,
    });
  }

  /**
   * Who came back, from the query string of the callback; signature, issuer, audience, times, nonce, state
   * and verifier have been checked. Throws ProviderDown or SignInDenied.
   */
  async identify(query: string, checks: SignInChecks): Promise<{ issuer: string; subject: string }> {
    const provider = await this.discover();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.redirectUri}${query}`), {
        pkceCodeVerifier: checks.codeVerifier,
        expectedNonce: checks.nonce,
        expectedState: checks.state,
        idTokenExpected: true,
      });
      const { iss, sub } = tokens.claims()!;
      return { issuer: iss, subject: sub };
    } catch (error) {
      if (!isUnanswered(error)) throw new SignInDenied('the sign-in was not confirmed', { cause: error });
      this.known = undefined;
      throw new ProviderDown('the identity provider does not answer', { cause: error });
    }
  }

  private get redirectUri(): string {
    return `${this.config.publicUrl}/auth/callback`;
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.config.oidc;
    // Over http only where the configuration says so, as the demo's does.
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    this.known ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        execute: [...insecure, oidc.enableNonRepudiationChecks],
        timeout: TIMEOUT_SECONDS,
      })
      .catch((error: unknown) => {
        this.known = undefined;
        throw new ProviderDown('the identity provider cannot be discovered', { cause: error });
      });
    return this.known;
  }
}

/** No connection, no answer in time, or an answer that no provider gives (a proxy's error page). */
function isUnanswered(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause } = error as Error & { code?: unknown };
  const known = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
  return known || message === 'fetch failed' || isUnanswered(cause);
}
