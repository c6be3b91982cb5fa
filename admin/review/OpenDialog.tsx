import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { FormDataConsumer } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { AccessReviewPreviewDocument, OpenAccessReviewDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput, given } from '../people/fields.tsx';
import { WordsInput } from '../training/inputs.tsx';
import { UnitInput } from '../units/edit/UnitInput.tsx';

const DAY_MS = 86_400_000;

/** So many reviewers are named. */
const NAMED = 6;

/** Asks for unit and deadline, and tells before how many people and items that would be and who is asked. */
export const OpenDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={text('accessReview.open')}
      text={text('accessReview.openText')}
      document={OpenAccessReviewDocument}
      submitLabel={text('accessReview.openNow')}
      done={text('accessReview.opened')}
      onDone={({ row }) => row.review && void navigate(`/access-reviews/${row.review.id}`)}
      defaultValues={{ unitId: null, dueOn: dayOf(new Date(Date.now() + 14 * DAY_MS)), note: '' }}
      toInput={(values) => ({
        unitId: asked(values['unitId']),
        dueOn: asked(values['dueOn']),
        note: given(values['note']),
      })}
    >
      <UnitInput source="unitId" label={text('accessReview.whichUnit')} />
      <FormDataConsumer>
        {({ formData }) => {
          const unitId = given(formData['unitId']);
          return unitId && <Preview unitId={unitId} />;
        }}
      </FormDataConsumer>
      <DayInput
        isRequired
        source="dueOn"
        label={text('accessReview.due')}
        hint={text('accessReview.dueHint')}
      />
      <WordsInput source="note" label={text('accessReview.note')} hint={text('accessReview.noteHint')} />
    </CommandDialog>
  );
};

/** What a review of the unit would come to. */
const Preview = ({ unitId }: { unitId: string }) => {
  const text = useText();
  const { data, error, refetch } = useDocument(AccessReviewPreviewDocument, { unitId }, { exact: true });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={96} sx={{ my: 1 }} />;
  const { people, items, kinds, reviewers, reviewerCount, unanswerable, recordedSince, refusal } =
    data.preview;
  if (refusal)
    return (
      <Alert severity="warning" sx={{ my: 1 }}>
        {refusal}
      </Alert>
    );
  const unused = kinds.reduce((sum, kind) => sum + kind.unused, 0);
  return (
    <Box sx={{ my: 1, p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }} aria-live="polite">
      <Typography sx={{ fontWeight: 600 }}>{text('accessReview.wouldBe', { people, items })}</Typography>
      <Typography variant="body2">
        {kinds
          .map(({ kind, count }) =>
            text('accessReview.kindCount', { kind: text(`accessReview.kinds.${kind}`), count }),
          )
          .join(text('accessReview.comma'))}
      </Typography>
      <Typography variant="body2">
        {recordedSince
          ? text('accessReview.wouldBeUnused', { count: unused, day: recordedSince })
          : text('accessReview.notRecorded')}
      </Typography>
      <Typography variant="body2">
        {text('accessReview.wouldAsk')}
        {reviewers
          .slice(0, NAMED)
          .map(({ personName, items: count }) => text('accessReview.reviewer', { name: personName, count }))
          .join(text('accessReview.comma'))}
        {reviewerCount > NAMED && text('accessReview.andMore', { count: reviewerCount - NAMED })}
      </Typography>
      {unanswerable > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {text('accessReview.unanswerable', { smart_count: unanswerable })}
        </Alert>
      )}
    </Box>
  );
};
