import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { Title, useGetOne, useGetRecordRepresentation } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { JobApprovalDocument, JobImpactDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { dayOf } from '../../layout/time.ts';
import { wholeRecord } from '../../layout/whole-record.ts';
import { ApprovalNotice } from './ApprovalNotice.tsx';
import { ImpactParts } from './ImpactParts.tsx';

/** What the approval of a version would do: `/jobs/ID/impact`, from the day in `?from`. */
export const ImpactScreen = () => {
  const text = useText();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const today = dayOf(new Date());
  const from = params.get('from') ?? today;
  const { data: job } = useGetOne('jobs', { id, meta: wholeRecord });
  const nameOf = useGetRecordRepresentation('jobs');
  const { data, error, refetch } = useDocument(
    JobImpactDocument,
    { id, effectiveFrom: from },
    { exact: true, enabled: from !== '' },
  );
  const approval = useDocument(JobApprovalDocument, { id }, { exact: true });
  const impact = data?.impact;
  return (
    <>
      <Title title={text('impact.title')} />
      <PageHeader
        title={job ? nameOf(job) : '…'}
        lead={
          impact &&
          `${text('impact.lead', { day: impact.day })} ${
            impact.formerVersion === null
              ? text('impact.first')
              : text('impact.takesPlace', { version: impact.formerVersion })
          }`
        }
        actions={
          <Button component={Link} to={`/jobs/${id}/show`} color="inherit">
            {text('edit.read')}
          </Button>
        }
      />
      <TextField
        type="date"
        size="small"
        label={text('impact.day')}
        value={from}
        onChange={({ target }) => setParams({ from: target.value }, { replace: true })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }}
        sx={{ mb: 2, maxWidth: { sm: 240 } }}
      />
      {impact && impact.lastDay !== null && impact.nextVersion !== null && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('impact.until', { day: impact.lastDay, version: impact.nextVersion })}
        </Alert>
      )}
      {approval.data && impact && <ApprovalNotice ahead={approval.data.ahead} />}
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!impact && !error && <Skeleton variant="rounded" height={320} aria-busy />}
      {impact && !error && <ImpactParts impact={impact} />}
    </>
  );
};
