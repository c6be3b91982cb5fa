import * as oidc from 'openid-client';

/** How long somebody may take at the provider, in seconds. */
export const journeySeconds = 600;

/**
 * What a browser takes along to the provider and back, in a cookie that no script reads: it proves that the answer
 * belongs to this browser and to what was asked. Nodes hold nothing, so any of them may take the answer.
 */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  /** Only who has it can turn the provider’s code into an identity (PKCE). */
  readonly codeVerifier: string;
  /** The page of ours to which it leads, such as `/tickets`. */
  readonly returnTo: string;
}

/** A page of ours, whatever somebody wrote into a link: anything else leads to the first page. */
const ownPage = (text: string): string => {
  const base = 'http://remit.invalid';
  if (!text.startsWith('/') || text.length > 1_000 || !URL.canParse(text, base)) return '/';
  const { origin, pathname, search, hash } = new URL(text, base);
  // A path that begins with two slashes would be an address of its own.
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : '/';
};

/** Begins a journey that leads to a page of ours. */
export const newJourney = (returnTo: string): Journey => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  codeVerifier: oidc.randomPKCECodeVerifier(),
  returnTo: ownPage(returnTo),
});

/** A journey as the value of a cookie. */
export const packed = ({ state, nonce, codeVerifier, returnTo }: Journey): string =>
  [state, nonce, codeVerifier, Buffer.from(returnTo).toString('base64url')].join('.');

/** The journey of a cookie; undefined where it holds none. */
export const unpacked = (value: string | undefined): Journey | undefined => {
  const [state, nonce, codeVerifier, page, ...rest] = value?.split('.') ?? [];
  if (!state || !nonce || !codeVerifier || !page || rest.length > 0) return undefined;
  return { state, nonce, codeVerifier, returnTo: ownPage(Buffer.from(page, 'base64url').toString()) };
};
