import { useMemo } from 'react';
import { EditableUnitsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';

const none: ReadonlySet<string> = new Set();

/** The ids of the units that the viewer may change, as far as rights go; none while they are asked. @param isAsked false: nothing is to be changed here */
export const useEditableUnits = (isAsked = true): ReadonlySet<string> => {
  const enabled = useAbility('org.edit') && isAsked;
  const { data } = useDocument(EditableUnitsDocument, {}, { enabled });
  const items = enabled ? data?.rows.items : undefined;
  return useMemo(
    () => (items ? new Set(items.filter(({ mayEdit }) => mayEdit).map(({ id }) => id)) : none),
    [items],
  );
};
