import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { OrgSearchDocument, OrgTreeDocument, OrgPictureDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { aboveOf, countsOf, forestOf, openable, openAtFirst, wantedOf, wantedOn } from './forest.ts';
import { TreeSearch } from './TreeSearch.tsx';
import { UnitTree } from './UnitTree.tsx';
import { useAsOf } from './useAsOf.ts';
import { useTreeAddress } from './useTreeAddress.ts';

/** The tree with its search: what is open and what is searched for stand in the address. */
export const TreePane = ({ chosen }: { chosen: string | undefined }) => {
  const text = useText();
  const { q, open, search, expand } = useTreeAddress();
  const [day] = useAsOf();
  const today = useDocument(OrgTreeDocument, {}, { enabled: day === undefined });
  const ofDay = useDocument(OrgPictureDocument, { day: day ?? '' }, { enabled: day !== undefined });
  const tree = day === undefined ? today : ofDay;
  const found = useDocument(OrgSearchDocument, { q }, { enabled: q !== '' });
  const rows = tree.data?.rows.items ?? [];
  const answer = q === '' ? undefined : found.data;
  const wanted =
    answer &&
    (day === undefined ? wantedOf(answer) : ofDay.data && wantedOn(ofDay.data.rows.items, answer, q));
  const nodes = forestOf(rows, wanted);
  const all = openable(rows);
  const opened = wanted
    ? rows.map(({ id }) => id)
    : open === undefined
      ? openAtFirst(rows, chosen)
      : [...new Set([...open, ...aboveOf(rows, chosen)])];
  const isAllOpen = opened.length >= all.length;
  const error = tree.error ?? (q === '' ? null : found.error);
  return (
    <Card component="nav" aria-label={text('units.tree')} sx={{ p: 1.5, minWidth: 0 }}>
      <TreeSearch q={q} onSearch={search} />
      {error && (
        <ErrorState small error={error} retry={() => void (tree.error ? tree.refetch() : found.refetch())} />
      )}
      {!error && tree.isPending && <TreeSkeleton />}
      {!error && tree.data && rows.length === 0 && (
        <EmptyState small title={text('units.empty.title')} text={text('units.empty.text')} />
      )}
      {answer && wanted && nodes.length > 0 && (
        <Typography variant="body2" color="text.secondary" role="status" sx={{ px: 1, pb: 0.5 }}>
          {text('units.found', countsOf(wanted))}
          {(answer.positions.pageInfo.hasNextPage || answer.people.pageInfo.hasNextPage) &&
            ` ${text('units.more')}`}
        </Typography>
      )}
      {answer && nodes.length === 0 && (
        <EmptyState
          small
          icon={SearchOff}
          title={text('units.nothing', { q })}
          text={text('units.nothingText')}
        />
      )}
      {!error && q === '' && all.length > 0 && (
        <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
          <Button onClick={() => expand(isAllOpen ? [] : all)} sx={{ fontWeight: 500 }}>
            {text(isAllOpen ? 'units.collapseAll' : 'units.expandAll')}
          </Button>
        </Box>
      )}
      {!error && nodes.length > 0 && (
        <UnitTree nodes={nodes} chosen={chosen} open={opened} onOpen={wanted ? () => undefined : expand} />
      )}
    </Card>
  );
};

const TreeSkeleton = () => (
  <Box aria-busy sx={{ px: 1, pt: 1 }}>
    {[140, 160, 120, 180, 150, 130].map((width, index) => (
      <Skeleton key={width} width={width} height={32} sx={{ ml: Math.min(index, 3) * 2.5 }} />
    ))}
  </Box>
);
