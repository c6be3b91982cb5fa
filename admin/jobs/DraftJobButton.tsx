import PostAddOutlined from '@mui/icons-material/PostAddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DraftJobDocument } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';

/** Begins the next version for a post and opens it for editing; offered to those who write, decided by the API. */
export const DraftJobButton = ({ positionId }: { positionId: string }) => {
  const text = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (!useAbility('job.write')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<PostAddOutlined />} onClick={() => setOpen(true)}>
        {text('positions.draft')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('positions.draft')}
        text={text('positions.draftText')}
        document={DraftJobDocument}
        toInput={() => ({ positionId })}
        submitLabel={text('positions.draft')}
        done={text('positions.drafted')}
        onDone={({ row }) => {
          if (row.jobDescription) void navigate(`/jobs/${row.jobDescription.id}`);
        }}
      />
    </>
  );
};
