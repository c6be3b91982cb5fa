import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { TrainingNeedListDocument } from '../data/documents.ts';
import type { TrainingNeedFilter } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Day } from '../layout/Instant.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { PersonLink, PositionLink } from '../units/links.tsx';
import { NeedChip } from './chips.tsx';
import type { Need } from './records.ts';
import { Rows } from '../layout/Rows.tsx';
import type { Column } from '../layout/Rows.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { WithdrawNeed } from './NeedDialogs.tsx';

const CourseDialog = lazy(() =>
  import('./CourseDialog.tsx').then((made) => ({ default: made.CourseDialog })),
);

interface NeedListProps {
  readonly filter: TrainingNeedFilter;
  /** Whether needs can be chosen, to enrol people or plan a course for them. */
  readonly selectable?: boolean;
  /** True: of oneself, so that no column names the person. */
  readonly own?: boolean;
}

/** Needs of people, and what can be done about those that are chosen. */
export const NeedList = ({ filter, selectable = false, own = false }: NeedListProps) => {
  const text = useText();
  const { data, error, refetch } = useDocument(TrainingNeedListDocument, { filter });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, ask] = useState<'enrol' | Need>();
  const [planning, setPlanning] = useState<boolean>();
  const plans = useAbility('training.plan') && selectable;
  const requires = useAbility('training.require');
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const { items, total } = data.rows;
  if (items.length === 0)
    return (
      <EmptyState
        small
        icon={TaskAltOutlined}
        title={text('learning.need.emptyTitle')}
        text={text('learning.need.emptyText')}
      />
    );
  const selected = items.filter(({ key }) => chosen.has(key));
  const people = [...new Set(selected.map(({ personId }) => personId))];
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const columns: Column<Need>[] = [
    ...(own
      ? []
      : [
          {
            label: text('learning.need.person'),
            tight: true,
            render: (need: Need) => (
              <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
                {plans && (
                  <Checkbox
                    size="small"
                    checked={chosen.has(need.key)}
                    disabled={need.state === 'MET'}
                    onChange={() => toggle(need.key)}
                    sx={{ p: 0.5, ml: -1 }}
                    slotProps={{
                      input: {
                        'aria-label': text('learning.need.select', {
                          name: need.personName,
                          text: need.text,
                        }),
                      },
                    }}
                  />
                )}
                <PersonLink person={{ id: need.personId, name: need.personName }} />
              </Stack>
            ),
          },
        ]),
    { label: text('learning.need.text'), render: (need) => need.text },
    {
      label: text('learning.need.source'),
      tight: true,
      render: ({ source }) => text(`learning.sources.${source}`),
    },
    {
      label: text('learning.need.why'),
      render: ({ positionId, positionTitle, reason }) =>
        positionId && positionTitle ? (
          <PositionLink position={{ id: positionId, title: positionTitle }} />
        ) : (
          reason
        ),
    },
    {
      label: text('learning.need.state'),
      render: ({ state, metOn, dueOn }) => (
        <>
          <NeedChip state={state} />
          {(metOn ?? dueOn) && (
            <Typography component="div" color="text.secondary" sx={{ fontSize: '.8125rem' }}>
              {metOn ? null : `${text('learning.need.due')} `}
              <Day value={metOn ?? dueOn} />
            </Typography>
          )}
        </>
      ),
    },
    {
      label: text('learning.need.course'),
      render: ({ courseId, courseTitle }) =>
        courseId && (
          <Link component={RouterLink} to={`/training/courses/${courseId}`} underline="hover">
            {courseTitle}
          </Link>
        ),
    },
  ];
  return (
    <>
      {selected.length > 0 && (
        <Stack direction="row" sx={{ gap: 1, px: 2.5, pb: 1, flexWrap: 'wrap' }}>
          <Button variant="contained" onClick={() => ask('enrol')}>
            {text('learning.need.enrol', { count: people.length })}
          </Button>
          <Button variant="outlined" onClick={() => setPlanning(true)}>
            {text('learning.need.plan')}
          </Button>
        </Stack>
      )}
      <Rows
        label={text('learning.tabs.needs')}
        rows={items}
        keyOf={({ key }) => key}
        columns={columns}
        {...(requires && items.some(({ addedNeedId }) => addedNeedId)
          ? {
              actions: {
                label: text('learning.actions'),
                render: (need: Need) =>
                  need.addedNeedId && (
                    <Button size="small" onClick={() => ask(need)}>
                      {text('learning.need.withdraw')}
                    </Button>
                  ),
              },
            }
          : {})}
      />
      {total > items.length && (
        <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, pt: 1 }}>
          {text('learning.more', { total, shown: items.length })}
        </Typography>
      )}
      <Suspense>
        {asked === 'enrol' && <EnrolDialog personIds={people} onClose={() => ask(undefined)} />}
        {planning !== undefined && (
          <CourseDialog
            open={planning}
            serves={[...new Set(selected.map((need) => need.text))]}
            onClose={() => setPlanning(false)}
          />
        )}
        {typeof asked === 'object' && <WithdrawNeed need={asked} onClose={() => ask(undefined)} />}
      </Suspense>
    </>
  );
};
