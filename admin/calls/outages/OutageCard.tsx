import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import Box from '@mui/material/Box';
import { useAbility } from '../../data/viewer.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { stretched } from './stretched.ts';
import { DeclareOutage } from './DeclareOutage.tsx';
import type { Declared } from './DeclareOutage.tsx';
import { OutageFilters } from './OutageFilters.tsx';
import { OutageList } from './OutageList.tsx';
import { OutageSkeleton } from './OutageSkeleton.tsx';
import { useOutageAddress } from './useOutageAddress.ts';
import { useOutageUnits } from './useOutageUnits.ts';

/** The outages of a unit in a period, and the way to declare one. */
export const OutageCard = () => {
  const text = useText();
  const mayDeclare = useAbility('outage.declare');
  const { units, first, error, refetch } = useOutageUnits();
  const [choice, choose] = useOutageAddress();
  const { from, to } = choice;
  const unit = choice.unit ?? first;

  // what was just declared must stand in the list, also where it lies outside of what is shown
  const show = ({ unitId, startsAt, endsAt }: Declared): void =>
    choose({
      ...stretched({ from, to }, startsAt, endsAt),
      ...(units?.some(({ id }) => id === unitId) ? { unit: unitId } : {}),
    });

  const content = () => {
    if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
    if (!units) return <OutageSkeleton />;
    if (!unit)
      return (
        <EmptyState
          small
          icon={VisibilityOffOutlined}
          title={text('calls.outages.hidden')}
          text={mayDeclare ? text('calls.outages.hiddenMay') : undefined}
        />
      );
    return (
      <>
        <OutageFilters units={units} unit={unit} from={from} to={to} onChoose={choose} />
        <OutageList unit={unit} from={from} to={to} mayDeclare={mayDeclare} />
      </>
    );
  };

  return (
    <SectionCard
      flush
      title={text('calls.outages.title')}
      action={mayDeclare && <DeclareOutage unit={unit} onDone={show} />}
    >
      <Box sx={{ pb: 1 }}>{content()}</Box>
    </SectionCard>
  );
};
