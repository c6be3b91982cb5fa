import { useText } from '../../i18n/useText.ts';

/** So many are named; the rest is counted. */
const named = 8;

/** The names of some people in a line, as far as one reads them. */
export function usePeopleWords(): (people: readonly { readonly name: string }[]) => string {
  const text = useText();
  return (people) => {
    const names = people
      .slice(0, named)
      .map(({ name }) => name)
      .join(text('form.comma'));
    return people.length > named ? text('impact.more', { names, smart_count: people.length }) : names;
  };
}
