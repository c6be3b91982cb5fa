import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { AuditLogDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CursorSteps } from '../layout/CursorSteps.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Instant } from '../layout/Instant.tsx';
import { Rows } from '../layout/Rows.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { instantText } from '../layout/time.ts';
import { RecordCell } from './RecordCell.tsx';
import type { AuditAddress } from './useAuditAddress.ts';
import { WhoCell } from './WhoCell.tsx';

/** The entries that meet the filters, the newest first, page by page. */
export const AuditList = ({ address }: { address: AuditAddress }) => {
  const text = useText();
  const { cursors, turnTo } = address;
  const { data, error, isPlaceholderData, refetch } = useDocument(AuditLogDocument, {
    filter: address.filter,
    first: 25,
    after: cursors.at(-1) ?? null,
  });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const { nodes, totalCount, pageInfo } = data.auditLog;
  const end = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (nodes.length === 0)
    return address.isNarrowed ? (
      <EmptyState
        title={text('audit.none')}
        text={text('audit.noneText')}
        action={
          <Button variant="outlined" onClick={address.clear}>
            {text('audit.filters.clear')}
          </Button>
        }
      />
    ) : (
      <EmptyState title={text('audit.empty')} text={text('audit.emptyText')} />
    );
  return (
    <Box
      aria-busy={isPlaceholderData}
      sx={{ opacity: isPlaceholderData ? 0.6 : 1, transition: 'opacity .2s' }}
    >
      <Rows
        label={text('audit.list')}
        rows={nodes}
        keyOf={({ id }) => id}
        columns={[
          { label: text('audit.at'), tight: true, render: ({ at }) => <Instant value={at} /> },
          { label: text('audit.who'), render: (entry) => <WhoCell entry={entry} /> },
          { label: text('audit.what'), render: ({ actionName }) => actionName },
          { label: text('audit.record'), render: (entry) => <RecordCell entry={entry} /> },
        ]}
        actions={{
          label: text('audit.open'),
          render: ({ id, actionName, at }) => (
            <Button
              size="small"
              aria-label={text('audit.openOf', { what: actionName, at: instantText(at) })}
              onClick={() => address.setOpen(id)}
            >
              {text('audit.open')}
            </Button>
          ),
        }}
      />
      <CursorSteps
        label={text('audit.pages')}
        previous={text('audit.previous')}
        next={text('audit.next')}
        cursors={cursors}
        end={end}
        onChange={turnTo}
      >
        <Typography variant="body2" color="text.secondary" sx={{ mr: 'auto' }}>
          {totalCount === null ? text('audit.many') : text('audit.total', { smart_count: totalCount })}
        </Typography>
      </CursorSteps>
    </Box>
  );
};
