import * as oidc from 'openid-client';
import type { Journey } from './journey.ts';
import { SingleSignOnRefused } from './refused.ts';
import type { SingleSignOnSettings } from './settings.ts';
import { emailOf } from '../email.rules.ts';

/** How long the provider may take to answer, in seconds. */
export const patienceSeconds = 8;

/** After so long the provider’s configuration is asked for again, in milliseconds. */
const freshMs = 3_600_000;

/** Whom the provider vouches for. */
export interface Identity {
  readonly issuer: string;
  /** What the provider knows the person by; never given to anybody else. */
  readonly subject: string;
  /** As an account keeps it; null where the provider tells none. */
  readonly email: string | null;
  /** Whether the provider says that the address is the person’s. */
  readonly isEmailVerified: boolean;
}

const because = (error: unknown): string => {
  const parts: string[] = [];
  for (let cause = error; cause instanceof Error && parts.length < 5; cause = cause.cause)
    parts.push(cause.message);
  return parts.join(': ');
};

const isAway = (error: unknown): boolean => {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError';
  if (error instanceof oidc.ClientError)
    return (
      error.code === 'OAUTH_TIMEOUT' ||
      (error.cause instanceof Response && error.cause.status >= 500) ||
      isAway(error.cause)
    );
  return error instanceof TypeError && error.message === 'fetch failed';
};

/** What a failure on the way means for whoever wanted to sign in. */
const refusedBy = (error: unknown): SingleSignOnRefused => {
  if (error instanceof oidc.AuthorizationResponseError)
    return new SingleSignOnRefused(error.error === 'access_denied' ? 'DENIED' : 'FAILED', because(error));
  if (isAway(error)) return new SingleSignOnRefused('UNREACHABLE', because(error));
  if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant')
    return new SingleSignOnRefused('EXPIRED', because(error));
  return new SingleSignOnRefused('FAILED', because(error));
};

/** An address that a claim holds; null where it holds none. */
const addressIn = (claim: unknown): string | null =>
  typeof claim === 'string' && claim.trim() !== '' ? emailOf(claim) : null;

/** The protocol's own bound of the claim `sub`, in characters. */
const longestSubject = 255;

/** Whether a claim tells one person from all others: an empty one is anybody's, and a padded one could pass for another. */
const isSubject = (claim: string): boolean =>
  claim !== '' && claim.length <= longestSubject && claim === claim.trim();

/**
 * The OpenID Connect provider of this installation: where people are sent to sign in, and who they then are. The
 * protocol is openid-client’s: discovery, code with PKCE, state, nonce, and an ID token whose issuer, audience, times
 * and signature must be right.
 */
export class Provider {
  readonly #redirectUri: string;
  #configuration: { readonly asked: number; readonly answer: Promise<oidc.Configuration> } | undefined;

  constructor(
    private readonly settings: SingleSignOnSettings,
    publicUrl: string,
  ) {
    this.#redirectUri = `${publicUrl}/oidc/callback`;
  }

  /** Where somebody signs in. @param anew asks for the password even where the provider knows who it is. @throws SingleSignOnRefused */
  async signInAddress({ state, nonce, codeVerifier }: Journey, { anew }: { anew: boolean }): Promise<URL> {
    try {
      return oidc.buildAuthorizationUrl(await this.#known(), {
        redirect_uri: this.#redirectUri,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(anew && { prompt: 'login' }),
      });
    } catch (error) {
      throw refusedBy(error);
    }
  }

  /** Who came back. @param query what stands behind the question mark, with its mark. @throws SingleSignOnRefused */
  async identityOf(query: string, { state, nonce, codeVerifier }: Journey): Promise<Identity> {
    try {
      const known = await this.#known();
      const tokens = await oidc.authorizationCodeGrant(known, new URL(this.#redirectUri + query), {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('There is no ID token.');
      if (!isSubject(claims.sub)) throw new Error('The "sub" of the ID token names nobody.');
      // Many providers tell the address to who asks for it only.
      const asks = claims['email'] === undefined && known.serverMetadata().userinfo_endpoint !== undefined;
      const { email, email_verified: isVerified } = asks
        ? await oidc.fetchUserInfo(known, tokens.access_token, claims.sub)
        : claims;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: addressIn(email),
        isEmailVerified: isVerified === true,
      };
    } catch (error) {
      throw refusedBy(error);
    }
  }

  /** The provider’s configuration; a failure is not kept, so that one that comes back is found. */
  #known(): Promise<oidc.Configuration> {
    const now = performance.now();
    if (this.#configuration && now - this.#configuration.asked < freshMs) return this.#configuration.answer;
    const { issuer, clientId, clientSecret } = this.settings;
    const isPlain = issuer.startsWith('http:');
    const answer = oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patienceSeconds,
      // Read from the environment only where the provider is on this machine.
      execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
    });
    const asking = { asked: now, answer };
    this.#configuration = asking;
    answer.catch(() => {
      if (this.#configuration === asking) this.#configuration = undefined;
    });
    return answer;
  }
}
