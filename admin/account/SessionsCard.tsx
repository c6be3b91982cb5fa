import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { RevokeOtherSessionsDocument, RevokeSessionDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import type { OwnAccount } from './own-account.ts';

type Session = OwnAccount['sessions'][number];

/** Where one is signed in, and the way to end it elsewhere. */
export const SessionsCard = ({ sessions }: Pick<OwnAccount, 'sessions'>) => {
  const text = useText();
  const others = sessions.some(({ isCurrent }) => !isCurrent);
  return (
    <SectionCard title={text('account.sessions.title')} action={others && <RevokeOthers />} flush>
      <Table size="small" sx={{ minWidth: 640 }}>
        <TableHead>
          <TableRow>
            <TableCell>{text('account.sessions.browser')}</TableCell>
            <TableCell>{text('account.sessions.address')}</TableCell>
            <TableCell>{text('account.sessions.opened')}</TableCell>
            <TableCell>{text('account.sessions.seen')}</TableCell>
            <TableCell align="right">{text('account.sessions.action')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sessions.map((session) => (
            <TableRow key={session.id} hover>
              <TableCell>{session.browser ?? text('account.sessions.unknown')}</TableCell>
              <TableCell className="tabular">{session.address}</TableCell>
              <TableCell>
                <Instant value={session.createdAt} />
              </TableCell>
              <TableCell>
                <Instant value={session.seenAt} />
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {session.isCurrent ? (
                  <Chip
                    size="small"
                    color="success"
                    variant="outlined"
                    label={text('account.sessions.current')}
                  />
                ) : (
                  <Revoke session={session} />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </SectionCard>
  );
};

const Revoke = ({ session: { id, browser, address } }: { session: Session }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const where = { browser: browser ?? text('account.sessions.unknown'), address };
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-label={text('account.sessions.of', where)}
        onClick={() => setOpen(true)}
      >
        {text('account.sessions.revoke')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('account.sessions.revokeTitle')}
        text={text('account.sessions.revokeText', where)}
        document={RevokeSessionDocument}
        submitLabel={text('account.sessions.revoke')}
        danger
        done={text('account.sessions.revoked')}
        toInput={() => ({ id })}
      />
    </>
  );
};

const RevokeOthers = () => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text('account.sessions.others')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('account.sessions.othersTitle')}
        text={text('account.sessions.othersText')}
        document={RevokeOtherSessionsDocument}
        submitLabel={text('account.sessions.others')}
        danger
        done={text('account.sessions.othersDone')}
        toInput={() => ({})}
      />
    </>
  );
};
