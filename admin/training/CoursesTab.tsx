import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { CourseListDocument } from '../data/documents.ts';
import type { CourseLineFragment, CourseStanding } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { CourseChip } from './chips.tsx';
import { Pages } from './Pages.tsx';
import { Rows } from '../layout/Rows.tsx';
import { SearchField } from './SearchField.tsx';
import { useAddress } from './useAddress.ts';

const CourseDialog = lazy(() =>
  import('./CourseDialog.tsx').then((made) => ({ default: made.CourseDialog })),
);

const standings: readonly CourseStanding[] = ['PLANNED', 'RUNNING', 'OVER', 'CANCELLED'];

/** The courses of the organisation, and the way to plan one. */
export const CoursesTab = () => {
  const text = useText();
  const [read, write] = useAddress();
  const [planning, setPlanning] = useState<boolean>();
  const mayPlan = useAbility('training.plan');
  const q = read('q');
  const standing = standings.find((each) => each === read('standing'));
  const filter = { ...(q && { q }), ...(standing && { standing }) };
  const plan = (
    <Button startIcon={<Add />} variant="contained" onClick={() => setPlanning(true)}>
      {text('learning.course.plan')}
    </Button>
  );
  return (
    <SectionCard flush title={text('learning.tabs.courses')} action={mayPlan && plan}>
      <Stack
        direction="row"
        className="no-print"
        sx={{ flexWrap: 'wrap', gap: 1.5, px: 2.5, pt: 1.25, pb: 1.5 }}
      >
        <SearchField
          label={text('learning.course.search')}
          value={q ?? ''}
          onSearch={(words) => write({ q: words || undefined })}
        />
        <TextField
          select
          label={text('learning.course.standing')}
          value={standing ?? ''}
          onChange={({ target: { value } }) => write({ standing: value || undefined })}
          sx={{ width: 150, m: 0 }}
        >
          <MenuItem value="">{text('certifying.all')}</MenuItem>
          {standings.map((each) => (
            <MenuItem key={each} value={each}>
              {text(`learning.standings.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Pages
        key={JSON.stringify(filter)}
        document={CourseListDocument}
        filter={filter}
        empty={
          <EmptyState
            title={text('learning.course.emptyTitle')}
            text={text('learning.course.emptyText')}
            action={mayPlan && plan}
          />
        }
      >
        {(rows) => (
          <Rows<CourseLineFragment>
            label={text('learning.tabs.courses')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                label: text('learning.course.title'),
                render: ({ id, title }) => (
                  <Link
                    component={RouterLink}
                    to={`/training/courses/${id}`}
                    underline="hover"
                    sx={{ fontWeight: 600 }}
                  >
                    {title}
                  </Link>
                ),
              },
              { label: text('learning.course.unit'), render: ({ unit }) => unit?.name },
              {
                label: text('learning.course.days'),
                tight: true,
                render: ({ startsOn, lastDay }) => (
                  <>
                    <Day value={startsOn} />
                    {startsOn === lastDay ? null : (
                      <>
                        {' – '}
                        <Day value={lastDay} />
                      </>
                    )}
                  </>
                ),
              },
              { label: text('learning.course.place'), render: ({ place }) => place },
              { label: text('learning.course.seats'), render: ({ seats }) => seats },
              {
                label: text('learning.course.standing'),
                render: ({ standing: stands }) => <CourseChip standing={stands} />,
              },
            ]}
          />
        )}
      </Pages>
      <Suspense>
        {planning !== undefined && <CourseDialog open={planning} onClose={() => setPlanning(false)} />}
      </Suspense>
    </SectionCard>
  );
};
