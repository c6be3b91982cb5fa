import { useText } from '../../i18n/useText.ts';
import { abilityOf } from '../abilities.ts';
import { ChangeList } from './ChangeList.tsx';
import type { Impact } from './impact.ts';
import { yuanOf } from '../../layout/money.ts';

type Change = Impact['authorities'][number];

/** Lines of authority word for word: what each gives in the system, to how much it is limited, and whether a deputy has it. */
export const AuthorityList = ({ authorities }: { authorities: readonly Change[] }) => {
  const text = useText();
  const gives = ({ ability, scope }: NonNullable<Change['before']>): string[] => {
    if (!ability) return [];
    const known = abilityOf(ability);
    const words = known ? text(`form.abilities.${known}`) : ability;
    return [scope ? text('impact.gives', { ability: words, scope: text(`scopes.${scope}`) }) : words];
  };
  const wordsOf = (side: Change['before']): string =>
    side
      ? [
          text(`form.authorityKinds.${side.kind}`),
          side.text,
          ...gives(side),
          ...(side.condition ? [text(`form.conditions.${side.condition}`)] : []),
          ...(side.conditionText ? [side.conditionText] : []),
          ...(side.moneyLimitMinor === null
            ? []
            : [text('form.moneyLimit', { yuan: yuanOf(side.moneyLimitMinor) })]),
          ...(side.seatLimit === null ? [] : [text('extras.seatLimit', { seats: side.seatLimit })]),
          ...(side.isDelegable ? [text('extras.isDelegable')] : []),
        ].join(' · ')
      : '';
  return (
    <ChangeList
      changes={authorities.map(({ kind, before, after }) => ({
        kind,
        title: (after ?? before)?.text ?? '',
        before: wordsOf(before),
        after: wordsOf(after),
      }))}
    />
  );
};
