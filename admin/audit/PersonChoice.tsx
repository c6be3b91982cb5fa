import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { AuditPeopleDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';

interface PersonChoiceProps {
  readonly person: string;
  readonly onChoose: (person: string) => void;
}

/** A person, also one who has left, found by name, pinyin or staff number. */
export const PersonChoice = ({ person, onChoose }: PersonChoiceProps) => {
  const text = useText();
  const [words, setWords] = useState('');
  const { data: found } = useDocument(AuditPeopleDocument, {
    filter: words.trim() ? { q: words.trim() } : {},
  });
  const { data: chosen } = useDocument(
    AuditPeopleDocument,
    { filter: { ids: [person] } },
    { enabled: person !== '' },
  );
  const value = person === '' ? null : (chosen?.people.nodes.find(({ id }) => id === person) ?? null);
  const options = found?.people.nodes ?? [];
  return (
    <Autocomplete
      options={value && !options.some(({ id }) => id === value.id) ? [value, ...options] : options}
      value={value}
      filterOptions={(all) => all}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name, employeeNo }) => [name, employeeNo].filter(Boolean).join(' · ')}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_event, typed, reason) => setWords(reason === 'input' ? typed : '')}
      onChange={(_event, next) => onChoose(next?.id ?? '')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('audit.filters.person')}
          placeholder={text('audit.filters.personHint')}
          slotProps={{ inputLabel: { ...params.InputLabelProps, shrink: true } }}
          sx={{ m: 0 }}
        />
      )}
      sx={{ width: { xs: '100%', sm: 230 } }}
    />
  );
};
