import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { RolePostsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { useRoleWords } from './useRoleWords.ts';

const LENGTH = 20;

/** The posts that carry a role, each with its unit and with who holds it: who has it, and from where. */
export const RolePosts = ({ roleId }: { roleId: string }) => {
  const text = useText();
  const { namesOf } = useRoleWords();
  const [places, setPlaces] = useState<readonly string[]>([]);
  const after = places.at(-1);
  const { data, error, refetch } = useDocument(RolePostsDocument, {
    roleId,
    first: LENGTH,
    ...(after !== undefined && { after }),
  });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={120} aria-busy />;
  const { nodes, pageInfo } = data.posts;
  if (nodes.length === 0)
    return <EmptyState small title={text('roles.noPosts.title')} text={text('roles.noPosts.text')} />;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {nodes.map(({ id, title, unit, headcount, holders }) => (
          <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Link component={RouterLink} to={`/positions/${id}`}>
              {title}
            </Link>
            <Typography variant="body2" color="text.secondary">
              {unit.name}
            </Typography>
            <Typography variant="body2">
              {holders.length === 0
                ? text('roles.vacant')
                : namesOf(
                    holders.map(({ person }) => person.name),
                    headcount,
                  )}
            </Typography>
          </Box>
        ))}
      </Box>
      {(places.length > 0 || pageInfo.hasNextPage) && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button size="small" disabled={places.length === 0} onClick={() => setPlaces(places.slice(0, -1))}>
            {text('roles.previous')}
          </Button>
          <Button
            size="small"
            disabled={!pageInfo.hasNextPage}
            onClick={() => setPlaces([...places, pageInfo.endCursor ?? ''])}
          >
            {text('roles.next')}
          </Button>
        </Box>
      )}
    </>
  );
};
