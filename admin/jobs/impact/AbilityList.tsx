import { useText } from '../../i18n/useText.ts';
import { abilityOf } from '../abilities.ts';
import { ChangeList } from './ChangeList.tsx';
import type { Impact } from './impact.ts';
import { usePeopleWords } from './usePeopleWords.ts';
import { yuanOf } from '../../layout/money.ts';

type Reach = Impact['abilities'][number]['before'][number];

/** What holders may do otherwise than before, each with its reach then and now. */
export const AbilityList = ({ abilities }: { abilities: Impact['abilities'] }) => {
  const text = useText();
  const people = usePeopleWords();
  const limitOf = ({ moneyLimitMinor, seatLimit }: Reach): string | null => {
    if (seatLimit !== null) return text('extras.seatLimit', { seats: seatLimit });
    return moneyLimitMinor === null ? null : text('form.moneyLimit', { yuan: yuanOf(moneyLimitMinor) });
  };
  const wordsOf = (reach: Reach): string => {
    const { scope, unitName, source, standsInFor } = reach;
    const facts = {
      scope: text(`scopes.${scope}`),
      unit: unitName,
      source: text(`impact.sources.${source}`),
    };
    const limit = limitOf(reach);
    const words =
      limit === null ? text('impact.reach', facts) : text('impact.reachLimited', { ...facts, limit });
    return standsInFor === null ? words : text('impact.inNameOf', { name: standsInFor, reach: words });
  };
  const line = (reaches: readonly Reach[]): string =>
    [...new Set(reaches.map(wordsOf))].join(text('form.comma'));
  return (
    <ChangeList
      changes={abilities.map(({ ability, kind, people: whom, before, after }) => {
        const known = abilityOf(ability);
        return {
          kind,
          title: known ? text(`form.abilities.${known}`) : ability,
          people: people(whom),
          before: line(before),
          after: line(after),
        };
      })}
    />
  );
};
