import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { Pagination, useListContext, useListPaginationContext, useTranslate } from 'react-admin';

/** Previous and next: the API hands out cursors, so there is no jumping to page 80; a filter is the way there. */
const Steps = () => {
  const translate = useTranslate();
  const { page, setPage, hasNextPage, hasPreviousPage } = useListPaginationContext();
  return (
    <Stack direction="row" sx={{ ml: 1.5 }}>
      <IconButton
        size="small"
        disabled={!hasPreviousPage}
        aria-label={translate('ra.navigation.previous')}
        onClick={() => setPage(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        size="small"
        disabled={!hasNextPage}
        aria-label={translate('ra.navigation.next')}
        onClick={() => setPage(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Stack>
  );
};

/** The foot of a list: which rows these are, of how many where the API has counted, and the way on. */
export const Pager = () => {
  const { error } = useListContext();
  return error ? null : <Pagination rowsPerPageOptions={[10, 25, 50, 100]} actions={Steps} />;
};
