import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import MuiLink from '@mui/material/Link';
import { useText } from '../i18n/useText.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RecordScreen } from '../layout/RecordScreen.tsx';
import { Acknowledgements } from './acknowledge/Acknowledgements.tsx';
import { AskToAcknowledge } from './acknowledge/AskToAcknowledge.tsx';
import { Provenance } from './intake/Provenance.tsx';
import { JobLife } from './JobLife.tsx';
import { JobProblems } from './JobProblems.tsx';
import { JobStateChip } from './JobStateChip.tsx';
import { JobSteps } from './JobSteps.tsx';
import { JobVersions } from './JobVersions.tsx';
import { NotEditable } from './NotEditable.tsx';
import { Paper } from './paper/Paper.tsx';
import type { JobRecord } from './record.ts';
import { placeOfPath, sectionOfPath } from './sections.ts';
import { ReturnReasons } from './returning/ReturnReasons.tsx';

/** One version to read: the form as it is printed, and beside it what has happened and what can be done. */
export const JobScreen = () => (
  <RecordScreen>
    <Reading />
  </RecordScreen>
);

/** Whether it is still decided on: then why it was sent back matters. */
const isOnTheWay = ({ state }: JobRecord): boolean =>
  state === 'RETURNED' || state === 'SUBMITTED' || state === 'REVIEWED';

const Reading = () => {
  const job = useRecordContext<JobRecord>();
  if (!job) return null;
  return (
    <>
      <Box className="no-print">
        <PageHeader
          title={
            <MuiLink component={Link} to={`/positions/${job.position.id}`} color="inherit" underline="hover">
              {job.position.title}
            </MuiLink>
          }
          lead={<Lead job={job} />}
          chips={<JobStateChip job={job} />}
          actions={<JobSteps job={job} />}
        />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 860px) minmax(260px, 320px)' },
          gap: 3,
          alignItems: 'start',
          '@media print': { display: 'block' },
        }}
      >
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          <NotEditable job={job} />
          {job.inForce && <AskToAcknowledge id={job.id} />}
          {isOnTheWay(job) && <ReturnReasons reasons={job.returnReasons} />}
          <Provenance source={job.importedFrom} />
          <JobProblems
            source={job.importedFrom}
            problems={job.problems}
            isDraft={job.steps.includes('EDIT')}
            addressOf={(path) =>
              job.steps.includes('EDIT')
                ? `/jobs/${job.id}?section=${sectionOfPath(path)}#${placeOfPath(path)}`
                : `#${placeOfPath(path)}`
            }
          />
          <Paper job={job} />
        </Stack>
        <Stack
          spacing={2}
          className="no-print"
          sx={{ minWidth: 0, position: { lg: 'sticky' }, top: { lg: 64 } }}
        >
          {(job.state === 'APPROVED' || job.state === 'SUPERSEDED') && <Acknowledgements id={job.id} />}
          <JobLife events={job.events} />
          {!isOnTheWay(job) && <ReturnReasons reasons={job.returnReasons} />}
          <JobVersions versions={job.position.jobDescriptions} current={job.id} />
        </Stack>
      </Box>
    </>
  );
};

const Lead = ({ job: { version, unit, effectiveFrom, effectiveTo } }: { job: JobRecord }) => {
  const text = useText();
  const parts = [unit.path.join(' / '), text('units.version', { version })];
  if (effectiveFrom && effectiveTo)
    parts.push(text('jobs.periodTo', { from: effectiveFrom, to: effectiveTo }));
  if (effectiveFrom && !effectiveTo) parts.push(text('jobs.period', { from: effectiveFrom }));
  return <>{parts.join(' · ')}</>;
};
