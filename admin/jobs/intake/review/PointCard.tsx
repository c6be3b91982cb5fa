import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ReopenPointDocument } from '../../../data/documents.ts';
import { useText } from '../../../i18n/useText.ts';
import { StateChip } from '../../../layout/StateChip.tsx';
import { useCommand } from '../../../layout/useCommand.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { Point } from './groups.ts';

interface PointCardProps {
  readonly point: Point;
  readonly isSelected: boolean;
  /** Whether a draft was made, in which a point may be dealt with by hand. */
  readonly hasDraft: boolean;
  /** Whether answers can still be given and taken back. */
  readonly isOpen: boolean;
  readonly onShow: (id: string) => void;
}

/** One point to settle: what is in doubt, its words in the source, the answers, or the answer that was given. */
export const PointCard = ({ point, isSelected, hasDraft, isOpen, onShow }: PointCardProps) => {
  const text = useText();
  const id = `p:${point.id}`;
  return (
    <Card
      component="li"
      variant="outlined"
      data-field={id}
      sx={{ p: 1.75, ...(isSelected && { borderColor: 'warning.main', boxShadow: 2 }) }}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', mb: 0.75 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, flex: 1 }}>
          {point.topic === 'REMAINDER' ? text('intake.noField') : point.why}
        </Typography>
        {point.answer && <StateChip label={text('intake.answered')} tone="success" />}
      </Stack>
      {point.text.trim() !== '' && (
        <Box
          component="blockquote"
          sx={{
            m: 0,
            mb: 1,
            pl: 1.25,
            borderLeft: 3,
            borderColor: 'divider',
            overflowWrap: 'anywhere',
            whiteSpace: 'pre-wrap',
          }}
        >
          <Typography variant="body2" color="text.secondary">
            {point.text.trim().slice(0, 400)}
          </Typography>
        </Box>
      )}
      {point.to > point.from && (
        <Button size="small" color="inherit" onClick={() => onShow(id)} sx={{ mb: 0.5, ml: -0.5 }}>
          {text('intake.showPlace')}
        </Button>
      )}
      {point.answer ? (
        <Answered point={point} isOpen={isOpen} />
      ) : isOpen ? (
        <AnswerForm key={point.id} point={point} hasDraft={hasDraft} />
      ) : (
        <Typography variant="body2" color="text.secondary">
          {text('intake.notSettled')}
        </Typography>
      )}
    </Card>
  );
};

const Answered = ({ point, isOpen }: { point: Point; isOpen: boolean }) => {
  const text = useText();
  const { send, pending } = useCommand(ReopenPointDocument, { done: text('intake.reopened') });
  const { answer, choices, answeredBy } = point;
  const words = [
    ...(answer?.choices ?? []).map(
      (code) => choices.find((choice) => choice.code === code)?.label ?? text('intake.inDraft'),
    ),
    ...(answer?.text ? [answer.text] : []),
  ].join(text('form.comma'));
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {text('intake.answer', { words, name: answeredBy?.name ?? '–' })}
      </Typography>
      {isOpen && point.topic !== 'TITLE' && (
        <Button size="small" loading={pending} onClick={() => void send({ id: point.id })}>
          {text('intake.reopen')}
        </Button>
      )}
    </Stack>
  );
};
