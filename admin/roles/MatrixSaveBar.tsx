import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { run } from '../data/client.ts';
import { PreviewRolesDocument, UpdateRolesDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { useCommand } from '../layout/useCommand.tsx';
import { useDocument } from '../data/useDocument.ts';
import { DraftedCells } from './DraftedCells.tsx';
import { LostNotice } from './LostNotice.tsx';
import { changesOf, type RoleRow } from './matrix.ts';
import { PreviewDialog } from './PreviewDialog.tsx';
import type { MatrixDraft } from './useDraft.ts';

interface MatrixSaveBarProps {
  readonly organisationId: string;
  readonly roles: readonly RoleRow[];
  readonly draft: MatrixDraft;
  readonly onSending: (isSending: boolean) => void;
}

/** What is changed and not saved: looked ahead to, saved as a whole, or taken back. */
export const MatrixSaveBar = ({ organisationId, roles, draft, onSending }: MatrixSaveBarProps) => {
  const text = useText();
  const [isLooking, setIsLooking] = useState(false);
  const latest = useRef(roles);
  useEffect(() => {
    latest.current = roles;
  });
  const { send, pending, failure, clear } = useCommand(UpdateRolesDocument, {
    done: text('roles.saved'),
    quiet: true,
  });
  const input = { organisationId, roles: changesOf(roles, draft.cells, draft.revisions) };
  const isReady = draft.count > 0;
  const preview = useDocument(
    PreviewRolesDocument,
    { input },
    { enabled: isLooking && isReady, exact: true },
  );
  const save = async (): Promise<void> => {
    onSending(true);
    const outcome = await send(input);
    onSending(false);
    setIsLooking(false);
    if (outcome.ok) draft.clear();
  };
  const rebase = (): void => {
    draft.rebase(latest.current);
    clear();
  };
  const undo = (): void => {
    clear();
    draft.clear();
  };
  return (
    <Paper
      component="section"
      aria-label={text('roles.unsaved')}
      elevation={3}
      sx={{ position: 'sticky', bottom: 12, mt: 2, p: 1.5, zIndex: 4, display: 'grid', gap: 1.5 }}
    >
      {failure && (
        <FailureNotice failure={failure} isOutdated={failure.code === 'NOT_FOUND'} onReload={rebase} />
      )}
      {!isLooking && <LostNotice draft={draft} />}
      <Stack
        direction="row"
        sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'space-between' }}
      >
        {isReady && (
          <Typography role="status">{text('roles.changes', { smart_count: draft.count })}</Typography>
        )}
        {isReady && (
          <Stack direction="row" sx={{ gap: 1 }}>
            <Button color="inherit" onClick={undo} disabled={pending}>
              {text('roles.undoAll')}
            </Button>
            <Button variant="contained" onClick={() => setIsLooking(true)}>
              {text('roles.look')}
            </Button>
          </Stack>
        )}
      </Stack>
      {isLooking && (
        <PreviewDialog
          title={text('roles.preview.title')}
          preview={preview.data?.preview}
          error={preview.error}
          retry={() => void preview.refetch()}
          onReload={rebase}
          isReady={isReady}
          ask={async (after) => (await run(PreviewRolesDocument, { input, after })).preview}
          pending={pending}
          onSave={() => void save()}
          onClose={() => setIsLooking(false)}
        >
          <LostNotice draft={draft} />
          {isReady && <DraftedCells roles={roles} cells={draft.cells} />}
        </PreviewDialog>
      )}
    </Paper>
  );
};
