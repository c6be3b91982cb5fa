import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { AccessQuestionInput } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { abilityNames } from '../jobs/abilities.ts';
import type { Asked } from './address.ts';
import { askedKinds, recordMeant } from './named-record.ts';
import { useMarkedAbility } from './useAbilityWord.ts';

interface QuestionFormProps {
  /** What is asked already. */
  readonly asked: Asked;
  /** Whether a record must be named; else an ability without one is a question, too. */
  readonly needsRecord?: boolean;
  readonly submitLabel: string;
  readonly onAsk: (question: AccessQuestionInput) => void;
}

/** Which verb on which record: the record by its number, its id, or the link of its screen. */
export const QuestionForm = ({ asked, needsRecord = false, submitLabel, onAsk }: QuestionFormProps) => {
  const text = useText();
  const word = useMarkedAbility();
  const [draft, setDraft] = useState({
    ability: asked.ability,
    kind: asked.kind,
    record: asked.record || asked.number,
  });
  const [problem, setProblem] = useState<'record' | 'ability'>();
  const change = (part: Partial<typeof draft>): void => {
    setProblem(undefined);
    setDraft({ ...draft, ...part });
  };
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const isNamed = needsRecord || draft.kind !== '' || draft.record.trim() !== '';
    const meant = recordMeant(draft.record, draft.kind);
    if (isNamed && !meant) setProblem('record');
    else if (!isNamed && !draft.ability) setProblem('ability');
    else {
      if (meant)
        setDraft({ ...draft, kind: meant.recordKind, record: meant.recordId ?? meant.recordNumber ?? '' });
      onAsk({ ability: draft.ability || null, ...meant });
    }
  };
  return (
    <Stack
      component="form"
      onSubmit={ask}
      noValidate
      direction={{ xs: 'column', md: 'row' }}
      sx={{ gap: 1.5, alignItems: { md: 'flex-start' } }}
    >
      <TextField
        label={text('access.record')}
        value={draft.record}
        onChange={({ target }) => change({ record: target.value })}
        error={problem === 'record'}
        helperText={text(problem === 'record' ? 'access.recordNeeded' : 'access.recordHint')}
        slotProps={{ htmlInput: { maxLength: 300 } }}
        sx={{ flex: 2, minWidth: 0 }}
      />
      <TextField
        select
        label={text('access.kind')}
        value={draft.kind}
        onChange={({ target }) => change({ kind: target.value })}
        sx={{ flex: 1, minWidth: 0 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{text(needsRecord ? 'access.anyKind' : 'access.anywhere')}</MenuItem>
        {askedKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {text(`access.kinds.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={text('access.ability')}
        value={draft.ability}
        onChange={({ target }) => change({ ability: target.value })}
        error={problem === 'ability'}
        helperText={problem === 'ability' && text('access.abilityNeeded')}
        sx={{ flex: 2, minWidth: 0 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{text('access.see')}</MenuItem>
        {abilityNames.map((name) => (
          <MenuItem key={name} value={name}>
            {word(name)}
          </MenuItem>
        ))}
      </TextField>
      <Button type="submit" variant="contained" sx={{ minHeight: 40, mt: { md: 1 }, whiteSpace: 'nowrap' }}>
        {submitLabel}
      </Button>
    </Stack>
  );
};
