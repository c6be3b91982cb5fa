import EditOutlined from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { JobState, JobStep } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { ExportMenu } from './print/ExportMenu.tsx';
import { DraftJobButton } from './DraftJobButton.tsx';
import type { JobRecord } from './record.ts';
import { StepDialog } from './StepDialog.tsx';

type AskedStep = Exclude<JobStep, 'EDIT'>;

/** What is quiet comes first, the way forward last. */
const order = [
  'DISCARD',
  'WITHDRAW',
  'RETURN',
  'SUBMIT',
  'REVIEW',
  'APPROVE',
] as const satisfies readonly AskedStep[];

/** Versions that came to their end; beside them a new one may be begun, unless one is on its way. */
const ended: readonly JobState[] = ['APPROVED', 'SUPERSEDED', 'DISCARDED'];

const isOver = ({ state, position }: JobRecord): boolean =>
  ended.includes(state) && position.jobDescriptions.every((version) => ended.includes(version.state));

/** The steps that the API offers this person now, as buttons. */
export const JobSteps = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<AskedStep>();
  return (
    <>
      <ExportMenu id={job.id} variant={job.variant} />
      {(job.state === 'REVIEWED' || job.state === 'SUBMITTED') && (
        <Button component={Link} to={`/jobs/${job.id}/impact`} color="inherit">
          {text('impact.open')}
        </Button>
      )}
      {job.steps.includes('EDIT') && (
        <Button component={Link} to={`/jobs/${job.id}`} startIcon={<EditOutlined />} variant="outlined">
          {text('jobs.steps.EDIT')}
        </Button>
      )}
      {isOver(job) && (
        <DraftJobButton positionId={job.position.id} from={{ id: job.id, version: job.version }} />
      )}
      {order
        .filter((step) => job.steps.includes(step))
        .map((step) => (
          <Button
            key={step}
            variant={
              step === 'DISCARD'
                ? 'text'
                : step === 'RETURN' || step === 'WITHDRAW'
                  ? 'outlined'
                  : 'contained'
            }
            color={step === 'DISCARD' ? 'error' : 'primary'}
            onClick={() => setAsked(step)}
          >
            {text(`jobs.steps.${step}`)}
          </Button>
        ))}
      {asked && (
        <StepDialog
          step={asked}
          job={job}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            if (asked === 'DISCARD') void navigate(`/positions/${job.position.id}`);
          }}
        />
      )}
    </>
  );
};
