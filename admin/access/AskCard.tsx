import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { abilityNames } from '../jobs/abilities.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { Reasons } from './Reasons.tsx';
import { useAbilityWord } from './useAbilityWord.ts';

const kinds = [
  'Ticket',
  'JobDescription',
  'OrgUnit',
  'Position',
  'Person',
  'Course',
  'Certification',
  'HeadcountRequest',
] as const;

/** Asks why a person may do something to a record, or may not. The question stands in the address. */
export const AskCard = ({ personId }: { personId: string }) => {
  const text = useText();
  const word = useAbilityWord();
  const [params, setParams] = useSearchParams();
  const asked = {
    ability: params.get('ability') ?? '',
    kind: params.get('kind') ?? (params.get('ticket') ? 'Ticket' : ''),
    record: params.get('record') ?? params.get('ticket') ?? '',
  };
  const [draft, setDraft] = useState(asked);
  const [problem, setProblem] = useState<'record' | 'ability'>();
  const change = (part: Partial<typeof draft>): void => {
    setProblem(undefined);
    setDraft({ ...draft, ...part });
  };
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const record = draft.record.trim();
    if (draft.kind && !/^[1-9]\d{0,18}$/.test(record)) setProblem('record');
    else if (!draft.kind && !draft.ability) setProblem('ability');
    else
      setParams(
        Object.fromEntries(
          Object.entries({ ability: draft.ability, kind: draft.kind, record: draft.kind && record }).filter(
            ([, value]) => value,
          ),
        ),
      );
  };
  const isAsked = Boolean(asked.ability || asked.record);
  return (
    <SectionCard title={text('access.ask')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {text('access.askText')}
      </Typography>
      <Stack
        component="form"
        onSubmit={ask}
        noValidate
        direction={{ xs: 'column', md: 'row' }}
        sx={{ gap: 1.5, alignItems: { md: 'flex-start' } }}
      >
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
        <TextField
          select
          label={text('access.kind')}
          value={draft.kind}
          onChange={({ target }) => change({ kind: target.value })}
          sx={{ flex: 1, minWidth: 0 }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{text('access.anywhere')}</MenuItem>
          {kinds.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {text(`access.kinds.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={text('access.record')}
          value={draft.record}
          onChange={({ target }) => change({ record: target.value })}
          disabled={!draft.kind}
          error={problem === 'record'}
          helperText={problem === 'record' && text('access.recordNeeded')}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 19 } }}
          sx={{ flex: 1, minWidth: 0 }}
        />
        <Button type="submit" variant="contained" sx={{ mt: { md: 0.25 } }}>
          {text('access.answer')}
        </Button>
      </Stack>
      {isAsked && (
        <Stack sx={{ mt: 2 }}>
          <Reasons
            input={{
              personId,
              ability: asked.ability || null,
              ...(asked.kind && asked.record && { recordKind: asked.kind, recordId: asked.record }),
            }}
          />
        </Stack>
      )}
    </SectionCard>
  );
};
