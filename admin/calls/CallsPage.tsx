import Stack from '@mui/material/Stack';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { ImportCard } from './import/ImportCard.tsx';
import { OutageCard } from './outages/OutageCard.tsx';

/** What the answer rate is made of: the calls that came in, and the hours that do not count. */
export const CallsPage = () => {
  const text = useText();
  const imports = useAbility('calls.import');
  return (
    <>
      <PageHeader title={text('calls.heading')} lead={text('calls.lead')} />
      <Stack spacing={2}>
        {imports && <ImportCard />}
        <OutageCard />
      </Stack>
    </>
  );
};
