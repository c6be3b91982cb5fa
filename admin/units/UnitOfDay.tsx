import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { plansOf } from '../chart/facts.ts';
import type { ChartUnit } from '../chart/organisation.ts';
import { UnitSums } from '../chart/UnitSums.tsx';
import { OrgPictureDocument, UnitOfDayDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { aboveOf } from './forest.ts';
import { DutyList } from './DutyList.tsx';
import { HoldersOfDay } from './HoldersOfDay.tsx';
import { PositionLink } from './links.tsx';
import { Seats } from './PostTable.tsx';

/** A unit as it was, or will be, on another day: its name, its place, its posts and who held them. */
export const UnitOfDay = ({ id, day }: { id: string; day: string }) => {
  const text = useText();
  const { colon } = usePunctuation();
  const { data, error, refetch } = useDocument(OrgPictureDocument, { day }, { exact: true });
  const kept = useDocument(UnitOfDayDocument, { id, day }, { exact: true });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={220} sx={{ mt: 2 }} />;
  const { items } = data.rows;
  const unit = items.find((one) => one.id === id);
  if (!unit) return <EmptyState title={text('orgEdit.asOf.gone')} text={text('orgEdit.asOf.goneText')} />;
  const names = new Map(items.map((one) => [one.id, one.name]));
  const path = [...aboveOf(items, id).toReversed(), id].map((one) => names.get(one) ?? '');
  return (
    <>
      <PageHeader
        title={unit.name}
        lead={path.join(' / ')}
        chips={
          <>
            <StateChip label={text(`units.kinds.${unit.kind}`)} />
            {unit.closedOn && (
              <StateChip label={text('orgEdit.planned', { day: unit.closedOn })} tone="warning" />
            )}
          </>
        }
      />
      {kept.data?.row?.asOf?.region && (
        <Box sx={{ pb: 2, fontSize: '.875rem' }}>
          {text('units.facts.region')}
          {colon}
          {kept.data.row.asOf.region}
        </Box>
      )}
      <SectionCard title={text('units.posts')} action={<DaySums positions={unit.positions} />} flush>
        {unit.positions.length === 0 ? (
          <EmptyState small title={text('units.noPosts.title')} text={text('units.noPosts.text')} />
        ) : (
          <Table size="small" sx={{ minWidth: 480 }}>
            <TableHead>
              <TableRow>
                <TableCell>{text('units.columns.title')}</TableCell>
                <TableCell>{text('units.columns.holders')}</TableCell>
                <TableCell>
                  {text('units.columns.seats')} / {text('units.columns.actual')}
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {unit.positions.map((post) => (
                <TableRow key={post.id}>
                  <TableCell>
                    <PositionLink position={post} asOf={day} />
                    {post.isLead && (
                      <Box component="span" sx={{ ml: 1 }}>
                        <StateChip label={text('units.lead')} tone="info" />
                      </Box>
                    )}
                    {plansOf(post, day, text).map((plan) => (
                      <Box key={plan} component="span" sx={{ ml: 1 }}>
                        <StateChip label={plan} tone="success" />
                      </Box>
                    ))}
                  </TableCell>
                  <TableCell>
                    <HoldersOfDay holders={post.holders} />
                  </TableCell>
                  <TableCell>
                    <Seats plan={post.headcountPlan} actual={post.headcount} vacancies={post.vacancies} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </SectionCard>
      <Box sx={{ mt: 2 }}>
        <SectionCard title={text('units.duties')}>
          {kept.error ? (
            <ErrorState small error={kept.error} retry={() => void kept.refetch()} />
          ) : (
            kept.data && <DutyList duties={kept.data.row?.asOf?.dutyStatements ?? []} />
          )}
        </SectionCard>
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
        {text('orgEdit.asOf.ofToday')}
      </Typography>
    </>
  );
};

const DaySums = ({ positions }: Pick<ChartUnit, 'positions'>) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, fontSize: '.875rem' }}>
    <UnitSums positions={positions} />
  </Box>
);
