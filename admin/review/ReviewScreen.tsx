import ArrowBack from '@mui/icons-material/ArrowBack';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import {
  AccessReviewItemsDocument,
  AccessReviewOneDocument,
  WithdrawAccessReviewDocument,
  type AccessReviewItemFilter,
} from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Day } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useDownload } from '../layout/useDownload.tsx';
import { wrappingToggles } from '../layout/wrapping-toggles.ts';
import { asked } from '../people/fields.tsx';
import { Pages } from '../training/Pages.tsx';
import { useAddress } from '../training/useAddress.ts';
import { WordsInput } from '../training/inputs.tsx';
import { Progress } from './Progress.tsx';
import { reviewTones, type ReviewLine } from './reviews.ts';
import { WorkList } from './WorkList.tsx';

const whose = ['mine', 'open', 'answered', 'all'] as const;
const whats = ['unused', 'personal', 'conflict', 'derived'] as const;
type Whose = (typeof whose)[number];
type What = (typeof whats)[number];

const byWhose: Readonly<Record<Whose, AccessReviewItemFilter>> = {
  mine: { awaitsMe: true },
  open: { states: ['OPEN', 'ESCALATED'] },
  answered: { states: ['KEPT', 'REMOVED', 'REQUESTED'] },
  all: {},
};

const byWhat: Readonly<Record<What, AccessReviewItemFilter>> = {
  unused: { isUnused: true },
  personal: { kinds: ['PERSONAL'] },
  conflict: { kinds: ['CONFLICT'] },
  derived: { kinds: ['ROLE', 'AUTHORITY'] },
};

/** One review: how far it is, and its items to be answered, person by person. Filters stand in the address. */
export const ReviewScreen = ({ id }: { id: string }) => {
  const text = useText();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { data, error, refetch } = useDocument(AccessReviewOneDocument, { id });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />;
  const review = data.row;
  if (!review) return <EmptyState title={text('accessReview.gone')} text={text('accessReview.goneText')} />;
  const { unit, state, openedBy, dueOn, note, mayWithdraw, progress } = review;
  return (
    <>
      <PageHeader
        title={text('accessReview.of', { unit: unit.name })}
        chips={<StateChip label={text(`accessReview.states.${state}`)} tone={reviewTones[state]} />}
        lead={
          <>
            {text('accessReview.due')} <Day value={dueOn} /> · {text('accessReview.openedBy')}{' '}
            {openedBy?.name}
          </>
        }
        actions={
          <>
            <Export id={id} />
            {mayWithdraw && (
              <Button color="error" onClick={() => setWithdrawing(true)}>
                {text('accessReview.withdraw')}
              </Button>
            )}
            <Button component={RouterLink} to="/access-reviews" startIcon={<ArrowBack />} color="inherit">
              {text('accessReview.list')}
            </Button>
          </>
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        {note && <Alert severity="info">{note}</Alert>}
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
          <Progress review={review} />
          <Typography variant="body2">
            {text('accessReview.peopleCount', { smart_count: progress.people })}
          </Typography>
          {progress.requested > 0 && (
            <Typography variant="body2">
              {text('accessReview.requestedCount', { smart_count: progress.requested })}
            </Typography>
          )}
          {progress.gone > 0 && (
            <Typography variant="body2">
              {text('accessReview.goneCount', { smart_count: progress.gone })}
            </Typography>
          )}
          {progress.lapsed > 0 && (
            <Typography variant="body2">
              {text('accessReview.lapsedCount', { smart_count: progress.lapsed })}
            </Typography>
          )}
          {progress.escalated > 0 && (
            <Typography variant="body2">
              {text('accessReview.escalatedCount', { smart_count: progress.escalated })}
            </Typography>
          )}
        </Stack>
        <Items review={review} />
      </Stack>
      <CommandDialog
        open={isWithdrawing}
        onClose={() => setWithdrawing(false)}
        isPossible={mayWithdraw}
        danger
        title={text('accessReview.withdraw')}
        text={text('accessReview.withdrawText')}
        document={WithdrawAccessReviewDocument}
        submitLabel={text('accessReview.withdraw')}
        done={text('accessReview.withdrawn')}
        defaultValues={{ reason: '' }}
        toInput={(values) => ({ id, revision: review.revision, reason: asked(values['reason']) })}
      >
        <WordsInput isRequired source="reason" label={text('accessReview.reason')} />
      </CommandDialog>
    </>
  );
};

const Items = ({ review }: { review: ReviewLine }) => {
  const text = useText();
  const [read, write] = useAddress();
  const usual: Whose = review.progress.awaitsMe > 0 ? 'mine' : 'all';
  const who = whose.find((each) => each === read('show')) ?? usual;
  const what = whats.find((each) => each === read('kind'));
  const filter = { reviewId: review.id, ...byWhose[who], ...(what && byWhat[what]) };
  const isAllDone = who === 'mine' && !what;
  return (
    <SectionCard title={text('accessReview.items')} flush>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, px: 2.5, pb: 1.5 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={who}
          onChange={(_event, chosen: Whose | null) => chosen && write({ show: chosen })}
          aria-label={text('accessReview.show')}
          sx={wrappingToggles}
        >
          {whose.map((each) => (
            <ToggleButton key={each} value={each} sx={{ py: 0.5 }}>
              {text(`accessReview.whose.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={what ?? ''}
          onChange={(_event, chosen: What | null) => write({ kind: chosen ?? undefined })}
          aria-label={text('accessReview.which')}
          sx={wrappingToggles}
        >
          {whats.map((each) => (
            <ToggleButton key={each} value={each} sx={{ py: 0.5 }}>
              {text(`accessReview.what.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Stack>
      <Box>
        <Pages
          key={JSON.stringify(filter)}
          document={AccessReviewItemsDocument}
          filter={filter}
          empty={
            <EmptyState
              title={text(isAllDone ? 'accessReview.allDone' : 'accessReview.noItems')}
              text={text(isAllDone ? 'accessReview.allDoneText' : 'accessReview.noItemsText')}
              action={
                <Button variant="outlined" onClick={() => write({ show: 'all', kind: undefined })}>
                  {text('accessReview.showAll')}
                </Button>
              }
            />
          }
        >
          {(rows) => <WorkList reviewId={review.id} items={rows} />}
        </Pages>
      </Box>
    </SectionCard>
  );
};

/** Takes the items that one may see home, as a workbook or as .csv. */
const Export = ({ id }: { id: string }) => {
  const text = useText();
  const { take, pending } = useDownload();
  return (['xlsx', 'csv'] as const).map((format) => (
    <Button
      key={format}
      color="inherit"
      startIcon={<FileDownloadOutlined />}
      disabled={pending}
      onClick={() => void take(`/export/access-reviews/${id}?format=${format}`)}
    >
      {text(`accessReview.export.${format}`)}
    </Button>
  ));
};
