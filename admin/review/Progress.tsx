import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import type { ReviewLine } from './reviews.ts';

/** How far a review has come, in words and as a bar. */
export const Progress = ({ review }: { review: Pick<ReviewLine, 'progress' | 'unit'> }) => {
  const text = useText();
  const { answered, gone } = review.progress;
  // What is no longer there waits for nobody.
  const items = review.progress.items - gone;
  return (
    <Box sx={{ minWidth: 140, maxWidth: 220 }}>
      <LinearProgress
        variant="determinate"
        value={items === 0 ? 0 : (answered / items) * 100}
        aria-label={text('accessReview.progressOf', { unit: review.unit.name })}
        sx={{ height: 6, borderRadius: 3, mb: 0.5 }}
      />
      <Typography variant="body2" component="span">
        {text('accessReview.progress', { answered, items })}
      </Typography>
    </Box>
  );
};
