import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DraftFromImportDocument } from '../../../data/documents.ts';
import { useText } from '../../../i18n/useText.ts';
import { CommandDialog } from '../../../layout/CommandDialog.tsx';
import { PostInput } from '../../../units/edit/PostInput.tsx';
import type { Job } from './groups.ts';

/** Chooses the post, the likeliest one first, and makes the draft. */
export const DraftButton = ({ job }: { job: Job }) => {
  const text = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [post] = job.suggestions;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {text('intake.makeDraft')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('intake.makeDraft')}
        text={
          job.openQuestions > 0
            ? text('intake.draftOpen', { count: job.openQuestions })
            : text('intake.draftSettled')
        }
        document={DraftFromImportDocument}
        defaultValues={{ positionId: post?.positionId ?? null }}
        toInput={({ positionId }) => ({ importedJobId: job.id, positionId: String(positionId ?? '') })}
        submitLabel={text('intake.makeDraft')}
        done={text('intake.drafted')}
        onDone={({ row }) => {
          // what is asked once the post is known is settled here
          if (row.jobDescription?.openQuestions === 0) void navigate(`/jobs/${row.jobDescription.id}/show`);
        }}
      >
        <PostInput
          source="positionId"
          label={text('intake.post')}
          known={job.suggestions.map(({ positionId, title, unitName }) => ({
            id: positionId,
            title,
            unit: { name: unitName },
          }))}
        />
      </CommandDialog>
    </>
  );
};
