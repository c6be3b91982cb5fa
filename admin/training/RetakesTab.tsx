import Link from '@mui/material/Link';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { RetakesDocument } from '../data/documents.ts';
import type { RetakesQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PersonLink } from '../units/links.tsx';
import { EnrolmentActions, EnrolmentQuestion } from './EnrolmentActions.tsx';
import type { AskedEnrolment } from './EnrolmentActions.tsx';
import { Pages } from './Pages.tsx';
import { Rows } from '../layout/Rows.tsx';
import { scoreText } from './score.ts';

type Retake = RetakesQuery['rows']['nodes'][number];

/** Whoever has failed an exam and not passed it since, the first to take it again first (F128). */
export const RetakesTab = () => {
  const text = useText();
  return (
    <SectionCard flush title={text('learning.tabs.retakes')}>
      <Pages
        document={RetakesDocument}
        empty={
          <EmptyState
            icon={TaskAltOutlined}
            title={text('learning.retakes.emptyTitle')}
            text={text('learning.retakes.emptyText')}
          />
        }
      >
        {(rows) => <Retakes rows={rows} />}
      </Pages>
    </SectionCard>
  );
};

const Retakes = ({ rows }: { rows: readonly Retake[] }) => {
  const text = useText();
  const [asked, ask] = useState<AskedEnrolment>();
  const enrolment = rows.find(({ id }) => id === asked?.id);
  return (
    <>
      <Rows<Retake>
        label={text('learning.tabs.retakes')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            label: text('learning.need.person'),
            tight: true,
            render: ({ person }) => person && <PersonLink person={person} />,
          },
          {
            label: text('learning.retakes.course'),
            render: ({ course }) =>
              course && (
                <Link component={RouterLink} to={`/training/courses/${course.id}`} underline="hover">
                  {course.title}
                </Link>
              ),
          },
          {
            label: text('learning.people.score'),
            render: ({ score, course, attempts }) =>
              `${scoreText(score, course?.maxScore)} (${text('learning.people.attempts', { count: attempts })})`,
          },
          { label: text('learning.people.on'), render: ({ resultOn }) => <Day value={resultOn} /> },
          { label: text('learning.people.retakeOn'), render: ({ retakeOn }) => <Day value={retakeOn} /> },
        ]}
        actions={{
          label: text('learning.actions'),
          render: (row) => row.course && <EnrolmentActions enrolment={row} onAsk={ask} />,
        }}
      />
      <EnrolmentQuestion
        asked={asked}
        enrolment={enrolment}
        course={enrolment?.course ?? undefined}
        onClose={() => ask(undefined)}
      />
    </>
  );
};
