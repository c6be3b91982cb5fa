import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/useText.ts';

interface SortableLinesProps {
  /** The lines by their ids, in their order. */
  readonly ids: readonly string[];
  /** What a line is called, by its place from 0. */
  readonly nameOf: (place: number) => string;
  readonly onMove: (from: number, to: number) => void;
  readonly children: ReactNode;
}

/**
 * Lines that are put in order by dragging their handles; by keyboard a handle is taken up with the space bar, moved with
 * the arrows and put down with the space bar, and a screen reader hears where it is.
 */
export const SortableLines = ({ ids, nameOf, onMove, children }: SortableLinesProps) => {
  const text = useText();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: UniqueIdentifier): number => ids.indexOf(String(id));
  const said = (id: UniqueIdentifier) => ({ name: nameOf(placeOf(id)), count: ids.length });
  const announcements: Announcements = {
    onDragStart: ({ active }) => text('edit.sorting.taken', said(active.id)),
    onDragOver: ({ active, over }) =>
      over ? text('edit.sorting.over', { ...said(active.id), place: placeOf(over.id) + 1 }) : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? text('edit.sorting.put', { ...said(active.id), place: placeOf(over.id) + 1 })
        : text('edit.sorting.back', said(active.id)),
    onDragCancel: ({ active }) => text('edit.sorting.back', said(active.id)),
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: text('edit.sorting.how') } }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) onMove(placeOf(active.id), placeOf(over.id));
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
};
