import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useContext, useId, useState } from 'react';
import {
  AnswerReasonDocument,
  type JobSection,
  type ReturnReasonPartsFragment,
} from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { useCommand } from '../../layout/useCommand.tsx';
import { ReasonText } from './ReasonText.tsx';
import { ReasonsToAnswer } from './reasons-to-answer.ts';

/** The reasons about a section, or about the whole, beside it; its writer marks them as done and answers. */
export const SectionReasons = ({ section }: { section: JobSection | null }) => {
  const reasons = useContext(ReasonsToAnswer).filter((reason) => reason.section === section);
  return reasons.map((reason) => <Reason key={reason.id} read={reason} />);
};

const Reason = ({ read }: { read: ReturnReasonPartsFragment }) => {
  const text = useText();
  const labelId = useId();
  const [reason, setReason] = useState(read);
  const [typed, setTyped] = useState<string>();
  const { send, pending } = useCommand(AnswerReasonDocument, { done: text('returning.saved') });
  const tell = async (input: { isDone?: boolean; answer?: string | null }): Promise<void> => {
    const outcome = await send({ id: reason.id, ...input });
    if (outcome.ok && outcome.data.row.reason) {
      setReason(outcome.data.row.reason);
      if ('answer' in input) setTyped(undefined);
    }
  };
  return (
    <Box
      role="group"
      aria-labelledby={labelId}
      sx={{
        borderLeft: 3,
        borderColor: reason.isDone ? 'success.main' : 'warning.main',
        bgcolor: 'action.hover',
        px: 1.5,
        py: 1,
        mb: 1.5,
        fontSize: '.875rem',
      }}
    >
      <Box id={labelId}>
        <ReasonText reason={reason} />
      </Box>
      {typed !== undefined && (
        <TextField
          label={text('returning.answerLabel')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          multiline
          fullWidth
          autoFocus
          size="small"
          sx={{ mt: 1 }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <Button size="small" loading={pending} onClick={() => void tell({ isDone: !reason.isDone })}>
          {text(reason.isDone ? 'returning.undone' : 'returning.markDone')}
        </Button>
        {typed === undefined ? (
          <Button size="small" color="inherit" onClick={() => setTyped(reason.answer ?? '')}>
            {text('returning.answer')}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              loading={pending}
              onClick={() => void tell({ answer: typed.trim() || null })}
            >
              {text('returning.save')}
            </Button>
            <Button size="small" color="inherit" onClick={() => setTyped(undefined)}>
              {text('frame.actions.cancel')}
            </Button>
          </>
        )}
      </Box>
    </Box>
  );
};
