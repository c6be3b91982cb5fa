import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ArrowBack from '@mui/icons-material/ArrowBack';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { AccessOfDocument, PersonAccessDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { AskCard } from './AskCard.tsx';
import { DayBar } from './DayBar.tsx';
import { GivenCard } from './given/GivenCard.tsx';
import { PermissionsCard } from './PermissionsCard.tsx';
import { SeeingAsButton } from './SeeingAsButton.tsx';
import { useAskedDay } from './useAskedDay.ts';

/** Everything that a person may do, today or on another day: what, how far, from where, until when; and the answer to one question. */
export const AccessScreen = () => {
  const text = useText();
  const { id = '' } = useParams();
  const { day, wrong } = useAskedDay();
  const mayAsk = useAbility('access.read');
  const whose = useDocument(AccessOfDocument, { id });
  const { data, error, isPlaceholderData, refetch } = useDocument(
    PersonAccessDocument,
    { id, at: day },
    { enabled: wrong === undefined },
  );
  if (whose.error) return <ErrorState error={whose.error} retry={() => void whose.refetch()} />;
  if (!whose.data) return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />;
  if (!whose.data.person) return <EmptyState />;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  const { name } = whose.data.person;
  // on a day that cannot be asked about nothing is known yet, and the question stays where it stood
  const isWhole = data ? !data.access.isPartial : wrong !== undefined && mayAsk;
  return (
    <>
      <Title title={text('access.link')} />
      <PageHeader
        title={text('access.title', { name })}
        lead={text('access.lead')}
        actions={
          <>
            {isWhole && <SeeingAsButton personId={id} name={name} />}
            <Button component={RouterLink} to={`/people/${id}`} startIcon={<ArrowBack />} color="inherit">
              {name}
            </Button>
          </>
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <DayBar />
        {data?.access.isPartial && <Alert severity="info">{text('access.partial')}</Alert>}
        {data?.access.cannotSignIn && data.access.lines.length > 0 && (
          <Alert severity="warning">
            {text('access.cannotSignInAtAll', { why: data.access.cannotSignIn })}
          </Alert>
        )}
        {isWhole && <AskCard personId={id} />}
        {wrong === undefined && (
          // what was shown is of another day
          <PermissionsCard day={day} lines={isPlaceholderData ? undefined : data?.access.lines} />
        )}
        <GivenCard personId={id} name={name} />
      </Stack>
    </>
  );
};
