import { useState } from 'react';
import { useNotify } from 'react-admin';
import { OnceShown } from '../account/OnceShown.tsx';
import { CreateAccountDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked, PersonInput } from '../people/fields.tsx';
import { EmailInput } from './EmailInput.tsx';

/** Opens an account for somebody who is chosen here; the link goes out by mail, or is shown this once. */
export const InviteDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const notify = useNotify();
  const [path, setPath] = useState<string>();
  return (
    <>
      <CommandDialog
        open={path === undefined}
        onClose={() => path === undefined && onClose()}
        title={text('account.person.create')}
        text={text('account.list.inviteText')}
        document={CreateAccountDocument}
        submitLabel={text('account.person.create')}
        done={text('account.person.created')}
        defaultValues={{ personId: '', email: '' }}
        toInput={({ personId, email }) => ({ personId: asked(personId), email: asked(email) })}
        onDone={({ row }) => {
          if (row.linkPath) return setPath(row.linkPath);
          if (row.account)
            notify(text('account.person.mailed', { email: row.account.email }), { type: 'success' });
          return onClose();
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
        onClose={onClose}
      />
    </>
  );
};
