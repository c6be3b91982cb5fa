import { useMemo } from 'react';
import { UnitPinyinDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { isMeant } from '../search/places.ts';

/** Whether a unit is meant by what was typed into a chooser: a part of its name, its pinyin, or its first letters. */
export const useUnitFinder = (): ((
  unit: { readonly id: string; readonly name: string },
  typed: string,
) => boolean) => {
  const { data } = useDocument(UnitPinyinDocument, {});
  const items = data?.orgUnits.items;
  return useMemo(() => {
    const syllables = new Map(items?.map(({ id, pinyin }) => [id, pinyin]));
    return ({ id, name }, typed) => isMeant([name, name, syllables.get(id) ?? []], typed);
  }, [items]);
};
