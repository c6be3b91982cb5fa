import Box from '@mui/material/Box';
import Grid from '@mui/material/Grid';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import { Title, useLocale } from 'react-admin';
import { useViewerQuery } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { hourInShanghai, longDay } from '../layout/time.ts';
import { AcknowledgeLine } from './AcknowledgeLine.tsx';
import { cardsFor } from './cards.ts';

const partOfDay = (hour: number): 'morning' | 'day' | 'evening' =>
  hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';

/** The first screen: a greeting, the day, and the cards for which this person holds the ability. */
export const Home = () => {
  const text = useText();
  const locale = useLocale();
  const { data: viewer, error, refetch } = useViewerQuery();
  const now = new Date();
  const cards = viewer ? cardsFor(viewer.abilities) : [];
  return (
    <Box sx={{ pt: 3, maxWidth: 1440, width: '100%' }}>
      <Title title={text('frame.home')} />
      <Box sx={{ mb: 3 }}>
        <Typography component="h2" variant="h1">
          {viewer ? (
            text(`frame.greeting.${partOfDay(hourInShanghai(now))}`, {
              name: viewer.person?.name ?? viewer.account.email,
            })
          ) : (
            <Skeleton width={240} />
          )}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {[
            longDay(now, locale),
            ...(viewer?.assignments ?? []).map(({ position }) => `${position.unit.name} ${position.title}`),
          ].join(' · ')}
        </Typography>
      </Box>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {cards.length === 0 && viewer && (
        <EmptyState title={text('frame.homeEmpty.title')} text={text('frame.homeEmpty.text')} />
      )}
      <AcknowledgeLine />
      <Grid container spacing={2}>
        {cards.map(({ name, component: Card, width }) => (
          <Grid
            key={name}
            size={{ xs: 12, md: width === 4 ? 6 : 12, lg: width }}
            sx={{ '& > section': { height: '100%' } }}
          >
            <Suspense fallback={<Skeleton variant="rounded" height={220} />}>
              <Card />
            </Suspense>
          </Grid>
        ))}
      </Grid>
    </Box>
  );
};
