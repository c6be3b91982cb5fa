import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { HttpError } from 'react-admin';

/** Why the API said no (docs/errors.md), and two of our own: no answer at all, and an answer that nobody understands. */
export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'INVALID_STATE'
  | 'CONFLICT'
  | 'NEEDS_APPROVAL'
  | 'IDEMPOTENCY_MISMATCH'
  | 'RATE_LIMITED'
  | 'RETRY'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'NETWORK';

const statuses: Record<FailureCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  INVALID_STATE: 409,
  CONFLICT: 409,
  NEEDS_APPROVAL: 403,
  IDEMPOTENCY_MISMATCH: 409,
  RATE_LIMITED: 429,
  RETRY: 503,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  NETWORK: 0,
};

const isCode = (code: unknown): code is FailureCode => typeof code === 'string' && code in statuses;

/** The reason that an answer outside GraphQL names; undefined where it is none that is known. */
export const failureCodeOf = (code: unknown): FailureCode | undefined => (isCode(code) ? code : undefined);

/** One field that was not accepted; `path` is dotted, such as `input.duties.0.heading`. */
export interface FieldFailure {
  readonly path: string;
  readonly message: string;
  readonly code?: string;
}

/** Messages by field, nested as the form nests its values; react-admin shows them under the inputs. */
export interface FormErrors {
  [field: string]: string | FormErrors;
}

/** What was not one's right, on which record where one is named; `explainAccess` takes it as it is. */
export interface RefusedRight {
  readonly ability: string;
  readonly recordKind?: string;
  readonly recordId?: string;
  /** True where it has to reach the whole organisation. */
  readonly whole?: true;
}

/** What a refusal says of the right that it is about; undefined where it is about none. */
export const refusedRightIn = ({
  ability,
  recordKind,
  recordId,
  whole,
}: Readonly<Record<string, unknown>>): RefusedRight | undefined => {
  if (typeof ability !== 'string') return undefined;
  return {
    ability,
    ...(typeof recordKind === 'string' && typeof recordId === 'string' && { recordKind, recordId }),
    ...(whole === true && { whole }),
  };
};

/** The server's words without the paths of fields, which only programs know; what is wrong with each stays. */
const withoutPaths = (message: string, fields: readonly FieldFailure[]): string =>
  fields.reduce((words, { path }) => (path ? words.replaceAll(`${path} `, '') : words), message);

/** A refusal or breakdown in the shape that react-admin knows. `message` is for people: the server's own words, or a message key. */
export class Failure extends HttpError {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly fields: readonly FieldFailure[] = [],
    /** What to tell the operators where the server broke. */
    readonly reference?: string,
    /** Who was faster, where the server says so of a CONFLICT. */
    readonly changedBy?: string,
    /** Which right was wanting, where it can be asked why. */
    readonly right?: RefusedRight,
  ) {
    // every failure counts as an error of the form: one without errors would count as saved, and nobody would be warned
    // before leaving it
    const said = withoutPaths(message, fields);
    super(said, statuses[code], { errors: formErrors(fields, said) });
    Object.setPrototypeOf(this, Failure.prototype);
    this.name = 'Failure';
  }

  /** The messages under the inputs and on the whole, for a form's `onSubmit` to return. */
  get errors(): FormErrors {
    return formErrors(this.fields, this.message);
  }

  /** Whether the same request may be sent again without changing it. */
  get passing(): boolean {
    return ['RETRY', 'UNAVAILABLE', 'TIMEOUT', 'NETWORK'].includes(this.code);
  }
}

/** Server paths as form errors: the leading argument name goes, the rest nests. Errors of the whole input go to the form's head. */
export const formErrors = (fields: readonly FieldFailure[], whole: string): FormErrors => {
  const errors: FormErrors = { root: { serverError: whole } };
  for (const { path, message } of fields) {
    const steps = path
      .replace(/^input(\.|$)/, '')
      .split('.')
      .filter(Boolean);
    const last = steps.pop();
    if (last === undefined) continue; // the input as a whole: said by `whole`
    let at: FormErrors = errors;
    for (const step of steps) {
      const next = at[step];
      at = typeof next === 'object' ? next : (at[step] = {});
    }
    at[last] = message;
  }
  return errors;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const fieldsOf = (value: unknown): FieldFailure[] =>
  Array.isArray(value)
    ? value.filter(isRecord).map(({ path, message, code }) => ({
        path: Array.isArray(path) ? path.join('.') : String(path),
        message: String(message),
        ...(typeof code === 'string' ? { code } : {}),
      }))
    : [];

/** Apollo's own codes for requests that it does not even hand to us: all mean that app and server do not fit together. */
const outdated = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST'];

/** Whatever a request threw, as a Failure; a cancelled request is passed on untouched so that the cache sees it. */
export const failureOf = (error: unknown): Error => {
  if (error instanceof Failure) return error;
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    const facts = first?.extensions ?? {};
    const reference = typeof facts['reference'] === 'string' ? facts['reference'] : undefined;
    if (isCode(facts['code'])) {
      return new Failure(
        facts['code'],
        first?.message ?? 'frame.errors.INTERNAL',
        fieldsOf(facts['fields']),
        reference,
        typeof facts['changedBy'] === 'string' ? facts['changedBy'] : undefined,
        refusedRightIn(facts),
      );
    }
    return new Failure(
      'INTERNAL',
      outdated.includes(String(facts['code'])) ? 'frame.errors.outdated' : 'frame.errors.INTERNAL',
      [],
      reference,
    );
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 429) return new Failure('RATE_LIMITED', 'frame.errors.RATE_LIMITED');
    if (error.statusCode === 413) return new Failure('INVALID', 'frame.errors.tooLarge');
    return new Failure('UNAVAILABLE', 'frame.errors.UNAVAILABLE');
  }
  return new Failure('NETWORK', 'frame.errors.NETWORK');
};
