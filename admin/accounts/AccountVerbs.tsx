import { useState } from 'react';
import { TextInput, useNotify } from 'react-admin';
import { OnceShown } from '../account/OnceShown.tsx';
import {
  CloseAccountDocument,
  CreateAccountDocument,
  GiveFirstPasswordDocument,
  ReopenAccountDocument,
  SendPasswordLinkDocument,
  UnbindSingleSignOnDocument,
  WithdrawInvitationDocument,
} from '../data/documents.ts';
import type { CreateAccountMutation } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { EmailInput } from './EmailInput.tsx';

/** What can be done about an account. */
export type Verb = 'create' | 'readdress' | 'send' | 'first' | 'withdraw' | 'unbind' | 'close' | 'reopen';

interface VerbsProps {
  readonly personId: string;
  readonly name: string;
  readonly verb: Verb | undefined;
  readonly onClose: () => void;
}

/** The dialogs of what can be done about an account, and what is shown once. */
export const AccountVerbs = ({ personId, name, verb, onClose }: VerbsProps) => {
  const text = useText();
  const notify = useNotify();
  const [path, setPath] = useState<string>();
  const [first, setFirst] = useState<string>();
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
        <EmailInput autoFocus />
      </CommandDialog>
      <CommandDialog
        open={verb === 'readdress'}
        onClose={onClose}
        title={text('account.person.readdress')}
        text={text('account.person.readdressText', { name })}
        document={CreateAccountDocument}
        submitLabel={text('account.person.readdress')}
        done={text('account.person.readdressed')}
        toInput={({ email }) => ({ ...input, email: typeof email === 'string' ? email : '' })}
        onDone={given}
      >
        <EmailInput autoFocus />
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
      <CommandDialog
        open={verb === 'first'}
        onClose={onClose}
        title={text('account.person.first')}
        text={text('account.person.firstText', { name })}
        document={GiveFirstPasswordDocument}
        submitLabel={text('account.person.first')}
        done={text('account.person.firstDone')}
        toInput={() => input}
        onDone={({ row }) => setFirst(row.firstPassword ?? undefined)}
      />
      <CommandDialog
        open={verb === 'withdraw'}
        onClose={onClose}
        title={text('account.person.withdrawTitle', { name })}
        text={text('account.person.withdrawText')}
        document={WithdrawInvitationDocument}
        submitLabel={text('account.person.withdraw')}
        danger
        done={text('account.person.withdrawn')}
        toInput={() => input}
      />
      <CommandDialog
        open={verb === 'unbind'}
        onClose={onClose}
        title={text('account.person.unbindTitle', { name })}
        text={text('account.person.unbindText')}
        document={UnbindSingleSignOnDocument}
        submitLabel={text('account.person.unbind')}
        danger
        done={text('account.person.unbound')}
        toInput={() => input}
      />
      <OnceShown
        value={first}
        title={text('account.person.firstTitle', { name })}
        lead={text('account.person.firstLead')}
        label={text('account.person.firstLabel')}
        onClose={() => setFirst(undefined)}
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
