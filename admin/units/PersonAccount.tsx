import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { required, TextInput, useNotify } from 'react-admin';
import { OnceShown } from '../account/OnceShown.tsx';
import {
  CloseAccountDocument,
  CreateAccountDocument,
  ReopenAccountDocument,
  SendPasswordLinkDocument,
} from '../data/documents.ts';
import type { CreateAccountMutation, PersonQuery } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';

type PersonRecord = NonNullable<PersonQuery['row']>;
type Verb = 'create' | 'send' | 'close' | 'reopen';

/** What a person signs in with, for who manages accounts: opened, given a link, closed, reopened. */
export const PersonAccount = ({ person }: { person: Pick<PersonRecord, 'id' | 'name' | 'account'> }) => {
  const text = useText();
  const may = useAbility('account.manage');
  const [verb, setVerb] = useState<Verb>();
  if (!may) return null;
  const { name, account } = person;
  const button = (which: Verb) => (
    <Button key={which} size="small" onClick={() => setVerb(which)}>
      {text(`account.person.${which}`)}
    </Button>
  );
  const verbs: readonly Verb[] = !account ? ['create'] : account.isActive ? ['send', 'close'] : ['reopen'];
  return (
    <SectionCard
      title={text('account.person.title')}
      action={<Stack direction="row">{verbs.map(button)}</Stack>}
    >
      {account ? (
        <Facts>
          <Fact label={text('account.person.email')}>{account.email}</Fact>
          <Fact label={text('account.person.state')}>
            {text(account.isActive ? 'account.person.open' : 'account.person.closed')}
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
          <Fact label={text('account.person.seen')}>
            <Instant value={account.seenAt} />
          </Fact>
          {account.linkExpiresAt && (
            <Fact label={text('account.person.link')}>
              <Instant value={account.linkExpiresAt} />
            </Fact>
          )}
        </Facts>
      ) : (
        <EmptyState small title={text('account.person.none')} text={text('account.person.noneText')} />
      )}
      <Verbs personId={person.id} name={name} verb={verb} onClose={() => setVerb(undefined)} />
    </SectionCard>
  );
};

interface VerbsProps {
  readonly personId: string;
  readonly name: string;
  readonly verb: Verb | undefined;
  readonly onClose: () => void;
}

const Verbs = ({ personId, name, verb, onClose }: VerbsProps) => {
  const text = useText();
  const notify = useNotify();
  const [path, setPath] = useState<string>();
  const input = { personId };
  const given = ({ row }: CreateAccountMutation): void => {
    if (row.linkPath) setPath(row.linkPath);
    else if (row.mailed && row.account)
      notify(text('account.person.mailed', { email: row.account.email }), { type: 'success' });
  };
  return (
    <>
      <CommandDialog
        open={verb === 'create'}
        onClose={onClose}
        title={text('account.person.create')}
        text={text('account.person.createText', { name })}
        document={CreateAccountDocument}
        submitLabel={text('account.person.create')}
        done={text('account.person.created')}
        toInput={({ email }) => ({ ...input, email: typeof email === 'string' ? email : '' })}
        onDone={given}
      >
        <TextInput
          source="email"
          type="email"
          label={text('account.person.email')}
          validate={required()}
          autoFocus
          slotProps={{ htmlInput: { maxLength: 254, inputMode: 'email', spellCheck: false } }}
        />
      </CommandDialog>
      <CommandDialog
        open={verb === 'send'}
        onClose={onClose}
        title={text('account.person.send')}
        text={text('account.person.sendText', { name })}
        document={SendPasswordLinkDocument}
        submitLabel={text('account.person.send')}
        done={text('account.person.sent')}
        toInput={() => input}
        onDone={given}
      />
      <CommandDialog
        open={verb === 'close'}
        onClose={onClose}
        title={text('account.person.closeTitle', { name })}
        text={text('account.person.closeText')}
        document={CloseAccountDocument}
        submitLabel={text('account.person.close')}
        danger
        done={text('account.person.closeDone')}
        toInput={({ reason }) => ({ ...input, reason: typeof reason === 'string' ? reason : null })}
      >
        <TextInput
          source="reason"
          label={text('account.person.reason')}
          helperText={text('account.person.reasonHint')}
          multiline
          minRows={2}
          autoFocus
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </CommandDialog>
      <CommandDialog
        open={verb === 'reopen'}
        onClose={onClose}
        title={text('account.person.reopenTitle', { name })}
        text={text('account.person.reopenText')}
        document={ReopenAccountDocument}
        submitLabel={text('account.person.reopen')}
        done={text('account.person.reopenDone')}
        toInput={() => input}
      />
      <OnceShown
        value={path && `${globalThis.location.origin}${path}`}
        title={text('account.person.linkTitle', { name })}
        lead={text('account.person.linkText')}
        label={text('account.person.linkLabel')}
        onClose={() => setPath(undefined)}
      />
    </>
  );
};
