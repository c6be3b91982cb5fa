import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { OrgTreeDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { aboveOf } from '../units/forest.ts';
import { useUnitFinder } from '../units/useUnitFinder.ts';

interface UnitChoiceProps {
  readonly unit: string | undefined;
  readonly onChoose: (unit: string | undefined) => void;
}

/** A unit to narrow a list to, with all below; left empty, everything that one may see. */
export const UnitChoice = ({ unit, onChoose }: UnitChoiceProps) => {
  const text = useText();
  const isMeant = useUnitFinder();
  const { data } = useDocument(OrgTreeDocument, {});
  const units = data?.rows.items ?? [];
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === unit) ?? null}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      filterOptions={(shown, { inputValue }) => shown.filter((each) => isMeant(each, inputValue))}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_event, chosen) => onChoose(chosen?.id)}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          {'\u3000'.repeat(aboveOf(units, option.id).length)}
          {option.name}
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('learning.unit')}
          placeholder={text('learning.allUnits')}
          slotProps={{ inputLabel: { ...params.InputLabelProps, shrink: true } }}
          sx={{ m: 0 }}
        />
      )}
      sx={{ width: { xs: '100%', sm: 260 } }}
    />
  );
};
