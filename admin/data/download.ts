import { currentLanguage } from '../i18n/language.ts';
import { Failure, failureCodeOf, refusedRightIn, type FieldFailure } from './failure.ts';
import { sessionAgain } from './lost-session.ts';

/** A file that came from the server, with the name that it gave it. */
export interface DownloadedFile {
  readonly name: string;
  readonly content: Blob;
}

/** The name in a header `Content-Disposition`, in whatever characters. */
export const nameIn = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1];
  try {
    if (encoded) return decodeURIComponent(encoded);
  } catch {
    // written by somebody else: the plain name remains
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'remit';
};

const refusalIn = async (answer: Response): Promise<Failure> => {
  // a proxy in between speaks for itself: then only the status is known
  const facts = (await answer.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  const { error, message, reference, fields } = facts;
  const code = failureCodeOf(error) ?? (answer.status === 401 ? 'UNAUTHENTICATED' : 'UNAVAILABLE');
  return new Failure(
    code,
    typeof message === 'string' ? message : 'download.unavailable',
    Array.isArray(fields) ? (fields as FieldFailure[]) : [],
    // where the server's own words name it, it need not be said twice
    typeof reference === 'string' && !String(message).includes(reference) ? reference : undefined,
    undefined,
    refusedRightIn(facts),
  );
};

/** The whole of an answer; what breaks off is no file. */
const contentOf = async (answer: Response, onReceived: (bytes: number) => void): Promise<Blob> => {
  const reader = answer.body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    pieces.push(next.value);
    received += next.value.byteLength;
    onReceived(received);
  }
  return new Blob(pieces, { type: answer.headers.get('content-type') ?? '' });
};

interface Options {
  readonly signal: AbortSignal;
  /** Told of the bytes that have come so far. */
  readonly onReceived: (bytes: number) => void;
}

/**
 * Fetches a file from an address of the server. Where the session has ended, it waits until somebody has signed in again,
 * and asks once more.
 *
 * @throws {Failure} with the server's words, or NETWORK where it cannot be reached or breaks off
 * @throws {DOMException} AbortError where it was stopped
 */
export const fetchFile = async (
  address: string,
  { signal, onReceived }: Options,
): Promise<DownloadedFile> => {
  const headers = { 'accept-language': currentLanguage() };
  const ask = (): Promise<Response> => fetch(address, { credentials: 'same-origin', headers, signal });
  try {
    let answer = await ask();
    if (answer.status === 401 && (await sessionAgain())) answer = await ask();
    if (!answer.ok) throw await refusalIn(answer);
    const name = nameIn(answer.headers.get('content-disposition'));
    return { name, content: await contentOf(answer, onReceived) };
  } catch (error) {
    if (error instanceof Failure || (error instanceof DOMException && error.name === 'AbortError'))
      throw error;
    throw new Failure('NETWORK', 'download.brokenOff');
  }
};

/** So long a browser may take to begin to keep a file that it was given, in milliseconds. */
const patience = 60_000;

/** Gives a file to the browser, which keeps it where it keeps all others. */
export const keepFile = ({ name, content }: DownloadedFile): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
};
