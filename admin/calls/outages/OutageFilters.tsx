import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useText } from '../../i18n/useText.ts';
import { useUnitFinder } from '../../units/useUnitFinder.ts';
import { DayField } from './DayField.tsx';
import { lastDays } from '../../layout/day.ts';
import type { DaySpan } from '../../layout/day.ts';
import { depthOf } from './useOutageUnits.ts';
import type { OutageUnit } from './useOutageUnits.ts';

interface OutageFiltersProps extends DaySpan {
  readonly units: readonly OutageUnit[];
  readonly unit: string;
  readonly onChoose: (changes: Partial<DaySpan> & { readonly unit?: string }) => void;
}

const spans = [7, 30, 90] as const;

/** Chooses the unit and the days. */
export const OutageFilters = ({ units, unit, from, to, onChoose }: OutageFiltersProps) => {
  const text = useText();
  const isMeant = useUnitFinder();
  return (
    <Stack
      direction="row"
      className="no-print"
      sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center', px: 2.5, pt: 1.25, pb: 1.5 }}
    >
      <Autocomplete
        clearIcon={null}
        options={units}
        value={units.find(({ id }) => id === unit) ?? null}
        getOptionLabel={({ name }) => name}
        filterOptions={(shown, { inputValue }) => shown.filter((each) => isMeant(each, inputValue))}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_event, chosen) => chosen && onChoose({ unit: chosen.id })}
        renderOption={({ key, ...props }, option) => (
          <li key={key} {...props}>
            {'\u3000'.repeat(depthOf(units, option))}
            {option.name}
          </li>
        )}
        renderInput={(params) => <TextField {...params} label={text('calls.outages.unit')} sx={{ m: 0 }} />}
        sx={{ width: { xs: '100%', sm: 220 } }}
      />
      <DayField label={text('calls.outages.from')} value={from} onChange={(day) => onChoose({ from: day })} />
      <DayField label={text('calls.outages.to')} value={to} onChange={(day) => onChoose({ to: day })} />
      <Stack direction="row" role="group" aria-label={text('calls.outages.period')} sx={{ gap: 0.5 }}>
        {spans.map((days) => {
          const span = lastDays(days, new Date());
          const chosen = span.from === from && span.to === to;
          return (
            <Button
              key={days}
              variant={chosen ? 'outlined' : 'text'}
              aria-pressed={chosen}
              onClick={() => onChoose(span)}
            >
              {text('calls.outages.recent', { days })}
            </Button>
          );
        })}
      </Stack>
    </Stack>
  );
};
