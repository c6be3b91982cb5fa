import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { Form } from 'react-admin';
import { UpdateJobDocument } from '../../data/documents.ts';
import type { JobDraftPartsFragment } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { keepComposing } from '../../layout/composing.ts';
import { FailureNotice } from '../../layout/FailureNotice.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { useCommand } from '../../layout/useCommand.tsx';
import { JobProblems } from '../JobProblems.tsx';
import { JobStateChip } from '../JobStateChip.tsx';
import { AuthoritiesSection } from './AuthoritiesSection.tsx';
import { BasisSection } from './BasisSection.tsx';
import { DutiesSection } from './DutiesSection.tsx';
import { PurposeSection } from './PurposeSection.tsx';
import { QualificationsSection } from './QualificationsSection.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SectionNav } from './SectionNav.tsx';
import { TrainingSection } from './TrainingSection.tsx';
import { contentOf } from './values.ts';
import type { DraftValues } from './values.ts';

interface DraftFormProps {
  readonly job: JobDraftPartsFragment;
  /** The version as it was stored. */
  readonly onSaved: (job: JobDraftPartsFragment) => void;
  /** Somebody else was faster: read it anew. */
  readonly onReload: () => void;
}

/** The whole content of a version on one page; saved at one stroke, with the revision that was read. */
export const DraftForm = ({ job, onSaved, onReload }: DraftFormProps) => {
  const text = useText();
  const { send, pending, failure, clear } = useCommand(UpdateJobDocument, {
    done: text('edit.saved'),
    quiet: true,
  });
  const { id, revision } = job;
  const save = async (values: object): Promise<object | undefined> => {
    const outcome = await send({ id, revision, ...contentOf(values as DraftValues, job) });
    if (!outcome.ok) return outcome.failure.errors;
    if (outcome.data.row.jobDescription) onSaved(outcome.data.row.jobDescription);
    return undefined;
  };
  return (
    <Form record={job} onSubmit={save} warnWhenUnsavedChanges noValidate disableInvalidFormNotification>
      <Box
        onKeyDownCapture={keepComposing}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '180px minmax(0, 1fr)' },
          columnGap: 3,
          alignItems: 'start',
          maxWidth: 1200,
          // the inputs of react-admin ask for more room than a column has, and would overlap
          '& .MuiFormControl-root': { minWidth: 0 },
        }}
      >
        <Box sx={{ gridColumn: '1 / -1' }}>
          <PageHeader
            title={job.position.title}
            lead={text('units.version', { version: job.version })}
            chips={<JobStateChip job={{ state: job.state, inForce: false }} />}
          />
        </Box>
        <SectionNav />
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          {job.returnReason && (
            <Alert severity="warning">{text('jobs.returned', { reason: job.returnReason })}</Alert>
          )}
          <JobProblems problems={job.problems} addressOf={(section) => `#${section}`} />
          <PurposeSection />
          <DutiesSection />
          <AuthoritiesSection />
          <QualificationsSection />
          <TrainingSection />
          <BasisSection />
          <SaveBar id={id} pending={pending}>
            {failure && (
              <FailureNotice
                failure={failure}
                onReload={() => {
                  clear();
                  onReload();
                }}
              />
            )}
          </SaveBar>
        </Stack>
      </Box>
    </Form>
  );
};
