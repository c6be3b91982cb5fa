import Box from '@mui/material/Box';
import { BooleanInput, RadioButtonGroupInput, SelectInput, TextInput, required } from 'react-admin';
import { useViewer } from '../../data/viewer.ts';
import type { TicketChannel, TicketKind, TicketLevel } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { MomentInput } from '../../layout/MomentInput.tsx';
import { fieldGrid } from './fieldGrid.ts';

const kinds: readonly TicketKind[] = ['COMPLAINT', 'REPORT', 'HELP', 'REPAIR'];
const channels: readonly TicketChannel[] = [
  'PHONE',
  'WEB',
  'VISIT',
  'LETTER',
  'EMAIL',
  'SOCIAL',
  'THIRD_PARTY',
];
const levels: readonly TicketLevel[] = ['COUNTY', 'CITY', 'PROVINCE', 'ABOVE'];

/** What the customer wants, how they came and when. */
export const MatterFields = () => {
  const text = useText();
  return (
    <>
      <RadioButtonGroupInput
        source="kind"
        label={text('tickets.register.kind')}
        choices={kinds.map((id) => ({ id, name: `tickets.kinds.${id}` }))}
        helperText={false}
      />
      <TextInput
        source="content"
        label={text('tickets.register.content')}
        multiline
        minRows={5}
        maxRows={16}
        validate={required()}
        helperText={text('tickets.register.contentHint')}
      />
      <Box sx={fieldGrid}>
        <SelectInput
          source="channel"
          label={text('tickets.register.channel')}
          choices={channels.map((id) => ({ id, name: `tickets.channels.${id}` }))}
          helperText={false}
        />
        <SelectInput
          source="level"
          label={text('tickets.register.level')}
          choices={levels.map((id) => ({ id, name: `tickets.levels.${id}` }))}
          helperText={false}
        />
        <MomentInput
          source="contactAt"
          label={text('tickets.register.contactAt')}
          hint={text('tickets.register.contactHint')}
        />
        <OriginUnit />
      </Box>
      <BooleanInput source="isEmergency" label={text('tickets.register.emergency')} helperText={false} />
    </>
  );
};

/** Which of one's units registers it; asked only of people with posts in several. */
const OriginUnit = () => {
  const text = useText();
  const posts = useViewer()?.assignments ?? [];
  const units = [...new Map(posts.map(({ position: { unit } }) => [unit.id, unit])).values()];
  if (units.length < 2) return null;
  return (
    <SelectInput
      source="originUnitId"
      label={text('tickets.register.unit')}
      choices={units}
      translateChoice={false}
      helperText={false}
    />
  );
};
