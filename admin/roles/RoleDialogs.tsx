import { required, TextInput } from 'react-admin';
import { DeleteRoleDocument, UpdateRolesDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog, type FormValues } from '../layout/CommandDialog.tsx';
import type { RoleRow } from './matrix.ts';
import { useRoleWords } from './useRoleWords.ts';

/** What is done with one role. */
export type RoleVerb = 'rename' | 'remove';

const wordIn = (values: FormValues, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

/** What a role is called, in both languages. */
export const NameInputs = ({ prefix = '' }: { prefix?: string }) => {
  const text = useText();
  const limit = { htmlInput: { maxLength: 40 } };
  return (
    <>
      <TextInput
        source={`${prefix}nameZh`}
        label={text('roles.nameZh')}
        validate={required()}
        slotProps={limit}
        autoFocus
      />
      <TextInput
        source={`${prefix}nameEn`}
        label={text('roles.nameEn')}
        validate={required()}
        slotProps={limit}
      />
    </>
  );
};

interface RoleDialogsProps {
  readonly role: RoleRow;
  readonly verb: RoleVerb | undefined;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Renaming and deleting a role, each in a dialog. */
export const RoleDialogs = ({ role, verb, onClose, onRemoved }: RoleDialogsProps) => {
  const text = useText();
  const { nameOf } = useRoleWords();
  const { id, revision, organisationId, nameZh, nameEn } = role;
  if (verb === 'rename')
    return (
      <CommandDialog
        open
        onClose={onClose}
        title={text('roles.renameOf', { name: nameOf(role) })}
        document={UpdateRolesDocument}
        submitLabel={text('roles.rename')}
        done={text('roles.renamed')}
        defaultValues={{ roles: [{ nameZh, nameEn }] }}
        toInput={(values) => {
          const [named = {}] = (values['roles'] ?? []) as FormValues[];
          const names = { nameZh: wordIn(named, 'nameZh'), nameEn: wordIn(named, 'nameEn') };
          return { organisationId, roles: [{ id, revision, ...names }] };
        }}
      >
        <NameInputs prefix="roles.0." />
      </CommandDialog>
    );
  if (verb === 'remove')
    return (
      <CommandDialog
        open
        onClose={onClose}
        title={text('roles.removeOf', { name: nameOf(role) })}
        text={text('roles.removeText')}
        document={DeleteRoleDocument}
        submitLabel={text('roles.remove')}
        done={text('roles.removed')}
        danger
        toInput={() => ({ id, revision })}
        onDone={onRemoved}
      />
    );
  return null;
};
