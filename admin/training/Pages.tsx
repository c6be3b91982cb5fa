import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';

const SIZE = 25;

/** An answer of one page. */
interface PageOf<Row> {
  readonly rows: {
    readonly nodes: readonly Row[];
    readonly totalCount?: number | null;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  };
}

interface PagesProps<Row, Filter, Sort> {
  readonly document: TypedDocumentNode<
    PageOf<Row>,
    { filter?: Filter; sort?: Sort | null; first?: number | null; after?: string | null }
  >;
  readonly filter?: Filter;
  /** The order, where the list has several. */
  readonly sort?: Sort;
  /** What stands where there is nothing. */
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A long list, page by page. Give it a `key` that changes with the filter: another filter begins at the first page. */
export const Pages = <Row, Filter, Sort>({
  document,
  filter,
  sort,
  empty,
  children,
}: PagesProps<Row, Filter, Sort>) => {
  const text = useText();
  const [places, setPlaces] = useState<readonly string[]>([]);
  const { data, error, refetch } = useDocument(document, {
    ...(filter !== undefined && { filter }),
    ...(sort !== undefined && { sort }),
    first: SIZE,
    after: places.at(-1) ?? null,
  });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const { nodes, totalCount, pageInfo } = data.rows;
  if (nodes.length === 0 && places.length === 0) return <>{empty}</>;
  const first = places.length * SIZE + 1;
  const isWhole = places.length === 0 && !pageInfo.hasNextPage;
  return (
    <>
      {children(nodes)}
      {!isWhole && (
        <Stack
          direction="row"
          sx={{ justifyContent: 'flex-end', alignItems: 'center', gap: 1, px: 2, py: 0.5 }}
        >
          <Typography variant="body2" color="text.secondary">
            {first}–{first + nodes.length - 1}
            {totalCount === null || totalCount === undefined ? '' : ` / ${totalCount}`}
          </Typography>
          <Box>
            <IconButton
              size="small"
              aria-label={text('learning.previous')}
              disabled={places.length === 0}
              onClick={() => setPlaces(places.slice(0, -1))}
            >
              <ChevronLeft />
            </IconButton>
            <IconButton
              size="small"
              aria-label={text('learning.next')}
              disabled={!pageInfo.hasNextPage}
              onClick={() => pageInfo.endCursor && setPlaces([...places, pageInfo.endCursor])}
            >
              <ChevronRight />
            </IconButton>
          </Box>
        </Stack>
      )}
    </>
  );
};
