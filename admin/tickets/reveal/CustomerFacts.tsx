import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { CustomerFact } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { Fact } from '../../layout/Facts.tsx';
import { latePart } from '../../layout/late-part.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import type { TicketRecord } from '../ticket/record.ts';
import { useRevealed } from './useRevealed.ts';

const RevealDialog = latePart(() => import('./RevealDialog.tsx').then((part) => part.RevealDialog));

/**
 * Who made contact, as the server shows it to this person; what is hidden can be had with a reason by who may, for a
 * while. Give it the ticket's id as key: what was shown of one customer must not stand on the page of another.
 */
export const CustomerFacts = ({ ticket }: { ticket: TicketRecord }) => {
  const text = useText();
  const { isAnonymous, revealable } = ticket;
  const [asked, setAsked] = useState<CustomerFact>();
  const { revealed, show, hide } = useRevealed();
  const lines: readonly (readonly [CustomerFact, string | null])[] = [
    ['NAME', ticket.customerName],
    ['PHONE', ticket.customerPhone],
    ...(ticket.customerIdNumber ? [['ID_NUMBER', ticket.customerIdNumber] as const] : []),
  ];
  return (
    <>
      {lines.map(([fact, masked]) => (
        <Fact key={fact} label={text(`tickets.reveal.labels.${fact}`)}>
          {(masked || (fact === 'NAME' && isAnonymous)) && (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, flexWrap: 'wrap', minHeight: 30 }}>
              {masked && <Value masked={masked} open={revealed[fact]} />}
              {masked && revealable.includes(fact) && (
                <Eye
                  isOpen={revealed[fact] !== undefined}
                  fact={fact}
                  onClick={() => (revealed[fact] === undefined ? setAsked(fact) : hide(fact))}
                />
              )}
              {fact === 'NAME' && isAnonymous && (
                <StateChip label={text('tickets.reveal.anonymous')} tone="warning" />
              )}
            </Box>
          )}
        </Fact>
      ))}
      {asked && (
        <RevealDialog
          ticket={ticket}
          fact={asked}
          onClose={() => setAsked(undefined)}
          onGiveUp={() => setAsked(undefined)}
          onShown={show}
        />
      )}
    </>
  );
};

/** A fact as it is hidden, and while it is shown, as it is: never on paper, which nobody makes forget. */
const Value = ({ masked, open }: { masked: string; open: string | undefined }) => {
  const text = useText();
  return (
    <>
      <span aria-live="polite" className={`tabular ${open === undefined ? '' : 'no-print'}`}>
        {open ?? <span title={masked.includes('*') ? text('tickets.page.masked') : undefined}>{masked}</span>}
      </span>
      {open !== undefined && <span className="print-only tabular">{masked}</span>}
    </>
  );
};

const Eye = ({ fact, isOpen, onClick }: { fact: CustomerFact; isOpen: boolean; onClick: () => void }) => {
  const text = useText();
  const Icon = isOpen ? VisibilityOffOutlined : VisibilityOutlined;
  const label = text(isOpen ? 'tickets.reveal.hide' : 'tickets.reveal.show', {
    fact: text(`tickets.reveal.names.${fact}`),
  });
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};
