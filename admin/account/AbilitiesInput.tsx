import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useInput } from 'react-admin';
import { useMarkedAbility } from '../access/useAbilityWord.ts';
import { useText } from '../i18n/useText.ts';
import { abilityNames } from '../jobs/abilities.ts';
import type { AbilityName } from '../jobs/abilities.ts';
import { groupsOf, readingOf } from './tokens.ts';

type Group = AbilityName extends infer Name
  ? Name extends `${infer About}.${string}`
    ? About
    : never
  : never;

interface AbilitiesInputProps {
  readonly source: string;
  /** Those that may be chosen. */
  readonly abilities: readonly string[];
}

/** Boxes to tick, one for each ability, grouped by what they are about; only reading is one press away. */
export const AbilitiesInput = ({ source, abilities }: AbilitiesInputProps) => {
  const text = useText();
  const word = useMarkedAbility();
  const labelId = useId();
  const offered = abilityNames.filter((name) => abilities.includes(name));
  const { field, fieldState } = useInput<readonly string[]>({
    source,
    validate: (value: unknown) =>
      Array.isArray(value) && value.length > 0 ? undefined : text('account.create.missing'),
  });
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (name: string): void =>
    field.onChange(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  return (
    <Box role="group" aria-labelledby={labelId} sx={{ mt: 1, mb: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}>
        <Typography id={labelId} sx={{ fontWeight: 600, flex: 1 }}>
          {text('account.create.abilities')}
        </Typography>
        <Button size="small" onClick={() => field.onChange(readingOf(offered))}>
          {text('account.create.reading')}
        </Button>
        <Button size="small" onClick={() => field.onChange(offered)}>
          {text('account.create.all')}
        </Button>
        <Button size="small" onClick={() => field.onChange([])}>
          {text('account.create.none')}
        </Button>
      </Stack>
      <Box
        sx={{
          maxHeight: 260,
          overflowY: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          px: 1.5,
          py: 1,
        }}
      >
        {groupsOf(offered).map(([about, names]) => (
          <Box key={about} role="group" aria-label={text(`form.abilityGroups.${about as Group}`)}>
            <Typography variant="overline" component="p" aria-hidden color="text.secondary">
              {text(`form.abilityGroups.${about as Group}`)}
            </Typography>
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
              {names.map((name) => (
                <FormControlLabel
                  key={name}
                  label={word(name)}
                  slotProps={{ typography: { variant: 'body2' } }}
                  control={
                    <Checkbox size="small" checked={chosen.includes(name)} onChange={() => toggle(name)} />
                  }
                />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      <FormHelperText error={fieldState.invalid}>
        {fieldState.invalid && chosen.length === 0
          ? text('account.create.missing')
          : `${text('account.create.chosen', { count: chosen.length })} · ${text('account.create.abilitiesHint')}`}
      </FormHelperText>
    </Box>
  );
};
