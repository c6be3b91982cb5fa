import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import type { Tone } from '../../layout/palette.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import type { LineChange, LineGroup } from './comparison.ts';
import { LineSide } from './LineSide.tsx';

const tones: Readonly<Record<LineChange['kind'], Tone>> = {
  SAME: 'neutral',
  RENUMBERED: 'neutral',
  MOVED: 'info',
  CHANGED: 'warning',
  ADDED: 'success',
  REMOVED: 'danger',
};

/** A line in both versions: side by side where there is room, else in one. */
export const LineRow = ({ group: { line, measures }, isWide }: { group: LineGroup; isWide: boolean }) => (
  <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: 2.5, py: 1.5 }}>
    <Said line={line} />
    <Sides line={line} isWide={isWide} />
    {measures.length > 0 && (
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, pl: { xs: 1.5, md: 0 } }}>
        {measures.map((measure, at) => (
          <Box component="li" key={at} sx={{ py: 0.5 }}>
            {measure.kind !== 'SAME' && line.kind === 'CHANGED' && <Said line={measure} />}
            <Sides line={measure} isWide={isWide} isInner />
          </Box>
        ))}
      </Box>
    )}
  </Box>
);

/** What became of a line, in words. */
const Said = ({
  line: { kind, isMoved, isMeasure, olderPlace, newerPlace, section },
}: {
  line: LineChange;
}) => {
  const text = useText();
  if (kind === 'SAME') return null;
  const moved =
    section !== 'HEAD' && section !== 'CONDITIONS' && isMoved && olderPlace !== null && newerPlace !== null
      ? text('compare.moved', { from: olderPlace, to: newerPlace })
      : undefined;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.75 }}>
      <StateChip
        label={text(isMeasure ? `compare.measureKinds.${kind}` : `compare.kinds.${kind}`)}
        tone={tones[kind]}
      />
      {moved && (
        <Box component="span" sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
          {moved}
        </Box>
      )}
    </Box>
  );
};

interface SidesProps {
  readonly line: LineChange;
  readonly isWide: boolean;
  readonly isInner?: boolean;
}

const Sides = ({ line, isWide, isInner = false }: SidesProps) => {
  if (!isWide) return <LineSide line={line} side="both" />;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 4 }}>
      <Column isInner={isInner}>{line.olderPlace !== null && <LineSide line={line} side="older" />}</Column>
      <Column isInner={isInner}>{line.newerPlace !== null && <LineSide line={line} side="newer" />}</Column>
    </Box>
  );
};

const Column = ({ isInner, children }: { isInner: boolean; children: ReactNode }) => (
  <Box
    sx={{
      minWidth: 0,
      pl: isInner && children ? 1.5 : 0,
      borderLeft: isInner && children ? 2 : 0,
      borderColor: 'divider',
    }}
  >
    {children || <Nothing />}
  </Box>
);

const Nothing = () => {
  const text = useText();
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>
      {text('compare.notThere')}
    </Box>
  );
};
