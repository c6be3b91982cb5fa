import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { run } from '../data/client.ts';
import {
  PreviewPositionRolesDocument,
  RoleChoicesDocument,
  SetPositionRolesDocument,
} from '../data/documents.ts';
import type { PostRolesQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { useCommand } from '../layout/useCommand.tsx';
import { chosenOver } from './chosen-over.ts';
import { PreviewDialog } from './PreviewDialog.tsx';
import { useRoleWords } from './useRoleWords.ts';

/** A post whose roles are said, as it was read. */
export type RoledPost = NonNullable<PostRolesQuery['post']>;

interface PostRolesDialogProps {
  readonly post: Pick<RoledPost, 'id' | 'organisationId' | 'title' | 'revision' | 'roles'>;
  /** A role that it shall get, chosen already. */
  readonly added?: string;
  readonly onClose: () => void;
}

/** What is chosen as long as nobody has chosen anything: what the post carries, and the role that it shall get. */
const atFirst = ({ roles }: Pick<RoledPost, 'roles'>, added: string | undefined): readonly string[] => [
  ...new Set([...roles.map(({ id }) => id), ...(added === undefined ? [] : [added])]),
];

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();

/**
 * Which roles a post carries, with what that changes for its holders shown as soon as something is chosen. It is sent with the
 * post as it was opened with; where somebody else was faster, what was chosen is put over the latest.
 */
export const PostRolesDialog = ({ post, added, onClose }: PostRolesDialogProps) => {
  const text = useText();
  const { nameOf } = useRoleWords();
  const [seen, setSeen] = useState(post);
  const latest = useRef(post);
  useEffect(() => {
    latest.current = post;
  });
  const carried = seen.roles.map(({ id }) => id);
  const [chosen, choose] = useState(() => atFirst(post, added));
  // Until something is chosen it shows the post as it is: it was read again when this was opened, and meanwhile.
  if (post.revision !== seen.revision && sameIds(chosen, atFirst(seen, added))) {
    setSeen(post);
    choose(atFirst(post, added));
  }
  const choices = useDocument(RoleChoicesDocument, {});
  const { send, pending, failure, clear } = useCommand(SetPositionRolesDocument, {
    done: text('roles.given'),
    quiet: true,
  });
  const isReady = !sameIds(chosen, carried);
  const input = { positionId: post.id, revision: seen.revision, roleIds: [...chosen] };
  const preview = useDocument(PreviewPositionRolesDocument, { input }, { enabled: isReady, exact: true });
  const roles = (choices.data?.roles.items ?? []).filter(
    ({ organisationId }) => organisationId === post.organisationId,
  );
  const reload = (): void => {
    const now = latest.current;
    choose(
      chosenOver(
        chosen,
        carried,
        now.roles.map(({ id }) => id),
      ),
    );
    setSeen(now);
    clear();
  };
  const save = async (): Promise<void> => {
    const outcome = await send(input);
    if (outcome.ok) onClose();
  };
  return (
    <PreviewDialog
      title={text('roles.ofPost', { title: post.title })}
      preview={preview.data?.preview}
      error={preview.error}
      retry={() => void preview.refetch()}
      onReload={reload}
      ask={async (after) => (await run(PreviewPositionRolesDocument, { input, after })).preview}
      pending={pending}
      isReady={isReady}
      onSave={() => void save()}
      onClose={onClose}
    >
      {failure && <FailureNotice failure={failure} onReload={reload} />}
      {choices.error && <ErrorState small error={choices.error} retry={() => void choices.refetch()} />}
      <Autocomplete
        multiple
        options={roles}
        loading={!choices.data}
        value={roles.filter(({ id }) => chosen.includes(id))}
        getOptionLabel={(role) => nameOf(role)}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_event, next) => choose(next.map(({ id }) => id))}
        renderInput={(input_) => (
          <TextField
            {...input_}
            label={text('roles.title')}
            helperText={`${text('roles.carriesNow', {
              roles: seen.roles.map(nameOf).join(text('form.comma')) || text('roles.none'),
            })} ${text('roles.chooseHint')}`}
            autoFocus
          />
        )}
      />
    </PreviewDialog>
  );
};
