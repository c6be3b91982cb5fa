import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { OrgTreeDocument } from '../../data/documents.ts';
import type { SeparationConflictsQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { levelsOf } from '../../units/forest.ts';
import { useUnitFinder } from '../../units/useUnitFinder.ts';
import type { ConflictsAddress } from './useConflictsAddress.ts';

/** How long to wait after the last letter, in milliseconds. */
const PAUSE = 350;

interface ConflictFiltersProps {
  readonly address: ConflictsAddress;
  readonly rules: SeparationConflictsQuery['found']['rules'];
}

/** What narrows the conflicts: the rule, a unit with all below it, a person by name. */
export const ConflictFilters = ({ address, rules }: ConflictFiltersProps) => {
  const text = useText();
  const { value, change } = address;
  return (
    <Stack
      direction="row"
      role="search"
      aria-label={text('conflicts.filters')}
      sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center', px: 2.5, pt: 1.25, pb: 2 }}
    >
      <TextField
        select
        label={text('conflicts.rule')}
        value={rules.some(({ code }) => code === value.rule) ? value.rule : ''}
        onChange={({ target }) => change({ rule: target.value })}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        sx={{ width: { xs: '100%', sm: 320 }, m: 0 }}
      >
        <MenuItem value="">{text('conflicts.everyRule')}</MenuItem>
        {rules.map(({ code, text: words, people }) => (
          <MenuItem key={code} value={code} sx={{ whiteSpace: 'normal' }}>
            {text('conflicts.ruleCount', { rule: words, people })}
          </MenuItem>
        ))}
      </TextField>
      <UnitChoice unit={value.unit} onChoose={(unit) => change({ unit })} />
      <PersonWords q={value.q} onChange={(q) => change({ q })} />
    </Stack>
  );
};

const UnitChoice = ({ unit, onChoose }: { unit: string; onChoose: (unit: string) => void }) => {
  const text = useText();
  const isMeant = useUnitFinder();
  const { data } = useDocument(OrgTreeDocument, {});
  const units = data?.rows.items ?? [];
  const levels = levelsOf(units);
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === unit) ?? null}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(shown, { inputValue }) => shown.filter((each) => isMeant(each, inputValue))}
      onChange={(_event, next) => onChoose(next?.id ?? '')}
      sx={{ width: { xs: '100%', sm: 240 } }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('conflicts.unit')}
          placeholder={text('conflicts.everywhere')}
          slotProps={{ inputLabel: { ...params.InputLabelProps, shrink: true } }}
          sx={{ m: 0 }}
        />
      )}
      renderOption={({ key, ...props }, { id, name }) => (
        <Box component="li" key={key} {...props}>
          <Box component="span" sx={{ pl: 2 * (levels.get(id) ?? 0) }}>
            {name}
          </Box>
        </Box>
      )}
    />
  );
};

/** Words for a person; the list is asked once the typing pauses. */
const PersonWords = ({ q, onChange }: { q: string; onChange: (q: string) => void }) => {
  const text = useText();
  const [typed, setTyped] = useState(q);
  const [seen, setSeen] = useState(q);
  if (q !== seen) {
    // the filters were cleared, or a link changed them
    setSeen(q);
    setTyped(q);
  }
  useEffect(() => {
    if (typed === q) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, q, onChange]);
  return (
    <TextField
      type="search"
      label={text('conflicts.person')}
      placeholder={text('conflicts.personHint')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 60 } }}
      sx={{ width: { xs: '100%', sm: 220 }, m: 0 }}
    />
  );
};
