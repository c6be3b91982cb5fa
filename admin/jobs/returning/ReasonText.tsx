import Box from '@mui/material/Box';
import type { ReturnReasonPartsFragment } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import { sectionNamed } from '../sections.ts';

interface ReasonTextProps {
  readonly reason: ReturnReasonPartsFragment;
  /** Whether it says what it is about: not where it stands beside that. */
  readonly isPlaced?: boolean;
}

/** A reason in words: what it is about, what is wanted, whether it is done and what was answered. */
export const ReasonText = ({ reason, isPlaced = false }: ReasonTextProps) => {
  const text = useText();
  const { section, lineWords, isDone, answer, answeredBy } = reason;
  const place = section ? text(`edit.sections.${sectionNamed(section)}`) : text('returning.whole');
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {isPlaced && (
        <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {place}
        </Box>
      )}
      {lineWords && (
        <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
          “{lineWords}”
        </Box>
      )}
      <Box component="span" sx={{ whiteSpace: 'pre-line', mr: 1 }}>
        {reason.text}
      </Box>
      <StateChip
        label={text(isDone ? 'returning.done' : 'returning.undone')}
        tone={isDone ? 'success' : 'warning'}
      />
      {answer && (
        <Box sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
          {answeredBy
            ? text('returning.answered', { name: answeredBy.name, answer })
            : text('returning.answeredNobody', { answer })}
        </Box>
      )}
    </Box>
  );
};
