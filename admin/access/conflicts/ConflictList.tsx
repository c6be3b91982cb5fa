import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { SeparationConflictsQuery } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { Day } from '../../layout/Instant.tsx';
import { Rows } from '../../layout/Rows.tsx';
import { ConflictSide } from './ConflictSide.tsx';
import { EffectChip } from './EffectChip.tsx';

type Found = SeparationConflictsQuery['found'];

interface ConflictListProps {
  readonly found: Found;
  readonly isBusy: boolean;
  readonly onBack: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** One page of people in whom abilities come together, with both sides. */
export const ConflictList = ({ found, isBusy, onBack, onNext }: ConflictListProps) => {
  const text = useText();
  const { nodes, totalCount, rules } = found;
  const wordsOf = (code: string): string => rules.find((rule) => rule.code === code)?.text ?? code;
  return (
    <Box aria-busy={isBusy} sx={{ opacity: isBusy ? 0.6 : 1, transition: 'opacity .2s' }}>
      <Rows
        label={text('conflicts.list')}
        rows={nodes}
        keyOf={({ id }) => id}
        columns={[
          {
            label: text('conflicts.person'),
            render: ({ personId, personName }) => (
              <Link component={RouterLink} to={`/people/${personId}/access`}>
                {personName}
              </Link>
            ),
          },
          {
            label: text('conflicts.rule'),
            render: ({ rule, effect }) => (
              <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', minWidth: { sm: 140 } }}>
                {wordsOf(rule)}
                <EffectChip effect={effect} />
              </Box>
            ),
          },
          {
            label: text('conflicts.one'),
            render: ({ personId, one }) => <ConflictSide personId={personId} grants={one} />,
          },
          {
            label: text('conflicts.other'),
            render: ({ personId, other }) => <ConflictSide personId={personId} grants={other} />,
          },
          { label: text('conflicts.since'), tight: true, render: ({ since }) => <Day value={since} /> },
        ]}
      />
      <Box
        component="nav"
        aria-label={text('conflicts.pages')}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 2,
          py: 0.75,
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="body2" color="text.secondary" role="status" sx={{ mr: 'auto' }}>
          {text('conflicts.count', { smart_count: totalCount })}
        </Typography>
        <IconButton
          size="small"
          disabled={!onBack}
          aria-label={text('conflicts.previous')}
          onClick={() => onBack?.()}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          size="small"
          disabled={!onNext}
          aria-label={text('conflicts.next')}
          onClick={() => onNext?.()}
        >
          <ChevronRight />
        </IconButton>
      </Box>
    </Box>
  );
};
