import type { GapPartsFragment } from '../data/documents.ts';
import { CardRow } from '../home/CardRow.tsx';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { JobStateChip } from '../jobs/JobStateChip.tsx';
import { StateChip } from '../layout/StateChip.tsx';

/** Where a gap is mended. */
const mendedAt = ({ kind, positionId, jobDescriptionId }: GapPartsFragment): string =>
  kind === 'UNHELD_AUTHORITY' || jobDescriptionId === null
    ? `/positions/${positionId}/show`
    : `/jobs/${jobDescriptionId}/show`;

const GapEnd = ({ gap }: { gap: GapPartsFragment }) => {
  const text = useText();
  const { kind, jobState, reason, since } = gap;
  if (kind === 'NO_DESCRIPTION')
    return jobState ? (
      <JobStateChip job={{ state: jobState, inForce: false }} />
    ) : (
      <StateChip label={text('coverage.notBegun')} tone="warning" />
    );
  if (reason) return <StateChip label={text(`coverage.reasons.${reason}`)} tone="warning" />;
  if (since) return <StateChip label={text('coverage.since', { day: since })} tone="warning" />;
  return kind === 'UNHELD_AUTHORITY' ? <StateChip label={text('coverage.vacant')} tone="warning" /> : null;
};

/** One thing that is missing; the whole row leads to where it is mended. */
export const GapRow = ({ gap, named = false }: { gap: GapPartsFragment; named?: boolean }) => {
  const text = useText();
  const { colon } = usePunctuation();
  const { kind, positionTitle, unitName, holders, metric, text: line } = gap;
  const place = [
    ...(line ? [positionTitle] : []),
    unitName,
    text('coverage.held', { smart_count: holders }),
    ...(metric ? [metric] : []),
  ].join(' · ');
  return (
    <CardRow
      to={mendedAt(gap)}
      title={
        named ? `${text(`coverage.kinds.${kind}`)}${colon}${line ?? positionTitle}` : (line ?? positionTitle)
      }
      text={place}
      end={<GapEnd gap={gap} />}
    />
  );
};
