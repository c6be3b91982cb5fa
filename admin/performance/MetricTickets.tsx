import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import type { FigurePart, MetricCode, PerformanceTicketsInput } from '../data/documents.ts';
import { FigureTicketsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { callMetrics, countedMetrics } from './figures.ts';
import { TicketPages } from './TicketPages.tsx';
import { TicketRows } from './TicketRows.tsx';

interface MetricTicketsProps {
  readonly asked: { readonly unitId: string; readonly from: string; readonly to: string };
  readonly metric: MetricCode;
  readonly name: string;
  readonly part: FigurePart;
  readonly onPart: (part: FigurePart) => void;
}

/** The very tickets from which a figure was counted, as far as they may be seen. */
export const MetricTickets = ({ metric, name, part, onPart, asked }: MetricTicketsProps) => {
  const text = useText();
  const words = countedMetrics.includes(metric) ? 'partsCounted' : 'parts';
  const title = `${text('performance.tickets')} · ${name}`;
  if (callMetrics.includes(metric))
    return (
      <SectionCard title={title}>
        <EmptyState small title={text('performance.ofCalls.title')} text={text('performance.ofCalls.text')} />
      </SectionCard>
    );
  return (
    <SectionCard title={title} flush>
      <Tabs
        value={part}
        onChange={(_event, next: FigurePart) => onPart(next)}
        aria-label={title}
        sx={{ px: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {(['MISSED', 'NUMERATOR', 'DENOMINATOR'] as const).map((one) => (
          <Tab key={one} value={one} label={text(`performance.${words}.${one}`)} />
        ))}
      </Tabs>
      <Listed asked={{ ...asked, metric, part }} />
    </SectionCard>
  );
};

const Listed = ({ asked }: { asked: PerformanceTicketsInput }) => {
  const text = useText();
  /** The cursors of the pages that were walked through; the last one leads to the page shown. */
  const [trail, setTrail] = useState<readonly string[]>([]);
  const { data, error, refetch } = useDocument(FigureTicketsDocument, {
    input: asked,
    first: 10,
    after: trail.at(-1) ?? null,
  });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} sx={{ m: 2 }} />;
  const { nodes, totalCount, pageInfo } = data.performanceTickets;
  if (nodes.length === 0)
    return (
      <EmptyState
        small
        title={text('performance.noTickets.title')}
        text={text('performance.noTickets.text')}
      />
    );
  const { endCursor } = pageInfo;
  return (
    <>
      <TicketRows tickets={nodes} />
      <TicketPages
        page={trail.length + 1}
        total={totalCount}
        onPrevious={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
        onNext={pageInfo.hasNextPage && endCursor ? () => setTrail([...trail, endCursor]) : undefined}
      />
    </>
  );
};
