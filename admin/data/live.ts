import type { QueryClient } from '@tanstack/react-query';
import { takeRights } from './viewer.ts';

/** The screens' names of the API's types whose records have a list or a page. */
const resourceOf: Readonly<Record<string, string>> = {
  Ticket: 'tickets',
  JobDescription: 'jobs',
  Position: 'positions',
  Person: 'people',
};

/** At most so often is everything that changed asked for again, in milliseconds. */
const PAUSE_MS = 1_000;

/** After a stream broke for good, the next try comes so much later. */
const RETRY_MS = 15_000;

/** What was heard since the last time that anything was asked for again. */
interface Heard {
  all: boolean;
  readonly types: Map<string, Set<string>>;
}

const nothing = (): Heard => ({ all: false, types: new Map() });

/** A form must not be filled anew under the writer's hands; saving finds out that somebody else was faster. */
const isFormOpen = (resource: string, id: string): boolean =>
  location.pathname.startsWith(`/${resource}/${id}`) && !location.pathname.endsWith('/show');

/** What was given in person concerns whatever speaks of people: what they may do, by what, and who may. */
const wordOf = (type: string): string => (type === 'PersonalGrant' ? 'person' : type.toLowerCase());

const concerns = (heard: Heard, key: readonly unknown[], operation: string): boolean => {
  const [first, method, facts] = key;
  for (const [type, ids] of heard.types) {
    if (first === 'document') {
      // Every document whose operation speaks of the kind of record that changed.
      if (operation.toLowerCase().includes(wordOf(type))) return true;
    } else if (first === resourceOf[type]) {
      const id = method === 'getOne' ? String((facts as { id?: unknown }).id) : undefined;
      if (id === undefined || (ids.has(id) && !isFormOpen(first as string, id))) return true;
    }
  }
  return false;
};

/**
 * Listens to what changes on the server, and lets what is on the screen ask again under its own rights. One stream for
 * the window, closed while it is out of sight; many changes at once are one asking. Answers how to end it.
 *
 * @param onRights is called when what the viewer may do at all has become another.
 */
export const listenForChanges = (queries: QueryClient, onRights: () => void): (() => void) => {
  let stream: EventSource | undefined;
  let heard = nothing();
  let waiting: number | undefined;
  let retrying: number | undefined;
  let lastAsked = 0;
  let wasReady = false;

  const ask = (): void => {
    waiting = undefined;
    lastAsked = performance.now();
    const now = heard;
    heard = nothing();
    void queries.invalidateQueries({
      predicate: ({ queryKey, meta }) =>
        now.all || concerns(now, queryKey, String(meta?.['operation'] ?? '')),
    });
  };
  const soon = (): void => {
    const since = performance.now() - lastAsked;
    waiting ??= window.setTimeout(ask, Math.max(100, PAUSE_MS - since));
  };
  const note = (type: string, ids: readonly string[]): void => {
    const known = heard.types.get(type) ?? new Set();
    heard.types.set(type, known);
    for (const id of ids) known.add(id);
    soon();
  };
  const everything = (): void => {
    heard.all = true;
    soon();
  };
  const heed = async ({ data }: MessageEvent<string>): Promise<void> => {
    const { rights } = JSON.parse(data) as { rights: string };
    const change = await takeRights(rights);
    if (change === 'none') return;
    everything();
    if (change === 'abilities') onRights();
  };

  const open = (): void => {
    if (stream || document.hidden) return;
    const next = new EventSource('/events');
    stream = next;
    next.addEventListener('ready', (event: MessageEvent<string>) => {
      if (wasReady) everything();
      wasReady = true;
      void heed(event);
    });
    next.addEventListener('viewer', (event: MessageEvent<string>) => void heed(event));
    next.addEventListener('refresh', everything);
    next.addEventListener('notification', () => note('Notification', []));
    next.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const { resource, ids } = JSON.parse(data) as { resource: string; ids: string[] };
      note(resource, ids);
    });
    next.addEventListener('bye', close);
    next.addEventListener('error', () => {
      // The browser tries again by itself unless the answer was a refusal.
      if (next.readyState !== EventSource.CLOSED) return;
      close();
      retrying = window.setTimeout(open, RETRY_MS);
    });
  };
  const close = (): void => {
    window.clearTimeout(retrying);
    stream?.close();
    stream = undefined;
  };
  const follow = (): void => (document.hidden ? close() : open());

  document.addEventListener('visibilitychange', follow);
  open();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    window.clearTimeout(waiting);
    close();
  };
};
