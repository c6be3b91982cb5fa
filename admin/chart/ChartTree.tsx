import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useText } from '../i18n/useText.ts';
import { countsOf, type Wanted } from '../units/forest.ts';
import { TreeSearch } from '../units/TreeSearch.tsx';
import { TreeList } from '../units/tree/TreeList.tsx';
import { treeRowsOf } from './tree-rows.ts';
import type { Folding, Organisation } from './organisation.ts';

interface ChartTreeProps {
  readonly organisation: Organisation;
  readonly root: string | undefined;
  readonly folding: Folding;
  readonly wanted: Wanted | undefined;
  readonly q: string;
  /** Whether more was found than the search lists. */
  readonly hasMore: boolean;
  readonly chosen: string | undefined;
  readonly onSearch: (q: string) => void;
  readonly onChoose: (key: string) => void;
  readonly onToggle: (ids: readonly string[]) => void;
}

/** The chart for the keyboard and for whoever cannot see it: the same units and posts, the same chosen and folded. */
export const ChartTree = (props: ChartTreeProps) => {
  const { organisation, root, folding, wanted, q, hasMore, chosen, onSearch, onChoose, onToggle } = props;
  const text = useText();
  const rows = useMemo(
    () => treeRowsOf(organisation, { root, folding, wanted, say: text }),
    [organisation, root, folding, wanted, text],
  );
  return (
    <>
      <TreeSearch q={q} onSearch={onSearch} />
      {wanted && (
        <Typography variant="body2" color="text.secondary" role="status" sx={{ px: 1, pb: 0.5 }}>
          {rows.length === 0 ? text('units.nothing', { q }) : text('units.found', countsOf(wanted))}
          {hasMore && ` ${text('units.more')}`}
        </Typography>
      )}
      <TreeList
        label={text('units.tree')}
        rows={rows}
        chosen={chosen}
        onChoose={onChoose}
        // what was found stays in sight
        onToggle={(keys) => wanted ?? onToggle(keys.map((key) => key.replace(/^unit:/, '')))}
        maxHeight={{ xs: '40vh', md: 'calc(100vh - 290px)' }}
      />
    </>
  );
};
