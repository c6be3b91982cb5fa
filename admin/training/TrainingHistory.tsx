import Link from '@mui/material/Link';
import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import { Link as RouterLink } from 'react-router-dom';
import { MyTrainingDocument } from '../data/documents.ts';
import type { MyTrainingQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Day } from '../layout/Instant.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { EnrolmentChip } from './chips.tsx';
import { Rows } from '../layout/Rows.tsx';
import { scoreText } from './score.ts';

type Training = NonNullable<MyTrainingQuery['person']>['trainings'][number];

/** The courses of a person and how they ended. */
export const TrainingHistory = ({ personId }: { personId: string }) => {
  const text = useText();
  const { data, error, refetch } = useDocument(MyTrainingDocument, { id: personId });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const trainings = data.person?.trainings ?? [];
  if (trainings.length === 0)
    return (
      <EmptyState
        small
        icon={SchoolOutlined}
        title={text('learning.mine.noCourses')}
        text={text('learning.mine.noCoursesText')}
      />
    );
  return (
    <Rows<Training>
      label={text('learning.mine.history')}
      rows={trainings}
      keyOf={({ id }) => id}
      columns={[
        {
          label: text('learning.course.title'),
          render: ({ course }) =>
            course && (
              <Link component={RouterLink} to={`/training/courses/${course.id}`} underline="hover">
                {course.title}
              </Link>
            ),
        },
        {
          label: text('learning.course.days'),
          tight: true,
          render: ({ course }) =>
            course && (
              <>
                <Day value={course.startsOn} />
                {course.lastDay === course.startsOn ? null : (
                  <>
                    {' – '}
                    <Day value={course.lastDay} />
                  </>
                )}
              </>
            ),
        },
        { label: text('learning.people.state'), render: ({ state }) => <EnrolmentChip state={state} /> },
        {
          label: text('learning.people.score'),
          render: ({ score, course }) => scoreText(score, course?.maxScore),
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
    />
  );
};
