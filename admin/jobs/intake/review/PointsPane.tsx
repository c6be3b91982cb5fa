import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { KeepAbilitiesDocument, SetRemainderAsideDocument } from '../../../data/documents.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../layout/EmptyState.tsx';
import { useCommand } from '../../../layout/useCommand.tsx';
import type { Point } from './groups.ts';
import { PointCard } from './PointCard.tsx';

interface PointsPaneProps {
  readonly jobId: string;
  readonly points: readonly Point[];
  readonly kind: 'questions' | 'remainder';
  readonly selected: string | undefined;
  readonly hasDraft: boolean;
  readonly isOpen: boolean;
  readonly onShow: (id: string) => void;
}

/** The questions, or the text without a field, in the order of the source; what is open comes first. */
export const PointsPane = ({ jobId, points, kind, selected, hasDraft, isOpen, onShow }: PointsPaneProps) => {
  const text = useText();
  const { send, pending } = useCommand(SetRemainderAsideDocument, { done: text('intake.allAside') });
  const keep = useCommand(KeepAbilitiesDocument, { done: text('head.allKept') });
  const open = points.filter(({ answer }) => answer === null);
  const offered = open.filter(({ topic }) => topic === 'ABILITY').length;
  const sorted = [...open, ...points.filter(({ answer }) => answer !== null)];
  if (points.length === 0)
    return <EmptyState small title={text(`intake.none.${kind}`)} text={text(`intake.noneText.${kind}`)} />;
  return (
    <Box sx={{ p: 2 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1.5 }}>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }}>
          {isOpen && text(`intake.about.${kind}`)}
        </Typography>
        {isOpen && offered > 1 && (
          <Button
            size="small"
            loading={keep.pending}
            onClick={() => void keep.send({ importedJobId: jobId })}
          >
            {text('head.keepAll', { count: offered })}
          </Button>
        )}
        {kind === 'remainder' && isOpen && open.length > 1 && (
          <Button size="small" loading={pending} onClick={() => void send({ importedJobId: jobId })}>
            {text('intake.asideAll', { count: open.length })}
          </Button>
        )}
      </Stack>
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {sorted.map((point) => (
          <PointCard
            key={point.id}
            point={point}
            isSelected={selected === `p:${point.id}`}
            hasDraft={hasDraft}
            isOpen={isOpen}
            onShow={onShow}
          />
        ))}
      </Stack>
    </Box>
  );
};
