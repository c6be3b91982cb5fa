import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useRecordContext } from 'react-admin';
import type { PersonQuery } from '../data/documents.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { useText } from '../i18n/useText.ts';
import { AccountCard } from '../accounts/AccountCard.tsx';
import { ResponsibilityCard } from '../coverage/ResponsibilityCard.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Day } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RecordScreen } from '../layout/RecordScreen.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { LeavingChip } from '../people/LeavingChip.tsx';
import { PersonActions } from '../people/PersonActions.tsx';
import { PersonPosts } from '../people/PersonPosts.tsx';
import { PersonQualification } from '../fit/PersonQualification.tsx';

const PersonTrainings = lazy(() =>
  import('../training/PersonTrainings.tsx').then((part) => ({ default: part.PersonTrainings })),
);

type PersonRecord = NonNullable<PersonQuery['row']>;

/** One person: who it is, as far as the viewer may know, and the posts held today. */
export const PersonScreen = () => (
  <RecordScreen>
    <Facing />
  </RecordScreen>
);

const Facing = () => {
  const text = useText();
  const person = useRecordContext<PersonRecord>();
  if (!person) return null;
  const { gender, bornOn, education, employeeNo, assignments, lastDay } = person;
  const hidden = (
    <Typography component="span" variant="body2" color="text.secondary">
      {text('people.hidden')}
    </Typography>
  );
  return (
    <>
      <PageHeader
        title={person.name}
        lead={assignments.map(({ position }) => `${position.unit.name} ${position.title}`).join(' · ')}
        chips={<LeavingChip lastDay={lastDay} />}
        actions={
          <>
            <HistoryLink entity="Person" id={person.id} />
            <PersonActions person={person} />
          </>
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <SectionCard title={text('people.facts')}>
          <Facts>
            <Fact label={text('people.employeeNo')}>{employeeNo}</Fact>
            <Fact label={text('people.gender')}>{gender ? text(`people.genders.${gender}`) : hidden}</Fact>
            <Fact label={text('people.bornOn')}>{bornOn ? <Day value={bornOn} /> : hidden}</Fact>
            <Fact label={text('people.education')}>
              {education ? text(`people.educations.${education}`) : hidden}
            </Fact>
          </Facts>
        </SectionCard>
        <PersonPosts person={person} />
        <ResponsibilityCard personId={person.id} />
        <PersonQualification personId={person.id} />
        <Suspense>
          <PersonTrainings personId={person.id} />
        </Suspense>
        <AccountCard person={person} isLinked />
      </Stack>
    </>
  );
};
