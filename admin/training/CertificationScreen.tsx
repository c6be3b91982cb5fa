import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { CertificationDocument } from '../data/documents.ts';
import type { CertificationStep } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PersonLink } from '../units/links.tsx';
import { CertificateCard } from './CertificateCard.tsx';
import { CertificationHistory } from './CertificationHistory.tsx';
import { CertificationStepDialog } from './CertificationStepDialog.tsx';
import { CertificationWay } from './CertificationWay.tsx';
import { CertificationChip } from './chips.tsx';
import { OneRecord } from './OneRecord.tsx';
import type { CertificationRecord } from './records.ts';
import { scoreText } from './score.ts';
import { useAskedLine } from './useAskedLine.ts';

/** What is quiet comes first, the way forward last. */
const order = [
  'WITHDRAW',
  'REFUSE',
  'ACCEPT',
  'FINISH_LEARNING',
  'EXAM',
  'PRACTICAL',
  'AWARD',
] as const satisfies readonly CertificationStep[];

/** One application: where it stands, what can be done, and what was. */
export const CertificationScreen = ({ id }: { id: string }) => (
  <OneRecord document={CertificationDocument} id={id} list="certification">
    {(application) => <Facing application={application} />}
  </OneRecord>
);

const Facing = ({ application }: { application: CertificationRecord }) => {
  const text = useText();
  const askedLine = useAskedLine();
  const [asked, ask] = useState<CertificationStep>();
  const { person, scheme, state, steps, certificate } = application;
  return (
    <>
      <PageHeader
        title={`${person?.name ?? ''} · ${scheme?.name ?? ''}`}
        chips={<CertificationChip state={state} />}
        actions={order
          .filter((step) => steps.includes(step))
          .map((step) => (
            <Button
              key={step}
              variant={step === 'WITHDRAW' || step === 'REFUSE' ? 'text' : 'contained'}
              color={step === 'WITHDRAW' || step === 'REFUSE' ? 'error' : 'primary'}
              onClick={() => ask(step)}
            >
              {text(`certifying.steps.${step}`)}
            </Button>
          ))}
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <SectionCard title={text('certifying.way')}>
          <CertificationWay state={state} />
        </SectionCard>
        <SectionCard title={text('certifying.facts')}>
          <Facts>
            <Fact label={text('certifying.person')}>{person && <PersonLink person={person} />}</Fact>
            <Fact label={text('certifying.appliedAt')}>
              <Instant value={application.appliedAt} />
            </Fact>
            <Fact label={text('certifying.path.EXAM')}>
              {application.examOn &&
                text('certifying.examLine', {
                  on: application.examOn,
                  score: scoreText(application.examScore, scheme?.maxScore),
                  count: application.examAttempts,
                })}
            </Fact>
            <Fact label={text('certifying.path.PRACTICAL')}>
              {application.practicalOn &&
                text('certifying.practicalLine', {
                  on: application.practicalOn,
                  count: application.practicalAttempts,
                })}
            </Fact>
            {application.retakeOn && (
              <Fact label={text('learning.people.retakeOn')}>
                <Day value={application.retakeOn} />
              </Fact>
            )}
            {application.closedReason && (
              <Fact wide label={text('certifying.reason')}>
                {application.closedReason}
              </Fact>
            )}
            <Fact wide label={text('certifying.statement')}>
              {application.statement}
            </Fact>
            <Fact wide label={text('certifying.asked')}>
              {scheme && [askedLine(scheme), scheme.criteria].filter(Boolean).join('\n')}
            </Fact>
          </Facts>
        </SectionCard>
        {certificate && <CertificateCard certificate={certificate} />}
        <CertificationHistory history={application.history} />
      </Stack>
      {asked && (
        <CertificationStepDialog step={asked} application={application} onClose={() => ask(undefined)} />
      )}
    </>
  );
};
