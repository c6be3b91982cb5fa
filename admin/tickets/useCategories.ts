import { useLocale } from 'react-admin';
import { TicketCategoriesDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';

/** A thing with a name in both languages. */
export interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The name in the language shown. */
export const useName = (): ((one: Named | null | undefined) => string | undefined) => {
  const chinese = useLocale() !== 'en';
  return (one) => (chinese ? one?.nameZh : one?.nameEn);
};

/** A line of a select. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The classes of matters as lines of a select: each top one with those below it, which are moved in. */
export function useCategoryChoices(): Choice[] {
  const nameOf = useName();
  const items = useDocument(TicketCategoriesDocument, {}).data?.categories.items ?? [];
  const below = (parentId: string | null, depth: number): Choice[] =>
    items
      .filter((one) => one.parentId === parentId)
      .flatMap((one) => [
        { id: one.id, name: `${'\u3000'.repeat(depth)}${nameOf(one) ?? ''}` },
        ...below(one.id, depth + 1),
      ]);
  return below(null, 0);
}
