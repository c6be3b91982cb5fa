import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { required, SelectInput, TextInput, useInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CreateAccessTokenDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import type { FormValues } from '../layout/CommandDialog.tsx';
import { addDays } from '../layout/day.ts';
import { dayOf } from '../layout/time.ts';
import TextField from '@mui/material/TextField';
import { AbilitiesInput } from './AbilitiesInput.tsx';
import { OnceShown } from './OnceShown.tsx';
import { customTerm, longestDays, readingOf, terms } from './tokens.ts';

/** Asks what a token is for, what it may do and until when; then shows the token this once. */
export const CreateToken = ({ abilities }: { abilities: readonly string[] }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ secret: string; name: string }>();
  const today = dayOf(new Date());
  const toInput = ({ name, abilities: chosen, term, expiresOn }: FormValues) => ({
    name: typeof name === 'string' ? name : '',
    abilities: Array.isArray(chosen) ? chosen.map(String) : [],
    expiresOn:
      term === customTerm && typeof expiresOn === 'string' ? expiresOn : addDays(today, Number(term)),
  });
  return (
    <>
      <Button variant="contained" size="small" startIcon={<Add />} onClick={() => setOpen(true)}>
        {text('account.tokens.create')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('account.create.title')}
        text={text('account.create.lead')}
        document={CreateAccessTokenDocument}
        submitLabel={text('account.create.submit')}
        done={text('account.create.done')}
        defaultValues={{ abilities: readingOf(abilities), term: '90', expiresOn: addDays(today, 90) }}
        toInput={toInput}
        onDone={({ row }) =>
          row.secret && row.accessToken && setMade({ secret: row.secret, name: row.accessToken.name })
        }
      >
        <TextInput
          source="name"
          label={text('account.create.name')}
          helperText={text('account.create.nameHint')}
          validate={required()}
          slotProps={{ htmlInput: { maxLength: 100 } }}
          autoFocus
        />
        <AbilitiesInput source="abilities" abilities={abilities} />
        <SelectInput
          source="term"
          label={text('account.create.term')}
          validate={required()}
          choices={[
            ...terms.map((count) => ({ id: String(count), name: text('account.create.days', { count }) })),
            { id: customTerm, name: text('account.create.custom') },
          ]}
        />
        <LastDay today={today} />
      </CommandDialog>
      <OnceShown
        value={made?.secret}
        title={text('account.secret.title')}
        lead={text('account.secret.lead', { name: made?.name ?? '' })}
        label={text('account.secret.label')}
        hint={text('account.secret.use')}
        onClose={() => setMade(undefined)}
      />
    </>
  );
};

/** The last day, where it is chosen by hand. */
const LastDay = ({ today }: { today: string }) => {
  const text = useText();
  const term: unknown = useWatch({ name: 'term' });
  const { field, fieldState } = useInput({ source: 'expiresOn' });
  if (term !== customTerm) return null;
  return (
    <TextField
      type="date"
      label={text('account.create.last')}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? text('account.create.lastHint')}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { min: today, max: addDays(today, longestDays) },
      }}
    />
  );
};
