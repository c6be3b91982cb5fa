import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { SuggestionsToWriteDocument, WriteSuggestionDocument } from '../../data/documents.ts';
import type { SuggestionsToWriteQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { useCommand } from '../../layout/useCommand.tsx';
import type { JobDraft } from './draft.ts';

type Suggestion = SuggestionsToWriteQuery['rows']['nodes'][number];

/** What was suggested to this job description and adopted, beside the draft: who, what, and whether this version takes it up. */
export const Suggested = ({ job }: { job: Pick<JobDraft, 'id' | 'position'> }) => {
  const text = useText();
  const { data } = useDocument(SuggestionsToWriteDocument, { positionId: job.position.id });
  const rows = data?.rows.nodes ?? [];
  if (rows.length === 0) return null;
  return (
    <SectionCard title={text('edit.suggested.title')}>
      <Typography variant="body2" color="text.secondary">
        {text('edit.suggested.lead')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row) => (
          <Line key={row.id} row={row} jobId={job.id} />
        ))}
      </Box>
    </SectionCard>
  );
};

const Line = ({ row, jobId }: { row: Suggestion; jobId: string }) => {
  const text = useText();
  const { send, pending } = useCommand(WriteSuggestionDocument, { done: text('edit.suggested.noted') });
  const isWritten = row.jobDescriptionId === jobId;
  return (
    <Box component="li" sx={{ py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {row.about}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {row.text}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {text('edit.suggested.by', { name: row.author?.name ?? text('edit.somebody') })} ·{' '}
        <Instant value={row.raisedAt} />
        {row.decision &&
          ` · ${text('edit.suggested.decision', { words: row.decision, name: row.decidedBy?.name ?? text('edit.somebody') })}`}
      </Typography>
      <FormControlLabel
        label={text('edit.suggested.written')}
        control={
          <Checkbox
            size="small"
            checked={isWritten}
            disabled={pending}
            onChange={() =>
              void send({
                id: row.id,
                revision: row.revision,
                jobDescriptionId: isWritten ? null : jobId,
              })
            }
          />
        }
      />
    </Box>
  );
};
