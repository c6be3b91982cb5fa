import Typography from '@mui/material/Typography';
import { AnswerAccessReviewDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked, DayInput, given } from '../people/fields.tsx';
import { WordsInput } from '../training/inputs.tsx';
import { askedFor, type ReviewItem } from './reviews.ts';

interface AnswerDialogProps {
  readonly reviewId: string;
  readonly items: readonly ReviewItem[];
  readonly answer: 'KEEP' | 'REMOVE';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for what an answer needs, says what it does, and gives it to one item or to many. */
export const AnswerDialog = ({ reviewId, items, answer, onClose, onDone }: AnswerDialogProps) => {
  const text = useText();
  const { day, reason } = askedFor(items, answer);
  const [first] = items;
  const personal = items.filter(({ kind }) => kind === 'PERSONAL').length;
  const people = new Set(items.map(({ personId }) => personId)).size;
  const isOne = items.length === 1;
  const lead =
    answer === 'KEEP'
      ? text('accessReview.keepText')
      : [
          personal > 0 && text('accessReview.removePersonal', { smart_count: personal }),
          personal < items.length &&
            text('accessReview.removeDerived', { smart_count: items.length - personal }),
        ]
          .filter(Boolean)
          .join(' ');
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={items.every(({ answers }) => answers.includes(answer))}
      danger={answer === 'REMOVE'}
      title={
        isOne
          ? `${text(`accessReview.answers.${answer}`)} · ${first?.personName ?? ''}`
          : text(`accessReview.many.${answer}`, { items: items.length, people })
      }
      text={lead}
      document={AnswerAccessReviewDocument}
      submitLabel={text(`accessReview.answers.${answer}`)}
      done={text('accessReview.answered', { smart_count: items.length })}
      onDone={onDone}
      defaultValues={{ keepUntil: day ?? '', reason: '' }}
      toInput={(values) => ({
        reviewId,
        answers: items.map(({ id, revision, keepAtMostUntil }) => {
          const until = asked(values['keepUntil']);
          const latest = keepAtMostUntil ?? '';
          return {
            itemId: id,
            revision,
            answer,
            // of several, each stays no longer than it was given for
            keepUntil:
              answer === 'KEEP' && keepAtMostUntil ? (!isOne && until > latest ? latest : until) : null,
            reason: given(values['reason']),
          };
        }),
      })}
    >
      {isOne &&
        first?.why.map((sentence) => (
          <Typography key={sentence} variant="body2" sx={{ mb: 1 }}>
            {sentence}
          </Typography>
        ))}
      {day && (
        <DayInput
          isRequired
          source="keepUntil"
          label={text('accessReview.keepUntil')}
          hint={text(isOne ? 'accessReview.keepHint' : 'accessReview.keepHintMany', { day })}
        />
      )}
      <WordsInput
        source="reason"
        isRequired={reason}
        label={text('accessReview.reason')}
        {...(answer === 'REMOVE' && reason && { hint: text('accessReview.reasonHint') })}
      />
    </CommandDialog>
  );
};
