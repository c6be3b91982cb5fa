import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { tabsFor } from './tabs.ts';
import type { TabName } from './tabs.ts';

const panels: Readonly<Record<TabName, ComponentType>> = {
  mine: lazy(() => import('./MyTraining.tsx').then((part) => ({ default: part.MyTraining }))),
  needs: lazy(() => import('./NeedsTab.tsx').then((part) => ({ default: part.NeedsTab }))),
  courses: lazy(() => import('./CoursesTab.tsx').then((part) => ({ default: part.CoursesTab }))),
  retakes: lazy(() => import('./RetakesTab.tsx').then((part) => ({ default: part.RetakesTab }))),
  certification: lazy(() =>
    import('./CertificationTab.tsx').then((part) => ({ default: part.CertificationTab })),
  ),
  expiring: lazy(() => import('./ExpiryTab.tsx').then((part) => ({ default: part.ExpiryTab }))),
  mentoring: lazy(() => import('./MentoringTab.tsx').then((part) => ({ default: part.MentoringTab }))),
  suggestions: lazy(() => import('./SuggestionsTab.tsx').then((part) => ({ default: part.SuggestionsTab }))),
};

const CourseScreen = lazy(() =>
  import('./CourseScreen.tsx').then((part) => ({ default: part.CourseScreen })),
);
const CertificationScreen = lazy(() =>
  import('./CertificationScreen.tsx').then((part) => ({ default: part.CertificationScreen })),
);

/** For who listens: the tab that is chosen says it to who looks. */
const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
};

/** All of training under tabs; which one is shown stands in the address. */
export const TrainingPage = () => {
  const text = useText();
  const { tab, id } = useParams();
  const tabs = tabsFor(useViewer()?.abilities ?? []);
  const current = tabs.find((name) => name === tab) ?? tabs[0];
  const Panel = panels[current];
  return (
    <>
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2, mt: 1 }} className="no-print">
        <Tabs value={current} variant="scrollable" aria-label={text('learning.tabs.label')}>
          {tabs.map((name) => (
            <Tab
              key={name}
              value={name}
              label={text(`learning.tabs.${name}`)}
              component={Link}
              to={`/training/${name}`}
            />
          ))}
        </Tabs>
      </Box>
      <Suspense fallback={<RowsSkeleton />}>
        {id && current === 'courses' ? (
          <CourseScreen key={id} id={id} />
        ) : id && current === 'certification' ? (
          <CertificationScreen key={id} id={id} />
        ) : (
          <>
            <Typography component="h2" variant="h2" sx={unseen}>
              {text(`learning.tabs.${current}`)}
            </Typography>
            <Panel key={current} />
          </>
        )}
      </Suspense>
    </>
  );
};
