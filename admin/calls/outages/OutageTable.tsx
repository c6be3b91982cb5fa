import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import type { Outage } from './outage.ts';
import { OutageState } from './OutageState.tsx';
import { lastedText } from './span.ts';
import { Withdrawal } from './Withdrawal.tsx';
import { WithdrawButton } from './WithdrawOutage.tsx';

interface OutageTableProps {
  readonly outages: readonly Outage[];
  /** Called where one is to be withdrawn. */
  readonly onWithdraw: (outage: Outage) => void;
}

const heads = ['starts', 'ends', 'lasted', 'hit', 'cause', 'declaredBy', 'state'] as const;

/** Outages as rows, latest first. */
export const OutageTable = ({ outages, onWithdraw }: OutageTableProps) => {
  const text = useText();
  const changeable = outages.some(({ mayWithdraw }) => mayWithdraw);
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {heads.map((head) => (
            <TableCell key={head} sx={{ '&:first-of-type': { pl: 2.5 } }}>
              {text(`calls.outages.${head}`)}
            </TableCell>
          ))}
          {changeable && <TableCell align="right">{text('calls.withdraw.column')}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {outages.map((outage) => {
          const { id, startsAt, endsAt, cause, unit, declaredBy, declaredAt } = outage;
          return (
            <TableRow key={id} sx={{ '& td': { verticalAlign: 'top' } }}>
              <TableCell sx={{ pl: 2.5 }}>
                <Instant value={startsAt} />
              </TableCell>
              <TableCell>
                <Instant value={endsAt} />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{lastedText(startsAt, endsAt, text)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{unit?.name ?? text('frame.none')}</TableCell>
              <TableCell sx={{ minWidth: 220, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                {cause}
                <Withdrawal outage={outage} />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {declaredBy?.name ?? text('frame.none')}
                <Typography component="div" color="text.secondary" sx={{ fontSize: '.8125rem' }}>
                  <Instant value={declaredAt} />
                </Typography>
              </TableCell>
              <TableCell>
                <OutageState {...outage} />
              </TableCell>
              {changeable && (
                <TableCell align="right" sx={{ py: 0.25 }}>
                  <WithdrawButton outage={outage} onAsk={onWithdraw} />
                </TableCell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
};
