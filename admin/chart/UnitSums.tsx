import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { balanceOf } from './facts.ts';
import type { ChartUnit } from './organisation.ts';

/** Seats of the posts of a unit together. A plan that is not known is said and counts for nothing. */
export const UnitSums = ({ positions }: Pick<ChartUnit, 'positions'>) => {
  const text = useText();
  const known = positions.filter(({ headcountPlan }) => headcountPlan !== null);
  const isUnknown = positions.length > 0 && known.length === 0;
  const plan = isUnknown
    ? text('units.unknown')
    : known.reduce((sum, post) => sum + (post.headcountPlan ?? 0), 0);
  const actual = positions.reduce((sum, { headcount }) => sum + headcount, 0);
  const { vacant, surplus } = balanceOf({ positions });
  const unplanned = positions.length - known.length;
  return (
    <>
      <span className="tabular">{text('orgEdit.sums.plan', { plan, actual })}</span>
      {vacant > 0 && (
        <StateChip label={text('orgEdit.sums.vacant', { smart_count: vacant })} tone="warning" />
      )}
      {surplus > 0 && (
        <StateChip label={text('orgEdit.sums.surplus', { smart_count: surplus })} tone="info" />
      )}
      {unplanned > 0 && <StateChip label={text('orgEdit.sums.unplanned', { smart_count: unplanned })} />}
    </>
  );
};
