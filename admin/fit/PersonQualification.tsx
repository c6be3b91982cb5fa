import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PersonQualificationsDocument } from '../data/documents.ts';
import type { PersonRecordKind } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PersonFits } from './PersonFits.tsx';
import { RecordList } from './RecordList.tsx';
import type { RecordChoice } from './RecordList.tsx';
import { kindOf } from './records.ts';
import type { Qualified } from './records.ts';

const RecordDialog = lazy(() =>
  import('./RecordDialog.tsx').then((made) => ({ default: made.RecordDialog })),
);
const CertificateDialog = lazy(() =>
  import('./CertificateDialog.tsx').then((made) => ({ default: made.CertificateDialog })),
);
const WithdrawDialog = lazy(() =>
  import('./WithdrawDialog.tsx').then((made) => ({ default: made.WithdrawDialog })),
);

/** How a person stands to their posts, and what is recorded of them; each only for those who may know it. */
export const PersonQualification = ({ personId }: { personId: string }) => {
  const text = useText();
  const { data, error, refetch } = useDocument(PersonQualificationsDocument, { id: personId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} small />;
  if (!data) return <Skeleton variant="rounded" height={160} />;
  if (!data.row) return null;
  const { fits, seesRecords } = data.row;
  return (
    <>
      {fits && (
        <SectionCard title={text('fit.title')} flush>
          <PersonFits fits={fits} />
        </SectionCard>
      )}
      {seesRecords && <PersonRecords person={data.row} />}
    </>
  );
};

type Adding = { readonly kind?: PersonRecordKind | undefined } | 'CERTIFICATE';

/** What is recorded of somebody, and the way to record more. `?record=TYPING` in the address opens the dialog. */
const PersonRecords = ({ person }: { person: Qualified }) => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('record');
  const [adding, setAdding] = useState<Adding | undefined>(() =>
    wanted === 'CERTIFICATE' ? 'CERTIFICATE' : kindOf(wanted) && { kind: kindOf(wanted) },
  );
  const [choice, choose] = useState<RecordChoice>();
  const { mayRecord, records, certificates } = person;
  const close = (): void => {
    setAdding(undefined);
    choose(undefined);
    if (wanted)
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete('record');
          after.delete('about');
          return after;
        },
        { replace: true },
      );
  };
  return (
    <SectionCard
      flush
      title={text('records.title')}
      action={
        mayRecord && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
            <Button startIcon={<Add />} onClick={() => setAdding({})}>
              {text('records.add')}
            </Button>
            <Button startIcon={<Add />} onClick={() => setAdding('CERTIFICATE')}>
              {text('records.addCertificate')}
            </Button>
          </Box>
        )
      }
    >
      {records.length + certificates.length === 0 ? (
        <EmptyState
          small
          title={text('records.none.title')}
          text={text(mayRecord ? 'records.none.text' : 'records.nothing.text')}
        />
      ) : (
        <RecordList person={person} onChoose={mayRecord ? choose : undefined} />
      )}
      <Suspense>
        {mayRecord && adding === 'CERTIFICATE' && <CertificateDialog person={person} onClose={close} />}
        {mayRecord && adding && adding !== 'CERTIFICATE' && (
          <RecordDialog person={person} onClose={close} kind={adding.kind} subject={params.get('about')} />
        )}
        {choice && <Chosen person={person} choice={choice} onClose={close} />}
      </Suspense>
    </SectionCard>
  );
};

const Chosen = ({
  person,
  choice,
  onClose,
}: {
  person: Qualified;
  choice: RecordChoice;
  onClose: () => void;
}) => {
  const isCertificate = 'certificate' in choice;
  if (choice.verb === 'withdraw')
    return (
      <WithdrawDialog
        id={isCertificate ? choice.certificate.id : choice.record.id}
        what={choice.what}
        isCertificate={isCertificate}
        onClose={onClose}
      />
    );
  return isCertificate ? (
    <CertificateDialog person={person} corrected={choice.certificate} onClose={onClose} />
  ) : (
    <RecordDialog person={person} corrected={choice.record} onClose={onClose} />
  );
};
