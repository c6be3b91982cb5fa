import { createHash, randomBytes } from 'node:crypto';

/** The value of a session cookie: 32 random bytes. Only the browser knows it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: a copy of the table opens no session. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** How a browser is asked to keep the session. */
export interface SessionCookie {
  readonly name: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/**
 * The session cookie for the address under which people reach Remit. On https its name binds it to this host; on
 * plain http it is a plain name, because some browsers refuse a secure cookie from localhost.
 */
export const sessionCookie = (publicUrl: string): SessionCookie => cookieNamed('sid', publicUrl);

/** As the session’s, for what a browser is known by: it opens nothing, and stays when somebody signs out. */
export const browserCookie = (publicUrl: string): SessionCookie => cookieNamed('browser', publicUrl);

const cookieNamed = (name: string, publicUrl: string): SessionCookie => {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
};
