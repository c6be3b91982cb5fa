import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { AnswerAccessReviewDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { useCommand } from '../layout/useCommand.tsx';
import { ItemRow } from './ItemRow.tsx';
import { askedFor, byPerson, type ReviewItem } from './reviews.ts';

const AnswerDialog = lazy(() =>
  import('./AnswerDialog.tsx').then((part) => ({ default: part.AnswerDialog })),
);

type Answer = 'KEEP' | 'REMOVE';

/** Moves the focus from item to item with the arrows; the boxes and buttons within are reached by tab. */
const moveByArrows = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item] input[type=checkbox]')];
  const at = boxes.findIndex((box) => box.closest('[data-item]')?.contains(document.activeElement));
  const next = boxes[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

/** Items person by person, to be answered one by one or together. */
export const WorkList = ({ reviewId, items }: { reviewId: string; items: readonly ReviewItem[] }) => {
  const text = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<{ readonly ids: readonly string[]; readonly answer: Answer } | null>(
    null,
  );
  const { send } = useCommand(AnswerAccessReviewDocument, {
    done: text('accessReview.answered', { smart_count: 1 }),
  });
  const open = items.filter(({ answers }) => answers.length > 0);
  const picked = open.filter(({ id }) => chosen.has(id));
  const choose = (some: readonly ReviewItem[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const { id, answers } of some)
      if (answers.length > 0) {
        if (isChosen) next.add(id);
        else next.delete(id);
      }
    setChosen(next);
  };
  const answerOne = (item: ReviewItem, answer: Answer): void => {
    const { day, reason } = askedFor([item], answer);
    if (answer === 'REMOVE' || day !== null || reason) setAsking({ ids: [item.id], answer });
    // nothing is asked for, and it can be answered otherwise until the deadline
    else void send({ reviewId, answers: [{ itemId: item.id, revision: item.revision, answer }] });
  };
  const asked = asking ? items.filter(({ id }) => asking.ids.includes(id)) : [];
  return (
    <Box onKeyDown={moveByArrows}>
      {open.length > 0 && (
        <Stack
          direction="row"
          role="group"
          aria-label={text('accessReview.together')}
          sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 1.5, pb: 1 }}
        >
          <Checkbox
            size="small"
            checked={picked.length === open.length}
            indeterminate={picked.length > 0 && picked.length < open.length}
            onChange={({ target }) => choose(open, target.checked)}
            slotProps={{ input: { 'aria-label': text('accessReview.chooseAll') } }}
          />
          <Typography variant="body2" aria-live="polite">
            {text('accessReview.chosen', { smart_count: picked.length })}
          </Typography>
          <Button
            size="small"
            variant="outlined"
            disabled={picked.length === 0}
            onClick={() => setAsking({ ids: picked.map(({ id }) => id), answer: 'KEEP' })}
          >
            {text('accessReview.keepChosen')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            color="error"
            disabled={picked.length === 0}
            onClick={() => setAsking({ ids: picked.map(({ id }) => id), answer: 'REMOVE' })}
          >
            {text('accessReview.removeChosen')}
          </Button>
        </Stack>
      )}
      {byPerson(items).map((own) => {
        const [{ personId, personName, person, unit }] = own;
        const mine = own.filter(({ answers }) => answers.length > 0);
        return (
          <Box component="section" key={personId} aria-label={personName}>
            <Stack
              direction="row"
              sx={{
                alignItems: 'center',
                gap: 0.5,
                px: 1.5,
                py: 0.5,
                bgcolor: 'action.hover',
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              {mine.length > 0 && (
                <Checkbox
                  size="small"
                  checked={mine.every(({ id }) => chosen.has(id))}
                  indeterminate={
                    mine.some(({ id }) => chosen.has(id)) && !mine.every(({ id }) => chosen.has(id))
                  }
                  onChange={({ target }) => choose(mine, target.checked)}
                  slotProps={{
                    input: { 'aria-label': text('accessReview.choosePerson', { name: personName }) },
                  }}
                />
              )}
              <Typography component="h4" sx={{ fontWeight: 600 }}>
                {personName}
              </Typography>
              <Typography variant="body2" color="text.secondary" sx={{ mr: 'auto' }}>
                {unit?.name}
              </Typography>
              {person?.mayAskAccess && (
                <Link component={RouterLink} to={`/people/${personId}/access`} variant="body2">
                  {text('access.link')}
                </Link>
              )}
            </Stack>
            <Box
              component="ul"
              aria-label={text('accessReview.itemsOf', { name: personName })}
              sx={{ listStyle: 'none', m: 0, p: 0 }}
            >
              {own.map((item) => (
                <ItemRow
                  key={item.id}
                  item={item}
                  isChosen={chosen.has(item.id)}
                  onChoose={(isChosen) => choose([item], isChosen)}
                  onAnswer={(answer) => answerOne(item, answer)}
                />
              ))}
            </Box>
          </Box>
        );
      })}
      {asking && asked.length > 0 && (
        <Suspense>
          <AnswerDialog
            reviewId={reviewId}
            items={asked}
            answer={asking.answer}
            onClose={() => setAsking(null)}
            onDone={() => setChosen(new Set())}
          />
        </Suspense>
      )}
    </Box>
  );
};
