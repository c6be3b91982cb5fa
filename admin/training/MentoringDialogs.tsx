import Box from '@mui/material/Box';
import { required, SelectInput } from 'react-admin';
import { ArrangeMentoringDocument, ReviewMentoringDocument } from '../data/documents.ts';
import type { MentoringOutcome } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput, given } from '../people/fields.tsx';
import { OnePersonInput, WordsInput } from './inputs.tsx';
import type { MentoringRow } from './records.ts';

/** Gives somebody new a mentor. */
export const ArrangeMentoring = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('mentoring.arrange')}
      text={text('mentoring.arrangeText')}
      document={ArrangeMentoringDocument}
      submitLabel={text('mentoring.arrange')}
      done={text('mentoring.arranged')}
      defaultValues={{ menteeId: '', mentorId: '', startsOn: dayOf(new Date()), lastDay: '', goals: '' }}
      toInput={(values) => ({
        menteeId: asked(values['menteeId']),
        mentorId: asked(values['mentorId']),
        startsOn: asked(values['startsOn']),
        lastDay: asked(values['lastDay']),
        goals: given(values['goals']),
      })}
    >
      <OnePersonInput source="menteeId" label={text('mentoring.mentee')} />
      <OnePersonInput source="mentorId" label={text('mentoring.mentor')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
        <DayInput isRequired source="startsOn" label={text('mentoring.startsOn')} />
        <DayInput isRequired source="lastDay" label={text('mentoring.lastDay')} />
      </Box>
      <WordsInput source="goals" label={text('mentoring.goals')} />
    </CommandDialog>
  );
};

const outcomes: readonly MentoringOutcome[] = ['MET', 'PARTLY', 'NOT_MET', 'BROKEN_OFF'];

/** Asks what a mentoring brought. */
export const ReviewMentoring = ({ row, onClose }: { row: MentoringRow; onClose: () => void }) => {
  const text = useText();
  const { id, revision, mentee, mentor, mayReview, reviewDue } = row;
  const offered = reviewDue ? outcomes : outcomes.filter((each) => each === 'BROKEN_OFF');
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={mayReview}
      title={text('mentoring.reviewTitle', { mentee: mentee?.name ?? '', mentor: mentor?.name ?? '' })}
      text={text('mentoring.reviewText')}
      document={ReviewMentoringDocument}
      submitLabel={text('mentoring.review')}
      done={text('mentoring.reviewed')}
      defaultValues={{ outcome: offered[0], review: '' }}
      toInput={(values) => ({
        id,
        revision,
        outcome: outcomes.find((each) => each === values['outcome']) ?? 'BROKEN_OFF',
        review: asked(values['review']),
      })}
    >
      <SelectInput
        source="outcome"
        label={text('mentoring.outcome')}
        choices={offered.map((each) => ({ id: each, name: text(`mentoring.outcomes.${each}`) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <WordsInput isRequired source="review" label={text('mentoring.words')} />
    </CommandDialog>
  );
};
