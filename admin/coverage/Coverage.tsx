import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { CoverageDocument, CoverageGapsDocument, CoverageUnitsDocument } from '../data/documents.ts';
import type { CoverageKind } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useUnitFinder } from '../units/useUnitFinder.ts';
import { GapRow } from './GapRow.tsx';

const kinds = [
  'NO_DESCRIPTION',
  'UNMEASURED_DUTY',
  'SILENT_TARGET',
  'UNHELD_AUTHORITY',
  'UNREVIEWED',
] as const satisfies readonly CoverageKind[];

/** Rows of a page. */
const perPage = 50;

/** The unit and all below it; empty for all that may be seen. */
const UnitInput = ({
  unitId,
  onChoose,
}: {
  unitId: string | null;
  onChoose: (id: string | null) => void;
}) => {
  const text = useText();
  const isMeant = useUnitFinder();
  const { data } = useDocument(CoverageUnitsDocument, {});
  const units = data?.orgUnits.items ?? [];
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === unitId) ?? null}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      filterOptions={(shown, { inputValue }) => shown.filter((unit) => isMeant(unit, inputValue))}
      noOptionsText={text('coverage.noUnit')}
      onChange={(_event, unit) => onChoose(unit?.id ?? null)}
      sx={{ width: 280, maxWidth: '100%' }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('coverage.unit')}
          placeholder={text('coverage.everywhere')}
          slotProps={{ inputLabel: { shrink: true } }}
          margin="none"
        />
      )}
      renderOption={({ key, ...props }, { name, path }) => (
        <Box component="li" key={key} {...props} title={path.join(' / ')}>
          <Box component="span" sx={{ pl: 2 * Math.max(0, path.length - 1) }}>
            {name}
          </Box>
        </Box>
      )}
    />
  );
};

/** What is missing of one kind, in pages. */
const GapList = ({ unitId, kind }: { unitId: string | null; kind: CoverageKind }) => {
  const text = useText();
  const [places, setPlaces] = useState<readonly string[]>([]);
  const after = places.at(-1) ?? null;
  const { data, error, refetch } = useDocument(CoverageGapsDocument, { unitId, kind, first: perPage, after });
  const page = data?.coverageGaps;
  const { hasNextPage = false, endCursor } = page?.pageInfo ?? {};
  return (
    <SectionCard title={text(`coverage.kinds.${kind}`)} flush>
      <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, pb: 1.5 }}>
        {text(`coverage.hints.${kind}`)}
      </Typography>
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!page && !error && <Skeleton variant="rounded" height={240} sx={{ m: 2.5 }} />}
      {page?.nodes.length === 0 && (
        <EmptyState title={text('coverage.none.title')} text={text('coverage.none.text')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {page?.nodes.map((gap) => (
          <GapRow key={gap.id} gap={gap} />
        ))}
      </Box>
      {(places.length > 0 || hasNextPage) && (
        <Stack direction="row" className="no-print" sx={{ justifyContent: 'flex-end', gap: 1, p: 1.5 }}>
          <Button disabled={places.length === 0} onClick={() => setPlaces(places.slice(0, -1))}>
            {text('coverage.previous')}
          </Button>
          <Button disabled={!hasNextPage} onClick={() => endCursor && setPlaces([...places, endCursor])}>
            {text('coverage.next')}
          </Button>
        </Stack>
      )}
    </SectionCard>
  );
};

/** What is missing between posts, job descriptions, holders and figures; each row leads to where it is mended. */
export const Coverage = () => {
  const text = useText();
  const navigate = useNavigate();
  const { kind: asked } = useParams();
  const [params, setParams] = useSearchParams();
  const unitId = params.get('unit');
  const kind = kinds.find((one) => one === asked) ?? 'NO_DESCRIPTION';
  const { data, error, refetch } = useDocument(CoverageDocument, { unitId });
  const counts = new Map(data?.coverage.gaps.map((gap) => [gap.kind, gap.count]));
  const { posts = 0, described = 0, share } = data?.coverage ?? {};
  const query = params.size > 0 ? `?${params.toString()}` : '';
  return (
    <>
      <PageHeader
        title={share == null ? '—' : `${Math.floor(share * 10) / 10}%`}
        lead={!data || posts > 0 ? text('coverage.lead', { described, posts }) : text('coverage.noPosts')}
        actions={
          <UnitInput
            unitId={unitId}
            onChoose={(id) =>
              setParams((before) => {
                const next = new URLSearchParams(before);
                if (id === null) next.delete('unit');
                else next.set('unit', id);
                return next;
              })
            }
          />
        }
      />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <>
          <Tabs
            value={kind}
            onChange={(_event, next: CoverageKind) => void navigate(`/coverage/${next}${query}`)}
            variant="scrollable"
            allowScrollButtonsMobile
            aria-label={text('coverage.kindsLabel')}
            sx={{ mb: 2 }}
          >
            {kinds.map((one) => (
              <Tab
                key={one}
                value={one}
                label={`${text(`coverage.kinds.${one}`)}${data ? ` ${counts.get(one) ?? 0}` : ''}`}
              />
            ))}
          </Tabs>
          <GapList key={`${kind} ${unitId}`} unitId={unitId} kind={kind} />
        </>
      )}
    </>
  );
};
