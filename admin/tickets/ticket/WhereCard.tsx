import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import { Fact, Facts } from '../../layout/Facts.tsx';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import type { TicketRecord } from './record.ts';

/** With which unit and person it is now. */
export const WhereCard = ({ ticket }: { ticket: TicketRecord }) => {
  const text = useText();
  const { handlingUnit, handler, standsInFor, signedAt, closedAt, originUnit } = ticket;
  return (
    <SectionCard title={text('tickets.page.where')}>
      {handlingUnit ? (
        <Facts minWidth={130}>
          <Fact label={text('tickets.page.atUnit')}>{handlingUnit.name}</Fact>
          <Fact label={text('tickets.page.atPerson')}>
            {handler?.name ?? text('tickets.list.unsigned')}
            {standsInFor && (
              <Typography variant="body2" color="text.secondary">
                {text('tickets.page.standsIn')}
              </Typography>
            )}
          </Fact>
          {signedAt && (
            <Fact label={text('tickets.past.SIGN')}>
              <Instant value={signedAt} />
            </Fact>
          )}
          {closedAt && (
            <Fact label={text('tickets.page.closedAt')}>
              <Instant value={closedAt} />
            </Fact>
          )}
        </Facts>
      ) : (
        <>
          <Typography sx={{ fontSize: '.9375rem' }}>{originUnit?.name}</Typography>
          <Typography variant="body2" color="text.secondary">
            {text('tickets.page.notSent')}
          </Typography>
        </>
      )}
    </SectionCard>
  );
};
