import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { Title } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { JobComparisonDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { FailedScreen } from '../../layout/FailedScreen.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { MissingPage } from '../../layout/StandInPages.tsx';
import {
  countsOf,
  groupsIn,
  isText,
  sections,
  type Comparison,
  type LineChange,
  type LineGroup,
} from './comparison.ts';
import { LineRow } from './LineRow.tsx';
import { VersionChoice } from './VersionChoice.tsx';

/** Two versions beside each other: `/jobs/NEWER/compare/OLDER`, and `?all` for what stayed the same as well. */
export const CompareScreen = () => {
  const { id = '', other = '' } = useParams();
  const { data, error, refetch } = useDocument(JobComparisonDocument, { newerId: id, olderId: other });
  if (error) return <FailedScreen error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ mt: 3 }} aria-busy />;
  return data.comparison ? <Compared comparison={data.comparison} /> : <MissingPage />;
};

const Compared = ({ comparison }: { comparison: Comparison }) => {
  const text = useText();
  const { older, newer, lines } = comparison;
  const [params, setParams] = useSearchParams();
  const isAll = params.has('all');
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  const counts = countsOf(lines);
  const said = (['ADDED', 'REMOVED', 'CHANGED', 'MOVED', 'RENUMBERED'] as const).filter(
    (kind) => counts[kind] > 0,
  );
  const summary =
    said.length === 0
      ? text('compare.same')
      : said.map((kind) => text(`compare.counts.${kind}`, { smart_count: counts[kind] })).join(' · ');
  return (
    <>
      <Title title={text('compare.title')} />
      <PageHeader
        title={newer.position.title}
        lead={`${newer.unit.path.join(' / ')} · ${summary}`}
        actions={
          <Button component={Link} to={`/jobs/${newer.id}/show`} color="inherit">
            {text('compare.open', { version: newer.version })}
          </Button>
        }
      />
      <VersionChoice older={older} newer={newer} versions={newer.position.jobDescriptions} />
      <FormControlLabel
        sx={{ my: 1 }}
        control={
          <Switch
            checked={isAll}
            onChange={(_event, checked) => setParams(checked ? { all: '' } : {}, { replace: true })}
          />
        }
        label={text('compare.showAll')}
      />
      <Stack spacing={2}>
        {said.length === 0 && !isAll && (
          <EmptyState title={text('compare.same')} text={text('compare.sameText')} />
        )}
        {sections.map((section) => {
          const groups = groupsIn(lines, section).filter(({ line }) => isAll || line.kind !== 'SAME');
          if (groups.length === 0) return null;
          return (
            <SectionCard key={section} title={text(`compare.sections.${section}`)} flush>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {groups.map((group, at) => (
                  <LineRow key={at} group={withoutStill(group, isAll)} isWide={isWide} />
                ))}
              </Box>
            </SectionCard>
          );
        })}
      </Stack>
    </>
  );
};

/** What stayed the same within a line that changed is left out too, but for the words by which one knows it. */
const withoutStill = ({ line, measures }: LineGroup, isAll: boolean): LineGroup => {
  if (isAll) return { line, measures };
  const told = (change: LineChange): LineChange => ({
    ...change,
    fields: change.fields.filter(
      (field) =>
        field.isChanged ||
        change.kind === 'ADDED' ||
        change.kind === 'REMOVED' ||
        (isText(field) && change.section !== 'HEAD'),
    ),
  });
  return { line: told(line), measures: measures.filter(({ kind }) => kind !== 'SAME').map(told) };
};
