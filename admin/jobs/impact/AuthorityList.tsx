import { useText } from '../../i18n/useText.ts';
import { ChangeList } from './ChangeList.tsx';
import type { Impact } from './impact.ts';

type Change = Impact['authorities'][number];

/** Authorities in words, such as compensation up to an amount: the post has them with the version, and no system gives them. */
export const AuthorityList = ({ authorities }: { authorities: readonly Change[] }) => {
  const text = useText();
  const wordsOf = (side: Change['before']): string =>
    side
      ? [
          text(`form.authorityKinds.${side.kind}`),
          side.text,
          ...(side.condition ? [text(`form.conditions.${side.condition}`)] : []),
          ...(side.conditionText ? [side.conditionText] : []),
          ...(side.moneyLimitMinor === null
            ? []
            : [text('form.moneyLimit', { yuan: Number(side.moneyLimitMinor) / 100 })]),
          ...(side.seatLimit === null ? [] : [text('extras.seatLimit', { seats: side.seatLimit })]),
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
