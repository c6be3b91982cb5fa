import { useText } from '../../i18n/useText.ts';

/** Somebody's name; a quiet word where the person may not be seen from here. */
export const PersonName = ({ person }: { person: { readonly name: string } | null | undefined }) => {
  const text = useText();
  return <>{person?.name ?? text('tickets.page.noOne')}</>;
};
