import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useFormContext, useWatch } from 'react-hook-form';
import type { FormList, FormTextState } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { countOf, type DraftValues } from './values.ts';

const empty = ['BLANK', 'NONE', 'ABSENT', 'TRUNCATED'] as const satisfies readonly FormTextState[];

/**
 * What the form says where a list has no line: nothing, 无, no such label. A quiet word that most writers pass over; it
 * goes as soon as there is a line, unless the list breaks off.
 */
export const ListStateInput = ({ list }: { list: FormList }) => {
  const text = useText();
  const { setValue } = useFormContext<DraftValues>();
  const values = useWatch<DraftValues>() as DraftValues;
  const states = values.listStates ?? [];
  const state = states.find((one) => one.list === list)?.state;
  const isEmpty = countOf(values, list) === 0;
  if (!isEmpty && state !== 'TRUNCATED') return null;
  const choices = isEmpty ? empty : (['TRUNCATED'] as const);
  const choose = (next: string): void =>
    setValue(
      'listStates',
      [
        ...states.filter((one) => one.list !== list),
        ...(next === '' ? [] : [{ list, state: next as FormTextState }]),
      ],
      { shouldDirty: true },
    );
  const name = text('extras.listState', { list: text(`extras.lists.${list}`) });
  return (
    <TextField
      select
      variant="standard"
      fullWidth={false}
      margin="none"
      value={state ?? ''}
      onChange={({ target }) => choose(target.value)}
      slotProps={{
        select: {
          displayEmpty: true,
          disableUnderline: true,
          SelectDisplayProps: { 'aria-label': name },
          renderValue: (chosen) =>
            `${name}${text('compare.colon')}${text(`extras.listStates.${(chosen as 'BLANK') || 'none'}`)}`,
        },
      }}
      sx={{
        display: 'inline-flex',
        width: 'auto',
        maxWidth: '100%',
        mr: 2,
        my: 0.25,
        '& .MuiSelect-select': { fontSize: '.8125rem', color: state ? 'text.primary' : 'text.secondary' },
      }}
    >
      <MenuItem value="">{text('extras.listStates.none')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {text(`extras.listStates.${choice}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};
