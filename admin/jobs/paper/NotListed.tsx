import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';

/** Names the labels that this form does not have: absent is neither blank nor none. */
export const NotListed = ({ labels }: { labels: readonly string[] }) => {
  const text = useText();
  if (labels.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, fontSize: '.8125rem' }}>
      {text('form.notListed', { labels: labels.join(text('form.comma')) })}
    </Typography>
  );
};
