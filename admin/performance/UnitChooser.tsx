import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { PerformanceUnitsQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { useUnitFinder } from '../units/useUnitFinder.ts';

type Unit = PerformanceUnitsQuery['performanceUnits']['items'][number];

interface UnitChooserProps {
  readonly units: readonly Unit[];
  readonly unitId: string | undefined;
  readonly onChoose: (unitId: string) => void;
}

/** Chooses among the units whose performance may be seen; the list shows how they stand below one another. */
export const UnitChooser = ({ units, unitId, onChoose }: UnitChooserProps) => {
  const text = useText();
  const isMeant = useUnitFinder();
  const top = Math.min(...units.map(({ path }) => path.length));
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === unitId) ?? null}
      getOptionLabel={({ name }) => name}
      filterOptions={(shown, { inputValue }) => shown.filter((unit) => isMeant(unit, inputValue))}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      noOptionsText={text('performance.noUnit')}
      onChange={(_event, unit) => unit && onChoose(unit.id)}
      sx={{ width: { xs: '100%', sm: 280 } }}
      renderInput={(params) => <TextField {...params} label={text('performance.unit')} margin="none" />}
      renderOption={({ key, ...props }, { name, path }) => (
        <Box component="li" key={key} {...props} title={path.join(' / ')}>
          <Box component="span" sx={{ pl: 2 * Math.max(0, path.length - top) }}>
            {name}
          </Box>
        </Box>
      )}
    />
  );
};
