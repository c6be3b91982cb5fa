import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { OrgTreeDocument, PositionCandidatesDocument } from '../data/documents.ts';
import type { PositionCandidatesQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { UnitChooser } from '../performance/UnitChooser.tsx';
import { AsOfBar } from '../units/AsOfBar.tsx';
import { aboveOf } from '../units/forest.ts';
import { PositionLink } from '../units/links.tsx';
import { useAsOf } from '../units/useAsOf.ts';
import { PeopleRows } from './PeopleRows.tsx';

/** So many candidates are listed: whoever looks further narrows the unit. */
const listed = 30;

type Post = NonNullable<PositionCandidatesQuery['row']>;

/** Who would fit a post, the best first, with the reasons. */
export const CandidatesScreen = () => {
  const text = useText();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const [asOf] = useAsOf();
  const { data, error, refetch, isPlaceholderData } = useDocument(PositionCandidatesDocument, {
    id,
    asOf: asOf ?? null,
    subtreeOf: params.get('unit'),
    withHolders: params.get('holders') === 'yes',
    first: listed,
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />;
  if (!data.row) return <EmptyState />;
  const { title, unit } = data.row;
  return (
    <Box aria-busy={isPlaceholderData} sx={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
      <Title title={text('fit.candidates')} />
      <PageHeader
        title={`${text('fit.candidates')} · ${title}`}
        lead={
          <>
            <PositionLink position={{ id, title }} inText /> ·{' '}
            {text('fit.candidatesLead', { unit: unit.name })}
          </>
        }
      />
      <Choices />
      <Found post={data.row} />
    </Box>
  );
};

/** Among whom is sought, and as of which day; it stands in the address. */
const Choices = () => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const { data } = useDocument(OrgTreeDocument, {});
  const units = data?.rows.items ?? [];
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const set = (name: string, value: string | undefined): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value === undefined) after.delete(name);
      else after.set(name, value);
      return after;
    });
  return (
    <Box
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', pb: 1.5 }}
    >
      <UnitChooser
        units={units.map(({ id, name }) => ({
          id,
          name,
          path: [...aboveOf(units, id).map((above) => names.get(above) ?? ''), name],
        }))}
        unitId={params.get('unit') ?? undefined}
        onChoose={(unitId) => set('unit', unitId)}
      />
      <Box sx={{ width: { xs: '100%', sm: 'auto' } }}>
        <AsOfBar />
      </Box>
      <FormControlLabel
        control={
          <Switch
            checked={params.get('holders') === 'yes'}
            onChange={(_event, checked) => set('holders', checked ? 'yes' : undefined)}
          />
        }
        label={text('fit.withHolders')}
      />
    </Box>
  );
};

const Found = ({ post: { candidates } }: { post: Post }) => {
  const text = useText();
  const { isDescribed, items, total, leftOut } = candidates;
  if (!isDescribed)
    return (
      <Card>
        <EmptyState title={text('fit.undescribedTitle')} text={text('fit.undescribedText')} />
      </Card>
    );
  return (
    <>
      {leftOut > 0 && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {text('fit.hiddenPeople', { smart_count: leftOut })}
        </Alert>
      )}
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {text('fit.compared', { total, shown: items.length })} {text('fit.rankHelp')}
      </Typography>
      <Card>
        {items.length === 0 ? (
          <EmptyState title={text('fit.noCandidates.title')} text={text('fit.noCandidates.text')} />
        ) : (
          <PeopleRows fits={items} isRanked />
        )}
      </Card>
    </>
  );
};
