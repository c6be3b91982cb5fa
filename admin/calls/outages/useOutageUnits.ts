import { OutageUnitsDocument } from '../../data/documents.ts';
import type { OutageUnitsQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useViewer } from '../../data/viewer.ts';

/** A unit whose outages may be seen. */
export type OutageUnit = OutageUnitsQuery['rows']['items'][number];

/** How many of the units stand above this one: how far its name is indented. */
export const depthOf = (units: readonly OutageUnit[], { parentId }: OutageUnit): number => {
  const above = units.find(({ id }) => id === parentId);
  return above ? 1 + depthOf(units, above) : 0;
};

/** The units whose outages may be seen, and the one to begin with: one's own where it is among them. */
export function useOutageUnits() {
  const viewer = useViewer();
  const { data, error, refetch } = useDocument(OutageUnitsDocument, {});
  const units = data?.rows.items;
  const own = viewer?.assignments.map(({ position }) => position?.unit?.id) ?? [];
  const first = units?.find(({ id }) => own.includes(id)) ?? units?.[0];
  return { units, first: first?.id, error, refetch };
}
