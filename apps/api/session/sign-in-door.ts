import { Injectable } from '@nestjs/common';
import { BeginSignIn, ResumeSignIn, type SignedIn, SignIn } from '@copianifica/usecases';
import { IdentityProvider } from './identity-provider';
import type { Language } from './session-page';

/** What a callback brings: the provider's answer, and what the browser's two cookies hold. */
export interface Callback {
  /** the query string, with its question mark */
  query: string;
  state: string;
  browser: string;
  previousToken: string | null;
}

/** The way into one authority's site: the identity provider on one side, our sessions on the other. */
@Injectable()
export class SignInDoor {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly beginning: BeginSignIn,
    private readonly resuming: ResumeSignIn,
    private readonly entering: SignIn,
  ) {}

  /** Where to send a browser that wants to sign in and then see that path. Throws ProviderDown. */
  async begin(
    authority: string,
    browser: string,
    { path, language }: { path: string; language: Language },
  ): Promise<URL> {
    const request = await this.beginning.execute(authority, path, browser);
    return this.provider.signInUrl(request, language);
  }

  /**
   * The session of who came back; null when this browser began no such sign-in. Throws ProviderDown or
   * SignInDenied; the sign-in is used up in any case, and a copied callback opens nothing.
   */
  async finish(
    authority: string,
    { query, state, browser, previousToken }: Callback,
  ): Promise<(SignedIn & { returnTo: string }) | null> {
    const begun = await this.resuming.execute(authority, state, browser);
    if (!begun) return null;
    const { nonce, codeVerifier, returnTo } = begun;
    const who = await this.provider.identify(query, { state, nonce, codeVerifier });
    return { ...(await this.entering.execute(authority, { ...who, previousToken })), returnTo };
  }
}
