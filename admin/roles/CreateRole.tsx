import { required, SelectInput, TextInput } from 'react-admin';
import { CreateRoleDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog, type FormValues } from '../layout/CommandDialog.tsx';
import { grantsOf, type RoleRow } from './matrix.ts';
import { NameInputs } from './RoleDialogs.tsx';
import { useRoleWords } from './useRoleWords.ts';

interface CreateRoleProps {
  readonly organisationId: string;
  readonly roles: readonly RoleRow[];
  readonly onClose: () => void;
  /** Called with its id once it is made. */
  readonly onMade: (id: string) => void;
}

/** A new role of the organisation’s own, empty or beginning with what another gives. */
export const CreateRole = ({ organisationId, roles, onClose, onMade }: CreateRoleProps) => {
  const text = useText();
  const { nameOf } = useRoleWords();
  const toInput = (values: FormValues) => {
    const like = roles.find(({ id }) => id === values['like']);
    const word = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
    return {
      organisationId,
      code: word('code').trim().toUpperCase(),
      nameZh: word('nameZh'),
      nameEn: word('nameEn'),
      grants: like ? grantsOf(like, new Map()) : [],
    };
  };
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('roles.create')}
      text={text('roles.createText')}
      document={CreateRoleDocument}
      submitLabel={text('roles.make')}
      done={text('roles.created')}
      toInput={toInput}
      onDone={({ row }) => row.role && onMade(row.role.id)}
    >
      <NameInputs />
      <TextInput
        source="code"
        label={text('roles.code')}
        helperText={text('roles.codeHint')}
        validate={required()}
        slotProps={{ htmlInput: { maxLength: 20 } }}
      />
      <SelectInput
        source="like"
        label={text('roles.like')}
        helperText={text('roles.likeHint')}
        choices={roles.map((role) => ({ id: role.id, name: nameOf(role) }))}
      />
    </CommandDialog>
  );
};
