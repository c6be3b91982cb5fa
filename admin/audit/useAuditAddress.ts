import { useLocation, useSearchParams } from 'react-router-dom';
import type { AuditFilter } from '../data/documents.ts';
import { isDay } from '../layout/day.ts';

/** What narrows the log, by its name in the address: `?from=2026-11-01&person=7&entity=Ticket&record=12&show=changes`. */
const names = ['from', 'to', 'person', 'entity', 'action', 'record', 'show', 'token'] as const;
type Name = (typeof names)[number];

export interface AuditAddress {
  readonly value: Readonly<Record<Name, string>>;
  readonly filter: AuditFilter;
  /** Whether the last day is before the first: then nothing is asked for. */
  readonly isBackwards: boolean;
  /** The same as a query of `/export/audit`. */
  readonly query: URLSearchParams;
  readonly isNarrowed: boolean;
  readonly change: (changes: Readonly<Partial<Record<Name, string>>>) => void;
  readonly clear: () => void;
  /** The cursors of the pages before the one that is shown; they stay with this step of the browser's history. */
  readonly cursors: readonly string[];
  readonly turnTo: (cursors: readonly string[]) => void;
  /** The entry that is open. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

const cursorsIn = (state: unknown): readonly string[] => {
  const { cursors } = (state ?? {}) as { readonly cursors?: unknown };
  return Array.isArray(cursors) && cursors.every((cursor) => typeof cursor === 'string') ? cursors : [];
};

const isId = (text: string): boolean => /^[1-9]\d{0,17}$/.test(text);

/** Everything on the screen that can be sent to somebody as a link. What cannot be is left out. */
export function useAuditAddress(): AuditAddress {
  const [params, setParams] = useSearchParams();
  const cursors = cursorsIn(useLocation().state);
  const value = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<
    Name,
    string
  >;
  const { from, to, person, entity, action, record, show, token } = value;
  const filter: AuditFilter = {
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(isId(person) && { personId: person }),
    ...(entity && { entities: [entity] }),
    ...(action && { actions: [action] }),
    ...(isId(record) && { entityId: record }),
    ...((show === 'changes' || show === 'looks') && { isChange: show === 'changes' }),
    ...(token && { byToken: true }),
  };
  // other filters begin with their first page
  const write = (change: (after: URLSearchParams) => void, kept: readonly string[] = []): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        change(after);
        return after;
      },
      { replace: true, state: { cursors: kept } },
    );
  const put = (after: URLSearchParams, name: string, text: string | null | undefined): void => {
    if (text) after.set(name, text);
    else after.delete(name);
  };
  return {
    value,
    filter,
    isBackwards: isDay(from) && isDay(to) && to < from,
    query: new URLSearchParams(Object.entries(filter).map(([name, asked]) => [name, String(asked)])),
    isNarrowed: Object.keys(filter).length > 0,
    change: (changes) =>
      write((after) => {
        for (const [name, text] of Object.entries(changes)) put(after, name, text);
      }),
    clear: () => write((after) => names.forEach((name) => after.delete(name))),
    open: isId(params.get('open') ?? '') ? params.get('open') : null,
    cursors,
    turnTo: (others) => write(() => undefined, others),
    setOpen: (id) => write((after) => put(after, 'open', id), cursors),
  };
}
