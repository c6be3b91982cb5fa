import Add from '@mui/icons-material/Add';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { OrgTreeDocument, RolesDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { CreateRole } from './CreateRole.tsx';
import { MatrixPane } from './MatrixPane.tsx';

/** Which role lets the holders of its posts do what, and how far: the whole matrix of an organisation. */
export const RolesScreen = () => {
  const text = useText();
  const mayGive = useAbility('access.manage');
  const [params, setParams] = useSearchParams();
  const [isCreating, setIsCreating] = useState(false);
  const [made, setMade] = useState<string>();
  const roles = useDocument(RolesDocument, {});
  const tree = useDocument(OrgTreeDocument, {});
  const error = roles.error ?? tree.error;
  if (error)
    return <ErrorState error={error} retry={() => void (roles.error ? roles.refetch() : tree.refetch())} />;
  if (!roles.data || !tree.data) return <Skeleton variant="rounded" height={420} aria-busy sx={{ mt: 2 }} />;
  const { items, abilities } = roles.data.roles;
  const organisations = tree.data.rows.items.filter(
    ({ id, parentId }) => parentId === null && items.some(({ organisationId }) => organisationId === id),
  );
  const chosen = organisations.find(({ id }) => id === params.get('organisation')) ?? organisations[0];
  if (!chosen)
    return (
      <EmptyState icon={KeyOutlined} title={text('roles.empty.title')} text={text('roles.empty.text')} />
    );
  const shown = items.filter(({ organisationId }) => organisationId === chosen.id);
  // while one looks as somebody else nothing is offered
  const mayEdit = mayGive && shown.every((role) => role.mayEdit);
  return (
    <>
      <PageHeader
        title={text('roles.title')}
        lead={text(mayEdit ? 'roles.lead' : mayGive ? 'roles.leadGive' : 'roles.leadRead')}
        actions={
          <>
            {organisations.length > 1 && (
              <TextField
                select
                size="small"
                label={text('roles.organisation')}
                value={chosen.id}
                onChange={(event) => setParams({ organisation: event.target.value })}
              >
                {organisations.map(({ id, name }) => (
                  <MenuItem key={id} value={id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            )}
            {mayEdit && (
              <Button variant="outlined" startIcon={<Add />} onClick={() => setIsCreating(true)}>
                {text('roles.create')}
              </Button>
            )}
          </>
        }
      />
      <MatrixPane
        key={chosen.id}
        organisationId={chosen.id}
        roles={shown}
        abilities={abilities}
        isEditable={mayEdit}
        mayGive={mayGive}
        made={made}
      />
      {isCreating && (
        <CreateRole
          organisationId={chosen.id}
          roles={shown}
          onClose={() => setIsCreating(false)}
          onMade={setMade}
        />
      )}
    </>
  );
};
