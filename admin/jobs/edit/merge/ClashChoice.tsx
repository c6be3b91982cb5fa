import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Pieces } from '../../compare/Pieces.tsx';
import type { Clash, Side } from './lines.ts';
import { useMergeWords } from './useMergeWords.ts';

interface ClashChoiceProps {
  readonly clash: Clash;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

/** One place that both changed: what stood there, mine and theirs with what each changed in it, and the choice. */
export const ClashChoice = ({ clash, chosen, onChoose }: ClashChoiceProps) => {
  const text = useText();
  const nameId = useId();
  const { placeOf, spansOf } = useMergeWords();
  const hasBase = clash.kind === 'FIELD' && clash.base !== undefined;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 2 }}>
      <Typography component="h4" variant="subtitle2" id={nameId} sx={{ overflowWrap: 'anywhere' }}>
        {placeOf(clash)}
      </Typography>
      {hasBase && (
        <Box sx={{ display: 'flex', gap: 1, mt: 0.5, fontSize: '.875rem', color: 'text.secondary' }}>
          <Box component="span" sx={{ flexShrink: 0 }}>
            {text('merge.base')}
          </Box>
          <Pieces spans={spansOf(clash, 'base')} side="both" />
        </Box>
      )}
      <RadioGroup
        aria-labelledby={nameId}
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === 'mine' ? 'mine' : 'theirs')}
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 1, mt: 1 }}
      >
        {(['mine', 'theirs'] as const).map((side) => (
          <FormControlLabel
            key={side}
            value={side}
            control={<Radio size="small" sx={{ alignSelf: 'flex-start' }} />}
            label={
              <>
                <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
                  {text(`merge.${side}`)}
                </Box>
                <Pieces spans={spansOf(clash, side)} side="both" />
              </>
            }
            sx={{
              m: 0,
              p: 1,
              alignItems: 'flex-start',
              border: 1,
              borderColor: chosen === side ? 'primary.main' : 'divider',
              borderRadius: 1,
              '& .MuiFormControlLabel-label': { fontSize: '.875rem', minWidth: 0, pt: 0.75 },
            }}
          />
        ))}
      </RadioGroup>
    </Box>
  );
};
