import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DayField } from '../calls/outages/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { dayOf } from '../layout/time.ts';
import { useAsOf } from './useAsOf.ts';

/** Chooses the day as of which the organisation is shown, and says so where it is another one than today. */
export const AsOfBar = () => {
  const text = useText();
  const [day, setDay] = useAsOf();
  return (
    <Box
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', gridColumn: '1 / -1' }}
    >
      <DayField label={text('orgEdit.asOf.label')} value={day ?? dayOf(new Date())} onChange={setDay} />
      {day && (
        <Alert
          severity="info"
          sx={{ flex: '1 1 280px', py: 0 }}
          action={
            <Button size="small" color="inherit" onClick={() => setDay(undefined)}>
              {text('orgEdit.asOf.today')}
            </Button>
          }
        >
          {text('orgEdit.asOf.note', { day })}
        </Alert>
      )}
    </Box>
  );
};
