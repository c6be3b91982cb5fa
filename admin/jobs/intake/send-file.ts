import { Failure, failureCodeOf } from '../../data/failure.ts';
import { sessionAgain } from '../../data/lost-session.ts';
import { currentLanguage } from '../../i18n/language.ts';

/** What became of a file: read, known already, or refused. */
export type Sent =
  | { readonly kind: 'READ'; readonly importId: string; readonly descriptions: number }
  | { readonly kind: 'KNOWN'; readonly importId: string; readonly name: string }
  | { readonly kind: 'REFUSED'; readonly failure: Failure };

type Facts = Readonly<Record<string, unknown>>;

const factsIn = async (response: Response): Promise<Facts> => {
  try {
    const facts: unknown = await response.json();
    return typeof facts === 'object' && facts !== null ? { ...facts } : {};
  } catch {
    return {}; // a proxy in between speaks for itself: only the status is known
  }
};

const refusalOf = (status: number, facts: Facts): Failure => {
  const known = failureCodeOf(facts['error']);
  const code =
    known ?? (status === 413 || status === 415 ? 'INVALID' : status === 429 ? 'RATE_LIMITED' : 'UNAVAILABLE');
  const fallback =
    status === 413
      ? 'frame.errors.tooLarge'
      : `frame.errors.${code === 'RATE_LIMITED' ? code : 'UNAVAILABLE'}`;
  const { message, fields, reference } = facts;
  const [field] = Array.isArray(fields) ? (fields as Facts[]) : [];
  return new Failure(
    code,
    typeof field?.['message'] === 'string'
      ? field['message']
      : typeof message === 'string'
        ? message
        : fallback,
    [],
    typeof reference === 'string' && !String(message).includes(reference) ? reference : undefined,
  );
};

const once = async (file: File, again: boolean, signal: AbortSignal): Promise<Sent> => {
  const body = new FormData();
  // before the file: the server reads the form in order
  if (again) body.set('again', 'true');
  body.set('file', file, file.name);
  let response: Response;
  try {
    response = await fetch('/import/jobs', {
      method: 'POST',
      body,
      headers: { 'accept-language': currentLanguage() },
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'REFUSED', failure: new Failure('NETWORK', 'frame.errors.NETWORK') };
  }
  const facts = await factsIn(response);
  const importId = facts['jobImportId'];
  if (response.ok && typeof importId === 'string')
    return { kind: 'READ', importId, descriptions: Number(facts['descriptions']) };
  if (response.status === 409 && typeof importId === 'string')
    return { kind: 'KNOWN', importId, name: String(facts['name']) };
  return { kind: 'REFUSED', failure: refusalOf(response.status, facts) };
};

/**
 * Sends one file to be read; where the session ended meanwhile, once more as soon as somebody has signed in again.
 * @throws {DOMException} AbortError where it was cancelled
 */
export const sendJobFile = async (file: File, again: boolean, signal: AbortSignal): Promise<Sent> => {
  const sent = await once(file, again, signal);
  const isLost = sent.kind === 'REFUSED' && sent.failure.code === 'UNAUTHENTICATED';
  return isLost && (await sessionAgain()) && !signal.aborted ? once(file, again, signal) : sent;
};
