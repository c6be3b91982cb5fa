import PostAddOutlined from '@mui/icons-material/PostAddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DraftJobDocument } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';

interface DraftJobButtonProps {
  readonly positionId: string;
  /** The version that is copied; left out: the one in force. */
  readonly from?: { readonly id: string; readonly version: number };
  /** What else is to be done with the draft before it is opened. */
  readonly onDrafted?: (id: string) => Promise<unknown>;
}

/** Begins the next version for a post and opens it for editing; offered to those who write, decided by the API. */
export const DraftJobButton = ({ positionId, from, onDrafted }: DraftJobButtonProps) => {
  const text = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (!useAbility('job.write')) return null;
  return (
    <>
      <Button
        variant={from ? 'outlined' : 'contained'}
        startIcon={<PostAddOutlined />}
        onClick={() => setOpen(true)}
      >
        {from ? text('compare.draft') : text('positions.draft')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={from ? text('compare.draftTitle', { version: from.version }) : text('positions.draft')}
        text={from ? text('compare.draftText') : text('positions.draftText')}
        document={DraftJobDocument}
        toInput={() => ({ positionId, ...(from && { fromId: from.id }) })}
        submitLabel={text('positions.draft')}
        done={text('positions.drafted')}
        onDone={({ row }) => {
          const id = row.jobDescription?.id;
          if (!id) return;
          const open = () => navigate(`/jobs/${id}`);
          void Promise.resolve(onDrafted?.(id)).then(open, open);
        }}
      />
    </>
  );
};
