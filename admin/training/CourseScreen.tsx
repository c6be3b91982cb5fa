import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { lazy, Suspense, useState } from 'react';
import { CancelCourseDocument, CourseDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Day } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { asked } from '../people/fields.tsx';
import { PersonLink, UnitLink } from '../units/links.tsx';
import { CourseChip, EnrolmentChip } from './chips.tsx';
import { EnrolmentActions, EnrolmentQuestion } from './EnrolmentActions.tsx';
import type { AskedEnrolment } from './EnrolmentActions.tsx';
import { WordsInput } from './inputs.tsx';
import { OneRecord } from './OneRecord.tsx';
import type { CourseRecord } from './records.ts';
import { Rows } from '../layout/Rows.tsx';
import { scoreText } from './score.ts';
import { EnrolDialog } from './EnrolDialog.tsx';

const CourseDialog = lazy(() =>
  import('./CourseDialog.tsx').then((made) => ({ default: made.CourseDialog })),
);

/** One course: what it teaches, when, and who takes part with what result. */
export const CourseScreen = ({ id }: { id: string }) => (
  <OneRecord document={CourseDocument} id={id} list="courses">
    {(course) => <Facing course={course} />}
  </OneRecord>
);

const Facing = ({ course }: { course: CourseRecord }) => {
  const text = useText();
  const [asking, ask] = useState<'edit' | 'enrol' | 'cancel'>();
  const close = (): void => ask(undefined);
  const { id, revision, mayPlan } = course;
  return (
    <>
      <PageHeader
        title={course.title}
        lead={course.teaches}
        chips={<CourseChip standing={course.standing} />}
        actions={
          mayPlan && (
            <>
              <Button color="error" onClick={() => ask('cancel')}>
                {text('learning.course.cancel')}
              </Button>
              <Button variant="outlined" onClick={() => ask('edit')}>
                {text('learning.course.edit')}
              </Button>
              <Button variant="contained" startIcon={<Add />} onClick={() => ask('enrol')}>
                {text('learning.people.enrol')}
              </Button>
            </>
          )
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <CourseFacts course={course} />
        <Participants course={course} />
      </Stack>
      <Suspense>
        {asking === 'edit' && <CourseDialog course={course} onClose={close} />}
        {asking === 'enrol' && <EnrolDialog courseId={id} onClose={close} />}
      </Suspense>
      {asking === 'cancel' && (
        <CommandDialog
          open
          danger
          onClose={close}
          isPossible={mayPlan}
          title={text('learning.course.cancel')}
          text={text('learning.course.cancelText')}
          document={CancelCourseDocument}
          submitLabel={text('learning.course.cancel')}
          done={text('learning.course.cancelled')}
          toInput={(values) => ({ id, revision, reason: asked(values['reason']) })}
        >
          <WordsInput isRequired source="reason" label={text('learning.course.reason')} />
        </CommandDialog>
      )}
    </>
  );
};

const CourseFacts = ({ course }: { course: CourseRecord }) => {
  const text = useText();
  const {
    unit,
    trainer,
    trainerName,
    hours,
    place,
    scheme,
    serves,
    sessions,
    maxScore,
    passMark,
    cancelReason,
  } = course;
  const taken = course.enrolments.filter(({ state }) => state !== 'WITHDRAWN').length;
  return (
    <SectionCard title={text('learning.course.facts')}>
      <Facts>
        {cancelReason && (
          <Fact wide label={text('learning.standings.CANCELLED')}>
            {cancelReason}
          </Fact>
        )}
        <Fact label={text('learning.course.unit')}>{unit && <UnitLink unit={unit} />}</Fact>
        <Fact label={text('learning.course.trainer')}>
          {trainer ? <PersonLink person={trainer} /> : trainerName}
        </Fact>
        <Fact label={text('learning.course.place')}>{place}</Fact>
        <Fact label={text('learning.course.hours')}>{hours}</Fact>
        <Fact label={text('learning.course.exam')}>
          {maxScore === null
            ? text('learning.course.noExam')
            : text('learning.course.examOf', { max: maxScore, pass: passMark ?? 0 })}
        </Fact>
        <Fact label={text('learning.course.seats')}>
          {text('learning.course.taken', { taken, seats: course.seats })}
        </Fact>
        <Fact label={text('learning.course.scheme')}>{scheme?.name}</Fact>
        <Fact wide label={text('learning.course.sessions')}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {sessions.map(({ on, from, to, place: where }) => (
              <li key={`${on} ${from}`}>
                <Day value={on} /> {from}–{to} {where}
              </li>
            ))}
          </Box>
        </Fact>
        {serves.length > 0 && (
          <Fact wide label={text('learning.course.serves')}>
            {serves.join('\n')}
          </Fact>
        )}
      </Facts>
    </SectionCard>
  );
};

const Participants = ({ course }: { course: CourseRecord }) => {
  const text = useText();
  const { enrolments, maxScore, mayPlan } = course;
  const [asked, ask] = useState<AskedEnrolment>();
  return (
    <SectionCard flush title={text('learning.people.title')}>
      {enrolments.length === 0 ? (
        <EmptyState
          small
          title={text('learning.people.emptyTitle')}
          text={text('learning.people.emptyText')}
        />
      ) : (
        <Rows
          label={text('learning.people.title')}
          rows={enrolments}
          keyOf={({ id }) => id}
          columns={[
            {
              label: text('learning.need.person'),
              tight: true,
              render: ({ person }) => person && <PersonLink person={person} />,
            },
            {
              label: text('learning.people.state'),
              render: ({ state, withdrawReason }) => (
                <>
                  <EnrolmentChip state={state} /> {withdrawReason}
                </>
              ),
            },
            {
              label: text('learning.people.score'),
              render: ({ score, attempts }) =>
                score === null
                  ? ''
                  : `${scoreText(score, maxScore)} (${text('learning.people.attempts', { count: attempts })})`,
            },
            {
              label: text('learning.people.on'),
              render: ({ resultOn }) => resultOn && <Day value={resultOn} />,
            },
            {
              label: text('learning.people.retakeOn'),
              render: ({ retakeOn }) => retakeOn && <Day value={retakeOn} />,
            },
          ]}
          actions={{
            label: text('learning.actions'),
            render: (enrolment) => (
              <EnrolmentActions enrolment={enrolment} mayWithdraw={mayPlan} onAsk={ask} />
            ),
          }}
        />
      )}
      <EnrolmentQuestion
        asked={asked}
        enrolment={enrolments.find(({ id }) => id === asked?.id)}
        course={course}
        onClose={() => ask(undefined)}
      />
    </SectionCard>
  );
};
