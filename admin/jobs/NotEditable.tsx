import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link, useLocation } from 'react-router-dom';
import type { JobState } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { DraftJobButton } from './DraftJobButton.tsx';
import type { JobRecord } from './record.ts';

/** Versions on their way to approval: a post has one of them at most. */
const onTheWay: readonly JobState[] = ['DRAFT', 'RETURNED', 'SUBMITTED', 'REVIEWED'];

const reasonOf = (state: JobState, inForce: boolean) => {
  if (state === 'DRAFT' || state === 'RETURNED') return 'noRight';
  return state === 'APPROVED' && inForce ? 'inForce' : state;
};

/** To who came here to edit the version: why that cannot be, and what to do instead. */
export const NotEditable = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const mayWrite = useAbility('job.write');
  const { state: from } = useLocation() as { state: unknown };
  const isAsked = typeof from === 'object' && from !== null && 'notEditable' in from;
  if (!isAsked || job.steps.includes('EDIT')) return null;
  const { state, inForce, position } = job;
  const next = position.jobDescriptions.find((one) => onTheWay.includes(one.state));
  const isOver = !onTheWay.includes(state);
  return (
    <Alert severity="info" className="no-print">
      {text(`jobs.notEditable.${reasonOf(state, inForce)}`)}
      {isOver && mayWrite && (
        <>
          <Box sx={{ mb: 1 }}>{text(next ? 'jobs.notEditable.goOn' : 'jobs.notEditable.draft')}</Box>
          {next ? (
            <Button component={Link} to={`/jobs/${next.id}/show`} variant="contained">
              {text('jobs.notEditable.open', { version: next.version })}
            </Button>
          ) : (
            <DraftJobButton positionId={position.id} />
          )}
        </>
      )}
    </Alert>
  );
};
