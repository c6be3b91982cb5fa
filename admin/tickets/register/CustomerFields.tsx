import Box from '@mui/material/Box';
import { TextInput, required } from 'react-admin';
import { useText } from '../../i18n/useText.ts';
import { EarlierTickets } from './EarlierTickets.tsx';
import { fieldGrid } from './fieldGrid.ts';

/** Who made contact. The number comes first: it tells whether somebody was here before. */
export const CustomerFields = () => {
  const text = useText();
  return (
    <>
      <Box sx={fieldGrid}>
        <TextInput
          source="customerPhone"
          label={text('tickets.register.phone')}
          type="tel"
          autoFocus
          autoComplete="off"
          // a number copied from a contact card carries marks that nobody sees, nor can delete
          parse={(typed: string) => typed.replace(/\p{Cf}/gu, '')}
          validate={required()}
          helperText={false}
        />
        <TextInput
          source="customerName"
          label={text('tickets.register.name')}
          autoComplete="off"
          validate={required()}
          helperText={false}
        />
      </Box>
      <EarlierTickets />
    </>
  );
};
