import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { AccountFactsFragment } from '../data/documents.ts';
import { useAbility, useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { AccountState } from './AccountState.tsx';
import { AccountVerbs } from './AccountVerbs.tsx';
import type { Verb } from './AccountVerbs.tsx';

interface AccountCardProps {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly account: AccountFactsFragment | null;
  };
  /** Whether it leads to the account's own screen, with sessions and tokens. */
  readonly isLinked?: boolean;
}

const verbsOf = (account: AccountFactsFragment | null, isOwn: boolean): readonly Verb[] => {
  if (!account) return ['create'];
  if (!account.isActive) return ['reopen'];
  const { state, linkExpiresAt, firstPasswordUntil, singleSignOnSince } = account;
  return [
    'send',
    // it would end one's own password and sessions
    ...(isOwn ? [] : (['first'] as const)),
    // as long as nobody has used it
    ...(state === 'INVITED' ? (['readdress'] as const) : []),
    ...(linkExpiresAt || firstPasswordUntil ? (['withdraw'] as const) : []),
    ...(singleSignOnSince ? (['unbind'] as const) : []),
    'close',
  ];
};

/** What a person signs in with, for who manages accounts: opened, given a link, closed, reopened. */
export const AccountCard = ({ person, isLinked = false }: AccountCardProps) => {
  const text = useText();
  const may = useAbility('account.manage');
  const viewer = useViewer();
  const [verb, setVerb] = useState<Verb>();
  if (!may) return null;
  const { id, name, account } = person;
  return (
    <SectionCard
      title={text('account.person.title')}
      action={
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          {isLinked && account && (
            <Button size="small" component={Link} to={`/accounts/${id}`}>
              {text('account.list.open')}
            </Button>
          )}
          {verbsOf(account, viewer?.person?.id === id).map((which) => (
            <Button key={which} size="small" onClick={() => setVerb(which)}>
              {text(`account.person.${which}`)}
            </Button>
          ))}
        </Stack>
      }
    >
      {account ? (
        <AccountFacts account={account} />
      ) : (
        <EmptyState small title={text('account.person.none')} text={text('account.person.noneText')} />
      )}
      <AccountVerbs personId={id} name={name} verb={verb} onClose={() => setVerb(undefined)} />
    </SectionCard>
  );
};

const AccountFacts = ({ account }: { account: AccountFactsFragment }) => {
  const text = useText();
  return (
    <Facts>
      <Fact label={text('account.person.email')}>{account.email}</Fact>
      <Fact label={text('account.person.state')}>
        <AccountState state={account.state} />
      </Fact>
      {account.closedAt && (
        <Fact label={text('account.person.closedAt')}>
          <Instant value={account.closedAt} />
          {account.closedBy && ` · ${account.closedBy}`}
        </Fact>
      )}
      {account.closeReason && <Fact label={text('account.person.reason')}>{account.closeReason}</Fact>}
      <Fact label={text('account.person.password')}>
        {text(account.hasPassword ? 'account.person.set' : 'account.person.unset')}
      </Fact>
      {account.singleSignOnSince && (
        <Fact label={text('account.person.boundSince')}>
          <Instant value={account.singleSignOnSince} />
        </Fact>
      )}
      <Fact label={text('account.person.signedIn')}>
        <Instant value={account.signedInAt} />
      </Fact>
      <Fact label={text('account.person.seen')}>
        <Instant value={account.seenAt} />
      </Fact>
      {account.linkExpiresAt && (
        <Fact label={text('account.person.link')}>
          <Instant value={account.linkExpiresAt} />
        </Fact>
      )}
      {account.firstPasswordUntil && (
        <Fact label={text('account.person.firstUntil')}>
          <Instant value={account.firstPasswordUntil} />
        </Fact>
      )}
    </Facts>
  );
};
