import { Injectable } from '@nestjs/common';
import { type BegunSignIn, takeSignIn, Transactions, writeSignIn } from '@copianifica/database';
import { sha256Hex } from '@copianifica/domain';
import { randomToken } from './session-token';

/** What goes to the identity provider: state and nonce; the verifier stays here until the code comes back. */
export interface SignInRequest {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/**
 * A state counts only in the browser that began with it: otherwise somebody could send another person a
 * finished callback and have them work in a session that is not theirs (RFC 9700 §4.7).
 */
const stateHash = (state: string, browser: string): string => sha256Hex(`${browser}\n${state}`);

/** Begins a sign-in: state, nonce and PKCE verifier of its own, remembered for ten minutes. */
@Injectable()
export class BeginSignIn {
  constructor(private readonly transactions: Transactions) {}

  /** @param browser what the browser's own cookie holds */
  async execute(authority: string, returnTo: string, browser: string): Promise<SignInRequest> {
    const request = { state: randomToken(), nonce: randomToken(), codeVerifier: randomToken() };
    const { state, nonce, codeVerifier } = request;
    await this.transactions.inAuthority(authority, (manager) =>
      writeSignIn(manager, authority, stateHash(state, browser), { nonce, codeVerifier, returnTo }),
    );
    return request;
  }
}

/** Takes up a sign-in that comes back from the identity provider. It serves once. */
@Injectable()
export class ResumeSignIn {
  constructor(private readonly transactions: Transactions) {}

  /** Null when this browser began no such sign-in, it was used already, or ten minutes have passed. */
  execute(authority: string, state: string, browser: string): Promise<BegunSignIn | null> {
    return this.transactions.inAuthority(authority, (manager) =>
      takeSignIn(manager, stateHash(state, browser)),
    );
  }
}
