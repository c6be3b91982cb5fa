import { Failure } from '../../data/failure.ts';
import type { FailureCode, FieldFailure } from '../../data/failure.ts';
import { currentLanguage } from '../../i18n/language.ts';

/** What became of the calls of a file. */
export interface ImportResult {
  readonly received: number;
  readonly inserted: number;
  readonly unchanged: number;
  readonly updated: number;
}

/** A refused file: nothing of it was written. */
export class ImportFailure extends Failure {
  constructor(
    code: FailureCode,
    message: string,
    fields: readonly FieldFailure[] = [],
    reference?: string,
    /** How many mistakes there are; `fields` names the first of them. */
    readonly count = fields.length,
  ) {
    super(code, message, fields, reference);
    Object.setPrototypeOf(this, ImportFailure.prototype);
    this.name = 'ImportFailure';
  }
}

const codes: Readonly<Partial<Record<number, FailureCode>>> = {
  400: 'INVALID',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'RETRY',
  413: 'INVALID',
  415: 'INVALID',
  422: 'INVALID',
  429: 'RATE_LIMITED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'TIMEOUT',
};

type Facts = Readonly<Record<string, unknown>>;

const factsIn = (body: string): Facts => {
  try {
    const facts: unknown = JSON.parse(body);
    return typeof facts === 'object' && facts !== null ? { ...facts } : {};
  } catch {
    return {}; // a proxy in between speaks for itself: only the status is known
  }
};

const fieldsOf = (value: unknown): FieldFailure[] =>
  Array.isArray(value)
    ? value.map((field: Facts) => ({ path: String(field['path']), message: String(field['message']) }))
    : [];

const wordsFor: Readonly<Partial<Record<FailureCode, string>>> = {
  RATE_LIMITED: 'frame.errors.RATE_LIMITED',
  NOT_FOUND: 'frame.errors.UNAVAILABLE', // the address of the import itself
  INVALID: 'frame.errors.tooLarge', // without words of the server only a body over a proxy's limit
  INTERNAL: 'frame.errors.INTERNAL',
};

const refusalOf = (status: number, facts: Facts): ImportFailure => {
  const code = codes[status] ?? 'INTERNAL';
  const { message, reference, count } = facts;
  return new ImportFailure(
    code,
    typeof message === 'string' ? message : (wordsFor[code] ?? 'frame.errors.UNAVAILABLE'),
    fieldsOf(facts['fields']),
    // where the server's own words name it, it need not be said twice
    typeof reference === 'string' && !String(message).includes(reference) ? reference : undefined,
    typeof count === 'number' ? count : undefined,
  );
};

const resultOf = (facts: Facts): ImportResult => ({
  received: Number(facts['received']),
  inserted: Number(facts['inserted']),
  unchanged: Number(facts['unchanged']),
  updated: Number(facts['updated']),
});

interface Options {
  readonly signal: AbortSignal;
  /** The share that has left the browser, 0 to 1. */
  readonly onSent: (share: number) => void;
}

/**
 * Sends a file of calls. `fetch` does not tell how far an upload has come, so this is the older way of asking.
 * Sending the same file twice is harmless: calls are known by their id.
 *
 * @throws {ImportFailure} with the server's words and the mistakes by line and column
 * @throws {DOMException} AbortError where it was cancelled
 */
export const sendCalls = (file: File, { signal, onSent }: Options): Promise<ImportResult> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/import/calls');
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('accept-language', currentLanguage());
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total ? loaded / total : 1));
    request.upload.addEventListener('load', () => onSent(1));
    request.addEventListener('load', () => {
      const facts = factsIn(request.responseText);
      if (request.status === 200 && 'received' in facts) resolve(resultOf(facts));
      else reject(refusalOf(request.status, facts));
    });
    request.addEventListener('error', () => reject(new ImportFailure('NETWORK', 'frame.errors.NETWORK')));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
