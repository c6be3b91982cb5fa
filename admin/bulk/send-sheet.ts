import { Failure, failureCodeOf } from '../data/failure.ts';
import { sessionAgain } from '../data/lost-session.ts';
import { currentLanguage } from '../i18n/language.ts';

/** What is said of a sheet that is sent. */
export interface SheetToSend {
  readonly kind: string;
  /** In which encoding a .csv is to be read; empty: the one that it seems to have. */
  readonly encoding: string;
}

type Facts = Readonly<Record<string, unknown>>;

const refusalOf = (status: number, { error, message, fields, reference }: Facts): Failure => {
  const [field] = Array.isArray(fields) ? (fields as Facts[]) : [];
  const said = field?.['message'] ?? message;
  return new Failure(
    failureCodeOf(error) ?? (status === 413 ? 'INVALID' : 'UNAVAILABLE'),
    typeof said === 'string' ? said : status === 413 ? 'bulk.file.tooLarge' : 'frame.errors.UNAVAILABLE',
    [],
    typeof reference === 'string' && !String(message).includes(reference) ? reference : undefined,
  );
};

const once = async (file: File, { kind, encoding }: SheetToSend, signal: AbortSignal): Promise<string> => {
  const body = new FormData();
  body.set('kind', kind);
  if (encoding) body.set('encoding', encoding);
  body.set('file', file, file.name);
  let answer: Response;
  try {
    answer = await fetch('/import/sheets', {
      method: 'POST',
      body,
      headers: { 'accept-language': currentLanguage() },
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Failure('NETWORK', 'frame.errors.NETWORK');
  }
  // a proxy in between speaks for itself: then only the status is known
  const facts = (await answer.json().catch(() => ({}))) as Facts;
  if (answer.ok && typeof facts['id'] === 'string') return facts['id'];
  throw refusalOf(answer.status, facts);
};

/**
 * Sends a sheet and answers its id; where the session ended meanwhile, once more as soon as somebody has signed in again.
 *
 * @throws {Failure} with the server's words
 * @throws {DOMException} AbortError where it was cancelled
 */
export const sendSheet = async (file: File, about: SheetToSend, signal: AbortSignal): Promise<string> => {
  try {
    return await once(file, about, signal);
  } catch (error) {
    const isLost = error instanceof Failure && error.code === 'UNAUTHENTICATED';
    if (!isLost || !(await sessionAgain()) || signal.aborted) throw error;
    return once(file, about, signal);
  }
};
