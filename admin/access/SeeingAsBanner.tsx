import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { EndSeeingAsDocument, SeesAsDocument } from '../data/documents.ts';
import { useViewer } from '../data/viewer.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { useCommand } from '../layout/useCommand.tsx';

/** Says on every screen as whom one looks, until when, and ends it. */
export const SeeingAsBanner = () => {
  const text = useText();
  const { data } = useDocument(SeesAsDocument, {}, { every: 60_000 });
  const { send, pending } = useCommand(EndSeeingAsDocument);
  const seen = data?.viewer?.seesAs;
  const wasSeen = Boolean(useViewer()?.seesAs);
  const isOver = wasSeen && data?.viewer?.seesAs === null;
  useEffect(() => {
    // it ended by its time or elsewhere: everything on the screen was read with the other view
    if (isOver) globalThis.location.reload();
  }, [isOver]);
  if (!seen) return null;
  const end = async (): Promise<void> => {
    const { ok } = await send({});
    // everything on the screen was read with the other view
    if (ok) globalThis.location.reload();
  };
  return (
    <Alert
      severity="warning"
      role="status"
      sx={{ mt: 2, mb: 1 }}
      action={
        <Button color="inherit" size="small" loading={pending} onClick={() => void end()}>
          {text('access.seeingAs.end')}
        </Button>
      }
    >
      {text('access.seeingAs.banner', { name: seen.personName })} {text('access.seeingAs.until')}{' '}
      <Instant value={seen.until} />
    </Alert>
  );
};
