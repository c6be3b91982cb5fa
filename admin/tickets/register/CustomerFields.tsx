import Box from '@mui/material/Box';
import { BooleanInput, TextInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../../i18n/useText.ts';
import { EarlierTickets } from './EarlierTickets.tsx';
import { fieldGrid } from './fieldGrid.ts';

/** Who made contact. The number comes first: it tells whether somebody was here before. */
export const CustomerFields = () => {
  const text = useText();
  const isReport = useWatch({ name: 'kind' }) === 'REPORT';
  const isAnonymous = useWatch({ name: 'isAnonymous' }) === true && isReport;
  const asked = isAnonymous ? [] : required();
  return (
    <>
      {isReport && (
        <BooleanInput
          source="isAnonymous"
          label={text('tickets.register.anonymous')}
          helperText={text('tickets.register.anonymousHint')}
        />
      )}
      <Box sx={fieldGrid}>
        <TextInput
          source="customerPhone"
          label={text('tickets.register.phone')}
          type="tel"
          autoFocus
          autoComplete="off"
          // a number copied from a contact card carries marks that nobody sees, nor can delete
          parse={(typed: string) => typed.replace(/\p{Cf}/gu, '')}
          validate={asked}
          helperText={false}
        />
        <TextInput
          source="customerName"
          label={text('tickets.register.name')}
          autoComplete="off"
          validate={asked}
          helperText={false}
        />
        <TextInput
          source="customerIdNumber"
          label={text('tickets.register.idNumber')}
          autoComplete="off"
          helperText={false}
        />
      </Box>
      {!isAnonymous && <EarlierTickets />}
    </>
  );
};
