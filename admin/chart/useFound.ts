import { useMemo } from 'react';
import { OrgSearchDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { wantedOn, type Wanted } from '../units/forest.ts';
import type { ChartUnit } from './organisation.ts';

/** What the search found, as it stands in the chart. */
export interface Found {
  /** Undefined while nothing is searched for, or nothing is answered yet. */
  readonly wanted: Wanted | undefined;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Searches the organisation of the chart's day: in characters, pinyin or first letters, under the names of then. */
export function useFound(units: readonly ChartUnit[], q: string): Found {
  const { data, error, refetch, isPlaceholderData } = useDocument(
    OrgSearchDocument,
    { q },
    { enabled: q !== '' },
  );
  const answer = q === '' || isPlaceholderData ? undefined : data;
  const wanted = useMemo(() => answer && wantedOn(units, answer, q), [units, answer, q]);
  return {
    wanted,
    hasMore: answer ? answer.positions.pageInfo.hasNextPage || answer.people.pageInfo.hasNextPage : false,
    error: q === '' ? null : error,
    retry: () => void refetch(),
  };
}

/** The first of what was found, as the chart chooses it; a unit before posts and people. */
export function firstOf(units: readonly ChartUnit[], { units: found, findings }: Wanted): string | undefined {
  const unit = units.find(({ id }) => found.has(id));
  if (unit) return `unit:${unit.id}`;
  for (const { id, positions } of units) {
    const ids = new Set(findings.get(id)?.map((one) => one.id));
    const post = positions.find(
      (one) => ids.has(one.id) || one.holders.some(({ person }) => ids.has(person.id)),
    );
    if (post) return `position:${post.id}`;
  }
  return undefined;
}
