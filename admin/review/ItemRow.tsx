import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useMarkedAbility } from '../access/useAbilityWord.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { itemTones, type ReviewItem } from './reviews.ts';

const scopes = ['OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'] as const;

interface ItemRowProps {
  readonly item: ReviewItem;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onAnswer: (answer: 'KEEP' | 'REMOVE') => void;
}

/** One item: why it is there, what it lets the person do and when that was last used, and its answer. */
export const ItemRow = ({ item, isChosen, onChoose, onAnswer }: ItemRowProps) => {
  const text = useText();
  const { kind, state, why, isUnused, answers, personName, positionTitle, stillThere } = item;
  const mayAnswer = answers.length > 0;
  const what = why[0] ?? '';
  return (
    <Box
      component="li"
      data-item={item.id}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '36px 1fr', sm: '42px 1fr auto' },
        columnGap: 0.5,
        px: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box>
        {mayAnswer && (
          <Checkbox
            size="small"
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
            slotProps={{ input: { 'aria-label': text('accessReview.choose', { name: personName, what }) } }}
          />
        )}
      </Box>
      <Box sx={{ minWidth: 0, pt: 0.5 }}>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.75, mb: 0.5 }}>
          <StateChip
            label={text(`accessReview.kinds.${kind}`)}
            tone={kind === 'CONFLICT' ? 'danger' : kind === 'PERSONAL' ? 'warning' : 'neutral'}
          />
          {isUnused && (
            <StateChip
              label={text(
                item.abilities.every((each) => each.isUnused)
                  ? 'accessReview.unused'
                  : 'accessReview.partlyUnused',
              )}
              tone="warning"
            />
          )}
          {state !== 'OPEN' && (
            <StateChip label={text(`accessReview.itemStates.${state}`)} tone={itemTones[state]} />
          )}
          {stillThere !== null && (
            <StateChip
              label={text(stillThere ? 'accessReview.stillThere' : 'accessReview.isGone')}
              tone={stillThere ? 'warning' : 'success'}
            />
          )}
        </Stack>
        {why.map((sentence) => (
          <Typography key={sentence} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {sentence}
          </Typography>
        ))}
        <Abilities item={item} />
        <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2 }}>
          <Link component={RouterLink} to={`/positions/${item.positionId}`} variant="body2">
            {positionTitle}
          </Link>
          {item.jobDescription && (
            <Link component={RouterLink} to={`/jobs/${item.jobDescription.id}/show`} variant="body2">
              {text('accessReview.version')}
            </Link>
          )}
        </Stack>
        <Given item={item} />
      </Box>
      {mayAnswer && (
        <Stack
          direction="row"
          sx={{ gap: 0.5, alignItems: 'flex-start', gridColumn: { xs: 2, sm: 3 }, mt: { xs: 0.5, sm: 0 } }}
        >
          <Button
            size="small"
            onClick={() => onAnswer('KEEP')}
            aria-label={text('accessReview.keepOf', { name: personName, what })}
          >
            {text('accessReview.answers.KEEP')}
          </Button>
          <Button
            size="small"
            color="error"
            onClick={() => onAnswer('REMOVE')}
            aria-label={text('accessReview.removeOf', { name: personName, what })}
          >
            {text('accessReview.answers.REMOVE')}
          </Button>
        </Stack>
      )}
    </Box>
  );
};

const Abilities = ({ item: { abilities } }: { item: ReviewItem }) => {
  const text = useText();
  const { aside } = usePunctuation();
  const word = useMarkedAbility();
  const reachOf = ({ scope, where }: ReviewItem['abilities'][number]): string => {
    const known = scopes.find((each) => each === scope);
    const reach = known ? text(`scopes.${known}`) : scope;
    return scope === 'OWN' || scope === 'ALL' ? reach : `${reach} · ${where}`;
  };
  return (
    <Box component="details" sx={{ my: 0.5, '& summary': { cursor: 'pointer', color: 'primary.main' } }}>
      <Typography component="summary" variant="body2">
        {text('accessReview.abilities', { smart_count: abilities.length })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {abilities.map((each, at) => (
          <Typography key={`${each.ability} ${at}`} component="li" variant="body2">
            {word(each.ability)}
            {` · ${reachOf(each)} · `}
            {each.lastUsedOn
              ? text('accessReview.lastUsed', { day: each.lastUsedOn })
              : text('accessReview.neverUsed')}
            {each.isUnused && aside(text('accessReview.unused'))}
          </Typography>
        ))}
      </Box>
    </Box>
  );
};

/** Who answered what, when, up to when and why, the latest first; and why nobody here may answer. */
const Given = ({ item }: { item: ReviewItem }) => {
  const { answer, answeredBy, answeredAt, keepUntil, reason, earlier, refusal, state } = item;
  const text = useText();
  const last =
    answer && answeredAt ? [{ answer, answeredBy: answeredBy?.name, answeredAt, keepUntil, reason }] : [];
  return (
    <>
      {[...last, ...earlier.toReversed()].map((given, at) => (
        <Typography
          key={given.answeredAt}
          variant="body2"
          color="text.secondary"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {at > 0 && `${text('accessReview.before')} `}
          {given.answeredBy} <Instant value={given.answeredAt} /> ·{' '}
          {text(`accessReview.answers.${given.answer}`)}
          {given.keepUntil && ` · ${text('accessReview.until', { day: given.keepUntil })}`}
          {given.reason && ` · ${text('accessReview.because', { reason: given.reason })}`}
        </Typography>
      ))}
      {refusal && (state === 'OPEN' || state === 'ESCALATED' || state === 'GONE') && (
        <Typography variant="body2" color="text.secondary">
          {refusal}
        </Typography>
      )}
    </>
  );
};
