import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { ImportCard } from './import/ImportCard.tsx';
import { OutageCard } from './outages/OutageCard.tsx';

/** What the answer rate is made of: the calls that came in, and the hours that do not count. */
export const CallsPage = () => {
  const text = useText();
  const imports = useAbility('calls.import');
  return (
    <Stack spacing={2} sx={{ pt: 2 }}>
      <Typography variant="body2" color="text.secondary">
        {text('calls.lead')}
      </Typography>
      {imports && <ImportCard />}
      <OutageCard />
    </Stack>
  );
};
