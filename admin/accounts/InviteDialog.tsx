import { useState } from 'react';
import { useNotify } from 'react-admin';
import { OnceShown } from '../account/OnceShown.tsx';
import { CreateAccountDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked, PersonInput } from '../people/fields.tsx';
import { EmailInput } from './EmailInput.tsx';

interface InviteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/**
 * Opens an account for somebody who is chosen here; the link goes out by mail, or is shown this once: it stays mounted when
 * it closes, since the link comes then.
 */
export const InviteDialog = ({ open, onClose }: InviteProps) => {
  const text = useText();
  const notify = useNotify();
  const [path, setPath] = useState<string>();
  return (
    <>
      <CommandDialog
        open={open}
        onClose={onClose}
        title={text('account.person.create')}
        text={text('account.list.inviteText')}
        document={CreateAccountDocument}
        submitLabel={text('account.person.create')}
        done={text('account.person.created')}
        defaultValues={{ personId: '', email: '' }}
        toInput={({ personId, email }) => ({ personId: asked(personId), email: asked(email) })}
        onDone={({ row }) => {
          if (row.linkPath) setPath(row.linkPath);
          else if (row.account)
            notify(text('account.person.mailed', { email: row.account.email }), { type: 'success' });
        }}
      >
        <PersonInput />
        <EmailInput />
      </CommandDialog>
      <OnceShown
        value={path && `${globalThis.location.origin}${path}`}
        title={text('account.list.linkTitle')}
        lead={text('account.person.linkText')}
        label={text('account.person.linkLabel')}
        onClose={() => setPath(undefined)}
      />
    </>
  );
};
