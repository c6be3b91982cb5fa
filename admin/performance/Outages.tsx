import Box from '@mui/material/Box';
import type { UnitPerformanceQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { instantText } from '../layout/time.ts';

/** The outages whose calls do not count. */
export const Outages = ({ windows }: { windows: UnitPerformanceQuery['performance']['faultWindows'] }) => {
  const text = useText();
  return (
    <SectionCard title={text('performance.outages')}>
      <Box component="ul" sx={{ m: 0, pl: 2.25, display: 'grid', gap: 0.75, fontSize: '.9375rem' }}>
        {windows.map(({ id, startsAt, endsAt, cause, unit }) => (
          <li key={id}>
            <span className="tabular">
              {text('performance.outage', { from: instantText(startsAt), to: instantText(endsAt) })}
            </span>
            {` · ${unit?.name ?? ''} · ${cause}`}
          </li>
        ))}
      </Box>
    </SectionCard>
  );
};
