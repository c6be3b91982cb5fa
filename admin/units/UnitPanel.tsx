import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { UnitDocument } from '../data/documents.ts';
import { Failure } from '../data/failure.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Day } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { RegisterButton } from '../jobs/print/RegisterButton.tsx';
import { UnitActions } from './edit/UnitActions.tsx';
import { DutyList } from './DutyList.tsx';
import { LifeChip } from './LifeChip.tsx';
import { PostTable } from './PostTable.tsx';
import { VacancyReport } from './VacancyReport.tsx';
import type { UnitRecord } from './records.ts';

/** One unit: what it is called, what it is for, which posts it has and who holds them. */
export const UnitPanel = ({ id }: { id: string }) => {
  const { data, error, refetch } = useDocument(UnitDocument, { id });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  if (!data.row) return <ErrorState error={new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND')} />;
  return <Panel unit={data.row} />;
};

// for those who ask for seats
const HistoryLink = lazy(() =>
  import('../audit/HistoryLink.tsx').then((part) => ({ default: part.HistoryLink })),
);
const UnitSeats = lazy(() =>
  import('../headcount/UnitSeats.tsx').then((made) => ({ default: made.UnitSeats })),
);

const Panel = ({ unit }: { unit: UnitRecord }) => {
  const text = useText();
  return (
    <>
      <PageHeader
        title={unit.name}
        lead={unit.path.join(' / ')}
        chips={
          <>
            <StateChip label={text(`units.kinds.${unit.kind}`)} />
            <LifeChip openedOn={unit.openedOn} closedOn={unit.closedOn} />
          </>
        }
        actions={
          <>
            <UnitLinks id={unit.id} />
            <Suspense>
              <HistoryLink entity="OrgUnit" id={unit.id} />
            </Suspense>
            <RegisterButton subtreeOf={unit.id} />
            {unit.mayAskForSeats && (
              <Suspense>
                <UnitSeats unit={unit} />
              </Suspense>
            )}
            <UnitActions unit={unit} />
          </>
        }
      />
      <Stack spacing={2}>
        <UnitFacts unit={unit} />
        <SectionCard title={text('units.posts')} action={<Sums sums={unit.establishment} />} flush>
          <PostTable posts={unit.positions} />
        </SectionCard>
        {unit.children.length > 0 && <VacancyReport unitId={unit.id} />}
        <SectionCard title={text('units.duties')}>
          <DutyList duties={unit.dutyStatements} />
        </SectionCard>
      </Stack>
    </>
  );
};

/** Seats of all open posts of the unit together. */
const Sums = ({ sums }: { sums: UnitRecord['establishment'] }) => {
  const text = useText();
  const { positions, plan, unplanned, actual, vacant, surplus } = sums;
  if (positions === 0) return null;
  return (
    <Stack
      direction="row"
      aria-label={text('orgEdit.sums.label')}
      role="group"
      sx={{ flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}
    >
      <Typography variant="body2" color="text.secondary" className="tabular">
        {text('orgEdit.sums.plan', { plan: plan ?? text('units.unknown'), actual })}
      </Typography>
      {vacant !== null && vacant > 0 && (
        <StateChip label={text('orgEdit.sums.vacant', { smart_count: vacant })} tone="warning" />
      )}
      {surplus !== null && surplus > 0 && (
        <StateChip label={text('orgEdit.sums.surplus', { smart_count: surplus })} tone="info" />
      )}
      {unplanned > 0 && <StateChip label={text('orgEdit.sums.unplanned', { smart_count: unplanned })} />}
    </Stack>
  );
};

const UnitLinks = ({ id }: { id: string }) => {
  const text = useText();
  const mayReadJobs = useAbility('job.read');
  const mayReadFigures = useAbility('performance.read');
  const filter = encodeURIComponent(JSON.stringify({ subtreeOf: id }));
  return (
    <>
      {mayReadJobs && (
        <Button component={RouterLink} to={`/jobs?filter=${filter}`} variant="outlined">
          {text('units.jobs')}
        </Button>
      )}
      {mayReadFigures && (
        <Button component={RouterLink} to={`/performance/${id}`} variant="outlined">
          {text('units.figures')}
        </Button>
      )}
    </>
  );
};

const UnitFacts = ({ unit }: { unit: UnitRecord }) => {
  const text = useText();
  const { list } = usePunctuation();
  const { aliases, region, openedOn, closedOn, children } = unit;
  if (aliases.length === 0 && !region && !openedOn && !closedOn && children.length === 0) return null;
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 2.5 }}>
      <Facts>
        {aliases.length > 0 && <Fact label={text('units.facts.aliases')}>{list(aliases)}</Fact>}
        {region && <Fact label={text('units.facts.region')}>{region}</Fact>}
        {openedOn && (
          <Fact label={text('units.facts.openedOn')}>
            <Day value={openedOn} />
          </Fact>
        )}
        {closedOn && (
          <Fact label={text('units.facts.closedOn')}>
            <Day value={closedOn} />
          </Fact>
        )}
        {children.length > 0 && (
          <Fact label={text('units.facts.below')} wide>
            <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
              {children.map(({ id, name }) => (
                <Link key={id} component={RouterLink} to={`/units/${id}`} underline="hover">
                  {name}
                </Link>
              ))}
            </Box>
          </Fact>
        )}
      </Facts>
    </Box>
  );
};

const PanelSkeleton = () => (
  <Box aria-busy sx={{ pt: 2 }}>
    <Skeleton width={220} height={36} />
    <Skeleton width={320} />
    <Skeleton variant="rounded" height={96} sx={{ mt: 2 }} />
    <Skeleton variant="rounded" height={220} sx={{ mt: 2 }} />
  </Box>
);
