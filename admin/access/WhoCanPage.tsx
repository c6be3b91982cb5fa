import Stack from '@mui/material/Stack';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { askedIn, askedParams, questionOf } from './address.ts';
import { DayBar } from './DayBar.tsx';
import { PeopleWhoCan } from './PeopleWhoCan.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { useAskedDay } from './useAskedDay.ts';

/** Who can do something to a record or sees it, and why each of them; the question stands in the address. */
export const WhoCanPage = () => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const { day: at, wrong } = useAskedDay();
  const question = asked.kind ? questionOf(asked) : undefined;
  const { ability, kind, record, number } = asked;
  return (
    <>
      <PageHeader title={text('access.menu')} lead={text('access.page.lead')} />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <DayBar />
        <SectionCard title={text('access.page.ask')}>
          <QuestionForm
            key={[ability, kind, record, number].join(' ')}
            asked={asked}
            needsRecord
            submitLabel={text('access.page.find')}
            onAsk={(next) => setParams(askedParams({ ...next, at }))}
          />
        </SectionCard>
        {wrong === undefined && (
          <SectionCard title={text('access.page.people')}>
            {question ? (
              <PeopleWhoCan key={params.toString()} question={{ ...question, at }} />
            ) : (
              <EmptyState small title={text('access.page.none.title')} text={text('access.page.none.text')} />
            )}
          </SectionCard>
        )}
      </Stack>
    </>
  );
};
