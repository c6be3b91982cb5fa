import Add from '@mui/icons-material/Add';
import FormatListNumbered from '@mui/icons-material/FormatListNumbered';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { UseFieldArrayReturn } from 'react-hook-form';
import type { DutySection } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { DutyCard } from './DutyCard.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

interface DutyListProps {
  readonly section: DutySection;
  readonly duties: UseFieldArrayReturn<DraftValues, 'duties', 'key'>;
}

/** The duties of one list; moving exchanges places within the list. */
export const DutyList = ({ section, duties: { fields, append, remove, swap } }: DutyListProps) => {
  const text = useText();
  const { setValue } = useFormContext<DraftValues>();
  const [opened, setOpened] = useState<number>();
  const places = fields.flatMap((duty, index) => (duty.section === section ? [index] : []));
  const add = (): void => {
    setOpened(fields.length);
    append(newLines.duty(section, section === 'TABLE' ? places.length + 1 : null), { shouldFocus: false });
  };
  const renumber = (): void =>
    places.forEach((place, order) =>
      setValue(`duties.${place}.importanceRank`, order + 1, { shouldDirty: true }),
    );
  const exchange = (one: number, other: number): void => {
    swap(one, other);
    setOpened(undefined);
  };
  return (
    <Box sx={{ mb: 2.5 }}>
      <Typography component="h4" variant="subtitle2" sx={{ mb: 0.75 }}>
        {text(`form.sections.${section}`)}
      </Typography>
      <Stack spacing={1}>
        {places.map((place, order) => {
          const before = places[order - 1];
          const after = places[order + 1];
          return (
            <DutyCard
              key={fields[place]?.key}
              place={place}
              number={order + 1}
              ranked={section === 'TABLE'}
              startsOpen={opened === place}
              onUp={before === undefined ? undefined : () => exchange(place, before)}
              onDown={after === undefined ? undefined : () => exchange(place, after)}
              onRemove={() => {
                setOpened(undefined);
                remove(place);
              }}
            />
          );
        })}
      </Stack>
      <Stack direction="row" sx={{ mt: 0.5, flexWrap: 'wrap' }}>
        <Button startIcon={<Add />} onClick={add}>
          {text(`edit.add.${section}`)}
        </Button>
        {section === 'TABLE' && places.length > 1 && (
          <Button startIcon={<FormatListNumbered />} color="inherit" onClick={renumber}>
            {text('edit.renumber')}
          </Button>
        )}
      </Stack>
    </Box>
  );
};
