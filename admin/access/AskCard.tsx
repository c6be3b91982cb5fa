import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { askedIn, askedParams, questionOf } from './address.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { Reasons } from './Reasons.tsx';
import { useAskedDay } from './useAskedDay.ts';

/** Asks why a person may do something to a record, or may not. The question stands in the address. */
export const AskCard = ({ personId }: { personId: string }) => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const { day: at, wrong } = useAskedDay();
  const question = wrong === undefined ? questionOf(asked) : undefined;
  return (
    <SectionCard title={text('access.ask')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {text('access.askText')}
      </Typography>
      <QuestionForm
        asked={asked}
        submitLabel={text('access.answer')}
        onAsk={(next) => setParams(askedParams({ ...next, at }))}
      />
      {question && (
        <Stack sx={{ mt: 2 }}>
          <Reasons input={{ ...question, at, personId }} />
        </Stack>
      )}
    </SectionCard>
  );
};
