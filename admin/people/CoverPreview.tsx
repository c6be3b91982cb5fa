import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { CoverPreviewDocument } from '../data/documents.ts';
import type { CoverPreviewQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useChosen } from '../fit/useChosen.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { useRoleWords } from '../roles/useRoleWords.ts';

type Line = CoverPreviewQuery['cover']['lines'][number];

/** Whether one gives as much as the other, and as far. */
const isSame = (one: Line, other: Line): boolean =>
  one.ability === other.ability &&
  one.scope === other.scope &&
  one.seatLimit === other.seatLimit &&
  one.moneyLimitMinor === other.moneyLimitMinor;

/** What whoever is chosen in the form around would have of the post in the cover, and what not and why. */
export const CoverPreview = ({ standsInForId }: { standsInForId: string }) => {
  const text = useText();
  const { personId, positionId, day } = useChosen();
  const isReady = Boolean(personId && positionId) && day !== null;
  const { data, error, refetch } = useDocument(
    CoverPreviewDocument,
    { positionId, personId, standsInForId, day },
    { enabled: isReady, exact: true },
  );
  if (!isReady)
    return (
      <Typography variant="body2" color="text.secondary">
        {text('assigning.coverHint')}
      </Typography>
    );
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={64} aria-busy />;
  const { lines } = data.cover;
  const passing = lines.filter(({ reason }) => reason === null);
  // What another source passes on just as far is not missing, though this one does not pass.
  const kept = lines.filter((line) => line.reason !== null && !passing.some((other) => isSame(other, line)));
  return (
    <Box
      component="section"
      aria-label={text('assigning.coverPreview')}
      aria-live="polite"
      sx={{ display: 'grid', gap: 1.5, mt: 1, fontSize: '.875rem' }}
    >
      <Part title={text('assigning.passes')} none={text('assigning.passesNone')} lines={passing} />
      {[...Map.groupBy(kept, ({ reason }) => reason ?? '')].map(([reason, same]) => (
        <Part key={reason} title={text('assigning.passesNot', { why: reason })} lines={same} />
      ))}
    </Box>
  );
};

/** A heading, and below it for each reach what goes so far. */
const Part = ({ title, none, lines }: { title: string; none?: string; lines: readonly Line[] }) => {
  const { abilityWord, cellWord } = useRoleWords();
  const { list, colon } = usePunctuation();
  return (
    <div>
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '.875rem' }}>
        {title}
      </Typography>
      {lines.length === 0 && <Box sx={{ color: 'text.secondary' }}>{none}</Box>}
      {[...Map.groupBy(lines, cellWord)].map(([reach, abilities]) => (
        <Box key={reach} sx={{ color: 'text.secondary', overflowWrap: 'anywhere', mt: 0.5 }}>
          <Box component="span" sx={{ color: 'text.primary' }}>
            {reach}
            {colon}
          </Box>
          {list([...new Set(abilities.map(({ ability }) => abilityWord(ability)))])}
        </Box>
      ))}
    </div>
  );
};
