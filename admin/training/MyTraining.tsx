import Stack from '@mui/material/Stack';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { Applications } from './Applications.tsx';
import { ApplyButton } from './ApplyButton.tsx';
import { NeedList } from './NeedList.tsx';
import { TrainingHistory } from './TrainingHistory.tsx';

/** What one needs to learn, where one learns it, and what one has applied for. */
export const MyTraining = () => {
  const text = useText();
  const me = useViewer()?.person?.id;
  if (!me) return null;
  return (
    <Stack spacing={2}>
      <SectionCard flush title={text('learning.mine.needs')}>
        <NeedList own filter={{ personId: me }} />
      </SectionCard>
      <SectionCard flush title={text('learning.mine.courses')}>
        <TrainingHistory personId={me} />
      </SectionCard>
      <SectionCard flush title={text('learning.tabs.certification')} action={<ApplyButton />}>
        <Applications filter={{ personId: me }} own />
      </SectionCard>
    </Stack>
  );
};
