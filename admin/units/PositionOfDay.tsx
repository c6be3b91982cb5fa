import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { plansOf } from '../chart/facts.ts';
import { OrgPictureDocument, PositionOfDayDocument } from '../data/documents.ts';
import type { OrgPictureQuery, PositionOfDayQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { FormTextField } from '../layout/FormTextField.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { aboveOf } from './forest.ts';
import { headFields } from './headFields.ts';
import { HoldersOfDay } from './HoldersOfDay.tsx';
import { JobLink, UnitLink } from './links.tsx';
import { PositionRelations } from './PositionRelations.tsx';
import { Seats } from './PostTable.tsx';

type Units = OrgPictureQuery['rows']['items'];
type Row = NonNullable<PositionOfDayQuery['row']>;

/** A post as it was, or will be, on another day: its head, superior, holders, relations and the job description in force. */
export const PositionOfDay = ({ id, day }: { id: string; day: string }) => {
  const text = useText();
  const post = useDocument(PositionOfDayDocument, { id, day }, { exact: true });
  const picture = useDocument(OrgPictureDocument, { day }, { exact: true });
  const error = post.error ?? picture.error;
  if (error)
    return <ErrorState error={error} retry={() => void (post.error ? post.refetch() : picture.refetch())} />;
  if (!post.data || !picture.data)
    return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} aria-busy />;
  const { row } = post.data;
  const units = picture.data.rows.items;
  if (!row?.asOf || !units.some((unit) => unit.id === row.asOf?.unitId))
    return <EmptyState title={text('orgEdit.asOf.noPost')} text={text('orgEdit.asOf.goneText')} />;
  return <Shown row={row} was={row.asOf} units={units} day={day} />;
};

interface ShownProps {
  readonly row: Row;
  readonly was: NonNullable<Row['asOf']>;
  readonly units: Units;
  readonly day: string;
}

const Shown = ({ row, was, units, day }: ShownProps) => {
  const text = useText();
  const { title, superior, rank, head, headcountPlan } = was;
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const unit = units.find(({ id }) => id === was.unitId);
  const path = [...aboveOf(units, was.unitId).toReversed(), was.unitId].map((one) => names.get(one) ?? '');
  const post = unit?.positions.find(({ id }) => id === row.id);
  const below = units.flatMap(({ positions }) => positions.filter(({ superiorId }) => superiorId === row.id));
  const titles = new Map(
    units.flatMap(({ positions }) => positions.map((one) => [one.id, one.title] as const)),
  );
  const led = superior && { ...superior, title: titles.get(superior.id) ?? superior.title };
  const job = row.jobDescriptionOn;
  return (
    <>
      <PageHeader
        title={title}
        lead={path.join(' / ')}
        chips={
          <>
            {was.isLead && <StateChip label={text('units.lead')} tone="info" />}
            {post &&
              plansOf(post, day, text).map((plan) => <StateChip key={plan} label={plan} tone="success" />)}
          </>
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <SectionCard title={text('positions.header')}>
          <Facts>
            <Fact label={text('positions.fields.department')}>
              {unit && <UnitLink unit={unit} asOf={day} />}
            </Fact>
            <Fact label={text('positions.fields.headcount')}>
              <Seats plan={headcountPlan} actual={post?.headcount ?? 0} vacancies={post?.vacancies ?? null} />
            </Fact>
            <Fact label={text('ranks.rank')}>{rank?.name ?? text('ranks.unknown')}</Fact>
            <Fact label={text('orgEdit.asOf.job')}>
              {job ? (
                <JobLink id={job.id} label={text('units.version', { version: job.version })} />
              ) : (
                text('units.noJob')
              )}
            </Fact>
            {headFields.map((field) => (
              <Fact key={field} label={text(`positions.fields.${field}`)}>
                <FormTextField value={head[field]} />
              </Fact>
            ))}
          </Facts>
        </SectionCard>
        <SectionCard title={text('positions.holders')}>
          <HoldersOfDay holders={post?.holders ?? []} />
        </SectionCard>
        <SectionCard title={text('positions.relations')}>
          <PositionRelations
            post={{ id: row.id, superior: led, subordinates: below, relations: row.relationsOn }}
          />
        </SectionCard>
        <Typography variant="body2" color="text.secondary">
          {text('orgEdit.asOf.ofToday')}
        </Typography>
      </Stack>
    </>
  );
};
