import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { EndAccessTokensDocument, EndSessionsDocument } from '../data/documents.ts';
import type { AccountQuery } from '../data/documents.ts';
import { useMarkedAbility } from '../access/useAbilityWord.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RecordScreen } from '../layout/RecordScreen.tsx';
import { Rows } from '../layout/Rows.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { AccountCard } from './AccountCard.tsx';
import { AccountState } from './AccountState.tsx';

type PersonRecord = NonNullable<AccountQuery['row']>;
type Held = NonNullable<PersonRecord['account']>;

/** The account of one person: its state, what can be done about it, and what it has open. */
export const AccountScreen = () => (
  <RecordScreen>
    <Facing />
  </RecordScreen>
);

const Facing = () => {
  const text = useText();
  const person = useRecordContext<PersonRecord>();
  if (!person) return null;
  const { id, name, assignments, account } = person;
  return (
    <>
      <PageHeader
        title={name}
        lead={assignments.map(({ position }) => `${position.unit.name} ${position.title}`).join(' · ')}
        chips={<AccountState state={account?.state ?? 'NONE'} />}
        actions={
          <Button variant="outlined" component={Link} to={`/people/${id}`}>
            {text('account.list.toPerson')}
          </Button>
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <AccountCard person={person} />
        {account && <Sessions personId={id} sessions={account.sessions} />}
        {account && <Tokens personId={id} tokens={account.accessTokens} />}
      </Stack>
    </>
  );
};

/** What is to end: one of them, or all. */
type Ending<Row> = Row | 'all' | undefined;

const Sessions = ({ personId, sessions }: { personId: string } & Pick<Held, 'sessions'>) => {
  const text = useText();
  const [asked, ask] = useState<Ending<Held['sessions'][number]>>();
  const one = asked === 'all' ? undefined : asked;
  const browserOf = ({ browser }: { browser: string | null }): string =>
    browser ?? text('account.sessions.unknown');
  return (
    <SectionCard
      title={text('account.list.sessions')}
      action={
        sessions.length > 0 && (
          <Button size="small" onClick={() => ask('all')}>
            {text('account.list.endAll')}
          </Button>
        )
      }
      flush={sessions.length > 0}
    >
      {sessions.length === 0 ? (
        <EmptyState small title={text('account.list.noSessions')} />
      ) : (
        <Rows
          label={text('account.list.sessions')}
          rows={sessions}
          keyOf={({ id }) => id}
          columns={[
            { label: text('account.sessions.browser'), render: browserOf },
            {
              label: text('account.sessions.address'),
              render: ({ address }) => <span className="tabular">{address}</span>,
            },
            {
              label: text('account.list.way'),
              render: ({ isSingleSignOn }) =>
                text(isSingleSignOn ? 'account.list.bySingleSignOn' : 'account.list.byPassword'),
            },
            {
              label: text('account.sessions.opened'),
              render: ({ createdAt }) => <Instant value={createdAt} />,
            },
            { label: text('account.sessions.seen'), render: ({ seenAt }) => <Instant value={seenAt} /> },
          ]}
          actions={{
            label: text('account.sessions.action'),
            render: (session) => (
              <Button
                size="small"
                color="inherit"
                aria-label={text('account.sessions.of', {
                  browser: browserOf(session),
                  address: session.address,
                })}
                onClick={() => ask(session)}
              >
                {text('account.sessions.revoke')}
              </Button>
            ),
          }}
        />
      )}
      <CommandDialog
        open={asked !== undefined}
        onClose={() => ask(undefined)}
        title={text(one ? 'account.sessions.revokeTitle' : 'account.list.endAllTitle')}
        text={
          one
            ? text('account.sessions.revokeText', { browser: browserOf(one), address: one.address })
            : text('account.list.endAllText')
        }
        document={EndSessionsDocument}
        submitLabel={text(one ? 'account.sessions.revoke' : 'account.list.endAll')}
        danger
        done={text('account.sessions.revoked')}
        toInput={() => ({ personId, id: one?.id ?? null })}
      />
    </SectionCard>
  );
};

const Tokens = ({ personId, tokens }: { personId: string; tokens: Held['accessTokens'] }) => {
  const text = useText();
  const word = useMarkedAbility();
  const { list } = usePunctuation();
  const [asked, ask] = useState<Held['accessTokens'][number]>();
  return (
    <SectionCard title={text('account.tokens.title')} flush={tokens.length > 0}>
      {tokens.length === 0 ? (
        <EmptyState small title={text('account.tokens.empty')} />
      ) : (
        <Rows
          label={text('account.tokens.title')}
          rows={tokens}
          keyOf={({ id }) => id}
          columns={[
            { label: text('account.tokens.name'), render: ({ name }) => name },
            { label: text('account.tokens.abilities'), render: ({ abilities }) => list(abilities.map(word)) },
            { label: text('account.tokens.expires'), render: ({ expiresOn }) => <Day value={expiresOn} /> },
            {
              label: text('account.tokens.seen'),
              render: ({ seenAt }) => (seenAt ? <Instant value={seenAt} /> : text('account.tokens.never')),
            },
          ]}
          actions={{
            label: text('account.tokens.action'),
            render: (token) => (
              <Button
                size="small"
                color="inherit"
                aria-label={text('account.tokens.of', { name: token.name })}
                onClick={() => ask(token)}
              >
                {text('account.tokens.revoke')}
              </Button>
            ),
          }}
        />
      )}
      <CommandDialog
        open={asked !== undefined}
        onClose={() => ask(undefined)}
        title={text('account.tokens.revokeTitle', { name: asked?.name ?? '' })}
        text={text('account.tokens.revokeText')}
        document={EndAccessTokensDocument}
        submitLabel={text('account.tokens.revoke')}
        danger
        done={text('account.tokens.revoked')}
        toInput={() => ({ personId, id: asked?.id ?? null })}
      />
    </SectionCard>
  );
};
