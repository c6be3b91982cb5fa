/** Why single sign-on came to nothing; the sign-in page has the words. */
export type SingleSignOnFault =
  /** Nobody here may sign in as this person. What stands in the way is not said: a stranger learns nothing. */
  | 'NO_ACCOUNT'
  /** The provider does not vouch for the address, and knows the person by nothing else that we know. */
  | 'EMAIL_UNVERIFIED'
  /** The person, or the provider in their name, said no. */
  | 'DENIED'
  /** It was begun elsewhere, too long ago, or is used up. */
  | 'EXPIRED'
  | 'UNREACHABLE'
  /** The provider’s answer is not what it must be. */
  | 'FAILED';

/** Single sign-on came to nothing; `message` is for the server’s log. */
export class SingleSignOnRefused extends Error {
  constructor(
    readonly fault: SingleSignOnFault,
    message: string,
  ) {
    super(message);
    this.name = 'SingleSignOnRefused';
  }
}
