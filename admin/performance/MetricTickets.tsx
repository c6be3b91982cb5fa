import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { FigurePart, MetricCode, PerformanceTicketsInput } from '../data/documents.ts';
import { FigureTicketsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { countBehind, countText, isCounted, isOfCalls, type Figure } from './figures.ts';
import { TicketPages } from './TicketPages.tsx';
import { TicketRows } from './TicketRows.tsx';

/** Where less is better, what makes the figure worse is what it counts: there is no third part to choose. */
const partsOf = (metric: MetricCode): readonly FigurePart[] =>
  isCounted(metric) ? ['MISSED', 'DENOMINATOR'] : ['MISSED', 'NUMERATOR', 'DENOMINATOR'];

interface MetricTicketsProps {
  readonly asked: { readonly unitId: string; readonly from: string; readonly to: string };
  readonly figure: Figure;
  readonly name: string;
  readonly part: FigurePart;
  readonly onPart: (part: FigurePart) => void;
}

/** The very tickets from which a figure was counted, as far as they may be seen. */
export const MetricTickets = ({ figure, name, part, onPart, asked }: MetricTicketsProps) => {
  const text = useText();
  const { metric } = figure;
  const parts = partsOf(metric);
  const shown = parts.includes(part) ? part : 'MISSED';
  const words = isCounted(metric) ? 'partsCounted' : 'parts';
  const title = `${text('performance.tickets')} · ${name}`;
  if (isOfCalls(metric))
    return (
      <SectionCard title={title}>
        <Typography variant="body2" color="text.secondary">
          {text('performance.ofCalls')}
        </Typography>
      </SectionCard>
    );
  return (
    <SectionCard title={title} flush>
      <Tabs
        value={shown}
        onChange={(_event, next: FigurePart) => onPart(next)}
        aria-label={title}
        sx={{ px: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {parts.map((one) => (
          <Tab key={one} value={one} label={text(`performance.${words}.${one}`)} />
        ))}
      </Tabs>
      <Listed asked={{ ...asked, metric, part: shown }} count={countBehind(figure, shown)} />
    </SectionCard>
  );
};

/** @param count how many there are, whoever may see them */
const Listed = ({ asked, count }: { asked: PerformanceTicketsInput; count: number }) => {
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
  // null: more than the API counts
  const hidden = totalCount === null ? 0 : Math.max(0, count - totalCount);
  if (nodes.length === 0)
    return (
      <EmptyState
        small
        title={text(hidden > 0 ? 'performance.noneToSee' : 'performance.noTickets.title')}
        text={
          hidden > 0
            ? text('performance.allOutside', { count: countText(count) })
            : text('performance.noTickets.text')
        }
      />
    );
  const { endCursor } = pageInfo;
  return (
    <>
      <TicketRows tickets={nodes} />
      <TicketPages
        page={trail.length + 1}
        total={totalCount}
        note={
          hidden > 0
            ? text('performance.outside', { count: countText(count), hidden: countText(hidden) })
            : ''
        }
        onPrevious={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
        onNext={pageInfo.hasNextPage && endCursor ? () => setTrail([...trail, endCursor]) : undefined}
      />
    </>
  );
};
