import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ImportPastedDocument } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { useCommand } from '../../layout/useCommand.tsx';

/** Takes a pasted text, reads it and opens what was found. */
export const PasteCard = () => {
  const text = useText();
  const translate = useTranslate();
  const navigate = useNavigate();
  const [pasted, setPasted] = useState('');
  const { send, pending, failure, clear } = useCommand(ImportPastedDocument, { quiet: true });
  const read = async (again: boolean): Promise<void> => {
    const outcome = await send({ text: pasted, ...(again && { again }) });
    if (outcome.ok && outcome.data.row.jobImport) void navigate(`/imports/${outcome.data.row.jobImport.id}`);
  };
  const isKnown = failure?.code === 'CONFLICT';
  return (
    <SectionCard title={text('intake.paste')}>
      <Stack spacing={1.5}>
        <TextField
          label={text('intake.pasteLabel')}
          placeholder={text('intake.pasteHint')}
          multiline
          minRows={7}
          maxRows={14}
          fullWidth
          value={pasted}
          onChange={({ target }) => {
            setPasted(target.value);
            clear();
          }}
        />
        {failure && (
          <Alert
            severity={isKnown ? 'warning' : 'error'}
            role="alert"
            action={
              isKnown && (
                <Button color="inherit" size="small" onClick={() => void read(true)} loading={pending}>
                  {text('intake.again')}
                </Button>
              )
            }
          >
            {failure.fields[0]?.message ?? translate(failure.message)}
          </Alert>
        )}
        <Button
          variant="outlined"
          sx={{ alignSelf: 'flex-start' }}
          disabled={pasted.trim() === ''}
          loading={pending}
          onClick={() => void read(false)}
        >
          {text('intake.read')}
        </Button>
      </Stack>
    </SectionCard>
  );
};
