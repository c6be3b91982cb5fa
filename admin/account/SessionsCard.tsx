import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { RevokeOtherSessionsDocument, RevokeSessionDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { Instant } from '../layout/Instant.tsx';
import { Rows } from '../layout/Rows.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import type { OwnAccount } from './own-account.ts';

type Session = OwnAccount['sessions'][number];

/** Where one is signed in, and the way to end it elsewhere. */
export const SessionsCard = ({ sessions }: Pick<OwnAccount, 'sessions'>) => {
  const text = useText();
  const [asked, ask] = useState<Session>();
  const others = sessions.some(({ isCurrent }) => !isCurrent);
  return (
    <SectionCard title={text('account.sessions.title')} action={others && <RevokeOthers />} flush>
      <Rows
        label={text('account.sessions.title')}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            label: text('account.sessions.browser'),
            render: ({ browser }) => browser ?? text('account.sessions.unknown'),
          },
          {
            label: text('account.sessions.address'),
            render: ({ address }) => <span className="tabular">{address}</span>,
          },
          {
            label: text('account.sessions.opened'),
            render: ({ createdAt }) => <Instant value={createdAt} />,
          },
          { label: text('account.sessions.seen'), render: ({ seenAt }) => <Instant value={seenAt} /> },
        ]}
        actions={{
          label: text('account.sessions.action'),
          render: (session) =>
            session.isCurrent ? (
              <Chip
                size="small"
                color="success"
                variant="outlined"
                label={text('account.sessions.current')}
                sx={{ mx: 1 }}
              />
            ) : (
              <Button
                size="small"
                color="inherit"
                aria-label={text('account.sessions.of', {
                  browser: session.browser ?? text('account.sessions.unknown'),
                  address: session.address,
                })}
                onClick={() => ask(session)}
              >
                {text('account.sessions.revoke')}
              </Button>
            ),
        }}
      />
      {asked && <Revoke session={asked} onClose={() => ask(undefined)} />}
    </SectionCard>
  );
};

const Revoke = ({
  session: { id, browser, address },
  onClose,
}: {
  session: Session;
  onClose: () => void;
}) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('account.sessions.revokeTitle')}
      text={text('account.sessions.revokeText', {
        browser: browser ?? text('account.sessions.unknown'),
        address,
      })}
      document={RevokeSessionDocument}
      submitLabel={text('account.sessions.revoke')}
      danger
      done={text('account.sessions.revoked')}
      toInput={() => ({ id })}
    />
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
