import Box from '@mui/material/Box';
import { useLocale } from 'react-admin';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { PersonName } from '../ticket/PersonName.tsx';
import type { TicketRecord } from '../ticket/record.ts';

/** Each time that the customer was shown to somebody, for whoever reads the audit log; nothing where there was none. */
export const RevealsCard = ({ reveals }: Pick<TicketRecord, 'reveals'>) => {
  const text = useText();
  const between = useLocale() === 'en' ? ', ' : '、';
  if (reveals.length === 0) return null;
  return (
    <SectionCard title={text('tickets.reveal.history')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {reveals.toReversed().map(({ id, at, facts, reason, person }) => (
          <li key={id}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
              <PersonName person={person} />
              <span>{facts.map((fact) => text(`tickets.reveal.names.${fact}`)).join(between)}</span>
              <Box
                component="span"
                sx={{ color: 'text.secondary', fontSize: '.8125rem', ml: { sm: 'auto' } }}
              >
                <Instant value={at} />
              </Box>
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: '.875rem', overflowWrap: 'anywhere' }}>
              {reason}
            </Box>
          </li>
        ))}
      </Box>
    </SectionCard>
  );
};
