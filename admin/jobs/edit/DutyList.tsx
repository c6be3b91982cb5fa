import Add from '@mui/icons-material/Add';
import FormatListNumbered from '@mui/icons-material/FormatListNumbered';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UseFieldArrayReturn } from 'react-hook-form';
import type { DutySection } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { DutyCard } from './DutyCard.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { SortableLines } from './sorting/SortableLines.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

interface DutyListProps {
  readonly section: DutySection;
  readonly duties: UseFieldArrayReturn<DraftValues, 'duties', 'key'>;
}

/** The duties of one list, put in order by dragging, by the keyboard or by the arrows of each. */
export const DutyList = ({ section, duties: { fields, append, move } }: DutyListProps) => {
  const text = useText();
  const { getValues, setValue } = useFormContext<DraftValues>();
  const remove = useRemoval('duties');
  const [opened, setOpened] = useState<number>();
  const ranks = useWatch<DraftValues, 'duties'>({ name: 'duties' });
  const places = fields.flatMap((duty, index) => (duty.section === section ? [index] : []));
  const ids = places.map((place) => fields[place]?.id ?? fields[place]?.key ?? String(place));
  const nameOf = (order: number): string => text('edit.nth', { name: text('form.duty'), number: order + 1 });
  const isOutOfOrder =
    section === 'TABLE' &&
    places.some((place, order) => (ranks[place]?.importanceRank ?? null) !== order + 1);
  const add = (): void => {
    setOpened(fields.length);
    append(newLines.duty(section, section === 'TABLE' ? places.length + 1 : null), { shouldFocus: false });
  };
  const renumber = (): void =>
    setValue(
      'duties',
      getValues('duties').map((duty, place) =>
        places.includes(place) ? { ...duty, importanceRank: places.indexOf(place) + 1 } : duty,
      ),
      { shouldDirty: true },
    );
  const carry = (from: number, to: number): void => {
    const [one, other] = [places[from], places[to]];
    if (one === undefined || other === undefined) return;
    setOpened(undefined);
    move(one, other);
  };
  return (
    <Box sx={{ mb: 2.5 }}>
      <Typography component="h4" variant="subtitle2" sx={{ mb: 0.75 }}>
        {text(`form.sections.${section}`)}
      </Typography>
      <SortableLines ids={ids} nameOf={nameOf} onMove={carry}>
        <Stack spacing={1}>
          {places.map((place, order) => (
            <DutyCard
              key={ids[order]}
              id={ids[order] ?? ''}
              place={place}
              number={order + 1}
              ranked={section === 'TABLE'}
              startsOpen={opened === place}
              onUp={order === 0 ? undefined : () => carry(order, order - 1)}
              onDown={order === places.length - 1 ? undefined : () => carry(order, order + 1)}
              onRemove={() => {
                setOpened(undefined);
                remove(place, nameOf(order));
              }}
            />
          ))}
        </Stack>
      </SortableLines>
      {isOutOfOrder && (
        <Alert
          severity="info"
          sx={{ mt: 1 }}
          action={
            <Button color="inherit" size="small" startIcon={<FormatListNumbered />} onClick={renumber}>
              {text('edit.renumber')}
            </Button>
          }
        >
          {text('edit.outOfOrder')}
        </Alert>
      )}
      <Box sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
        <Button startIcon={<Add />} onClick={add}>
          {text(`edit.add.${section}`)}
        </Button>
        <ListStateInput list={section} />
      </Box>
    </Box>
  );
};
