import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { SeatRequestDocument } from '../data/documents.ts';
import type { HeadcountStep } from '../data/documents.ts';
import { Failure } from '../data/failure.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { dayOf } from '../layout/time.ts';
import { PersonLink, PositionLink, UnitLink } from '../units/links.tsx';
import { ApproversCard } from './ApproversCard.tsx';
import { BeyondLimit } from './BeyondLimit.tsx';
import { RequestHistory } from './RequestHistory.tsx';
import { RequestState } from './RequestState.tsx';
import type { SeatRequestRecord } from './requests.ts';
import { StepDialog } from './StepDialog.tsx';

/** What is quiet comes first, the way forward last. */
const order = ['WITHDRAW', 'DECLINE', 'APPROVE'] as const satisfies readonly HeadcountStep[];

/** One request for seats: what is asked for, who may decide, what can be done, and what was. */
export const RequestScreen = ({ id }: { id: string }) => {
  const text = useText();
  const { data, error, refetch } = useDocument(SeatRequestDocument, { id }, { exact: true });
  const content = () => {
    if (error) return <ErrorState error={error} retry={() => void refetch()} />;
    if (!data) return <RowsSkeleton />;
    if (!data.row)
      return (
        <ErrorState error={new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND')} retry={() => void refetch()} />
      );
    return <Facing request={data.row} />;
  };
  return (
    <>
      <Button
        component={Link}
        to="/headcount"
        startIcon={<ArrowBack />}
        color="inherit"
        className="no-print"
        sx={{ ml: -1, mt: 1, alignSelf: 'flex-start' }}
      >
        {text('seats.all')}
      </Button>
      {content()}
    </>
  );
};

const Facing = ({ request }: { request: SeatRequestRecord }) => {
  const text = useText();
  const [asked, ask] = useState<HeadcountStep>();
  const { title, seats, state, steps, unit } = request;
  return (
    <>
      <PageHeader
        title={`${title} · ${text('seats.more', { smart_count: seats })}`}
        lead={unit.name}
        chips={<RequestState request={request} />}
        actions={order
          .filter((step) => steps.includes(step))
          .map((step) => (
            <Button
              key={step}
              variant={step === 'APPROVE' ? 'contained' : 'text'}
              color={step === 'APPROVE' ? 'primary' : 'error'}
              onClick={() => ask(step)}
            >
              {text(`seats.steps.${step}`)}
            </Button>
          ))}
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        {steps.includes('HAND_ON') && <BeyondLimit request={request} onHandOn={() => ask('HAND_ON')} />}
        <RequestFacts request={request} />
        {state === 'RAISED' && <ApproversCard requestId={request.id} />}
        <RequestHistory history={request.history} countsFrom={request.countsFrom} />
      </Stack>
      {asked && <StepDialog step={asked} request={request} onClose={() => ask(undefined)} />}
    </>
  );
};

const RequestFacts = ({ request }: { request: SeatRequestRecord }) => {
  const text = useText();
  const { position, isNewPost, title, unit, raisedBy, decidedBy, decidedUnder, countsFrom } = request;
  const decidedFor = request.history.find(({ step }) => step === 'APPROVE' || step === 'DECLINE')?.forPerson;
  return (
    <SectionCard title={text('seats.facts')}>
      <Facts>
        <Fact label={text('seats.post')}>
          {position ? (
            <PositionLink inText={isNewPost} position={position} />
          ) : (
            `${title} · ${text('seats.newPost')}`
          )}
          {position && isNewPost && ` · ${text('seats.newPost')}`}
        </Fact>
        <Fact label={text('seats.unit')}>
          <UnitLink unit={unit} />
        </Fact>
        <Fact label={text('seats.seats')}>{text('seats.more', { smart_count: request.seats })}</Fact>
        {position?.headcountPlan != null && (
          <Fact label={text('seats.standing')}>
            {isNewPost && countsFrom && countsFrom > dayOf(new Date())
              ? text('seats.standingFrom', { day: countsFrom, plan: position.headcountPlan })
              : text('seats.standingLine', {
                  plan: position.headcountPlan,
                  actual: position.headcount,
                  vacant: Math.max(0, position.vacancies ?? 0),
                })}
          </Fact>
        )}
        <Fact label={text('seats.wantedFrom')}>
          <Day value={request.wantedFrom} />
        </Fact>
        {countsFrom && (
          <Fact label={text('seats.countsFrom')}>
            <Day value={countsFrom} />
          </Fact>
        )}
        <Fact label={text('seats.raisedBy')}>
          {raisedBy && <PersonLink inText person={raisedBy} />}
          {request.raisedFor && text('seats.inNameOf', { name: request.raisedFor.name })}{' '}
          <Instant value={request.raisedAt} />
        </Fact>
        {decidedBy && request.decidedAt && (
          <Fact label={text('seats.decidedBy')}>
            {decidedUnder
              ? text('seats.decidedUnder', { name: decidedBy.name, post: decidedUnder.position.title })
              : decidedBy.name}
            {decidedFor && text('seats.inNameOf', { name: decidedFor.name })}{' '}
            <Instant value={request.decidedAt} />
          </Fact>
        )}
        {request.decision && (
          <Fact wide label={text('seats.decision')}>
            {request.decision}
          </Fact>
        )}
        <Fact wide label={text('seats.reason')}>
          {request.reason}
        </Fact>
        {request.evidence && (
          <Fact wide label={text('seats.evidence')}>
            {request.evidence}
          </Fact>
        )}
      </Facts>
    </SectionCard>
  );
};
