import Box from '@mui/material/Box';
import { ChosenFitDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { Findings } from './Findings.tsx';
import { FitChip } from './FitChip.tsx';
import { useChosen } from './useChosen.ts';

/**
 * How whoever is chosen in the form around stands to the post that is chosen there, on the first day: what is missing, what
 * nobody knows, and a certificate that ends. Nothing where the asker may not know it.
 */
export const ChosenFit = () => {
  const text = useText();
  const { personId, positionId, startsOn, day } = useChosen();
  const { data } = useDocument(
    ChosenFitDocument,
    { id: personId, positionId, asOf: day },
    { enabled: Boolean(personId && positionId), exact: true },
  );
  const fit = data?.row?.fit;
  if (!fit) return null;
  return (
    <Box role="status" sx={{ borderTop: 1, borderColor: 'divider', mt: 1, pt: 1.5, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontSize: '.875rem' }}>
        {text('fit.chosen', { day: startsOn ?? '' })}
        <FitChip state={fit.state} />
      </Box>
      <Findings fit={fit} isBrief />
    </Box>
  );
};
