import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { SettlePointDocument } from '../../../data/documents.ts';
import { useText } from '../../../i18n/useText.ts';
import { useCommand } from '../../../layout/useCommand.tsx';
import { WhyButton } from '../../../layout/WhyRefused.tsx';
import type { Point } from './groups.ts';

/** More choices than this are a list to open. */
const most = 6;

/** The answers that a point takes: choices, words, or either. */
export const AnswerForm = ({ point, hasDraft }: { point: Point; hasDraft: boolean }) => {
  const text = useText();
  const translate = useTranslate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const { send, pending, failure, clear } = useCommand(SettlePointDocument, {
    quiet: true,
    done: text('intake.saved'),
  });
  const choices = hasDraft
    ? [...point.choices, { code: 'IN_DRAFT', label: text('intake.inDraft') }]
    : point.choices;
  const choose = (next: readonly string[]): void => {
    setChosen(next);
    setWords('');
    clear();
  };
  const toggle = (code: string): void => {
    const alone = code === 'NONE' || code === 'IN_DRAFT';
    if (chosen.includes(code)) choose(chosen.filter((each) => each !== code));
    else choose(alone ? [code] : [...chosen.filter((each) => each !== 'NONE' && each !== 'IN_DRAFT'), code]);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = words.trim();
    void send({
      id: point.id,
      ...(chosen.length > 0 && { choices: [...chosen] }),
      ...(given && { text: given }),
    });
  };
  const label = text('intake.choices');
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Stack spacing={1}>
        {point.takesSeveral ? (
          <Box role="group" aria-label={label}>
            {choices.map(({ code, label: said }) => (
              <FormControlLabel
                key={code}
                label={said}
                control={
                  <Checkbox size="small" checked={chosen.includes(code)} onChange={() => toggle(code)} />
                }
              />
            ))}
          </Box>
        ) : choices.length > most ? (
          <TextField
            select
            size="small"
            label={label}
            value={chosen[0] ?? ''}
            onChange={({ target }) => choose([target.value])}
            sx={{ maxWidth: 420 }}
          >
            {choices.map(({ code, label: said }) => (
              <MenuItem key={code} value={code} sx={{ whiteSpace: 'normal' }}>
                {said}
              </MenuItem>
            ))}
          </TextField>
        ) : (
          <RadioGroup
            row
            aria-label={label}
            value={chosen[0] ?? ''}
            onChange={({ target }) => choose([target.value])}
          >
            {choices.map(({ code, label: said }) => (
              <FormControlLabel key={code} value={code} label={said} control={<Radio size="small" />} />
            ))}
          </RadioGroup>
        )}
        {point.takes && (
          <TextField
            size="small"
            label={text(`intake.free.${point.topic as 'AGE'}`)}
            value={words}
            multiline={point.topic === 'ROW'}
            onChange={({ target }) => {
              setWords(target.value);
              setChosen([]);
              clear();
            }}
            sx={{ maxWidth: point.topic === 'ROW' ? undefined : 260 }}
          />
        )}
        {failure && (
          <Alert
            severity="error"
            role="alert"
            action={failure.right && <WhyButton right={failure.right} message={failure.message} />}
          >
            {failure.fields[0]?.message ?? translate(failure.message)}
          </Alert>
        )}
        <Button
          type="submit"
          size="small"
          variant="contained"
          loading={pending}
          disabled={chosen.length === 0 && words.trim() === ''}
          sx={{ alignSelf: 'flex-start' }}
        >
          {text('intake.confirm')}
        </Button>
      </Stack>
    </Box>
  );
};
