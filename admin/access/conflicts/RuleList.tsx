import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { SeparationConflictsQuery } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { useAbilityWord } from '../useAbilityWord.ts';
import { EffectChip } from './EffectChip.tsx';

interface RuleListProps {
  readonly rules: SeparationConflictsQuery['found']['rules'];
  readonly onChoose: (code: string) => void;
}

/** All rules in words: what they keep apart, why, what comes of it, and how many people they meet. */
export const RuleList = ({ rules, onChoose }: RuleListProps) => {
  const text = useText();
  const word = useAbilityWord();
  const listed = (abilities: readonly string[]): string => abilities.map(word).join(text('conflicts.comma'));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rules.map(({ code, text: words, effect, one, other, people }) => (
        <Box
          component="li"
          key={code}
          sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <strong>{words}</strong>
            <EffectChip effect={effect} />
            {people > 0 && (
              <Button size="small" onClick={() => onChoose(code)} sx={{ ml: { sm: 'auto' } }}>
                {text('conflicts.show', { smart_count: people })}
              </Button>
            )}
          </Box>
          <Typography variant="body2" color="text.secondary">
            {text('conflicts.apart', { one: listed(one), other: listed(other) })}{' '}
            {text(`conflicts.effectTexts.${effect}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
