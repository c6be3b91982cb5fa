import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { MyAccountDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { MyQualification } from '../fit/MyQualification.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { ProfileCard } from './ProfileCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import { TokensCard } from './TokensCard.tsx';

/**
 * One's own account: who one is, language, password, where one is signed in, and tokens for programs. Asked again every
 * minute, which is how finely use is noted.
 */
export const MyAccount = () => {
  const viewer = useViewer();
  const { data, error, refetch } = useDocument(MyAccountDocument, {}, { every: 60_000 });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data?.row)
    return (
      <Box aria-busy sx={{ pt: 2 }}>
        <Skeleton variant="rounded" height={180} />
        <Skeleton variant="rounded" height={220} sx={{ mt: 2 }} />
      </Box>
    );
  const { account, sessions, accessTokens, tokenAbilities } = data.row;
  return (
    <>
      <PageHeader title={viewer?.person?.name ?? account.email} lead={account.email} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
          gap: 2,
          maxWidth: 1200,
        }}
      >
        <ProfileCard account={account} />
        <PasswordCard email={account.email} />
        {viewer?.person && (
          <Box sx={{ gridColumn: '1 / -1' }}>
            <MyQualification personId={viewer.person.id} />
          </Box>
        )}
        <Box sx={{ gridColumn: '1 / -1' }}>
          <SessionsCard sessions={sessions} />
        </Box>
        <Box sx={{ gridColumn: '1 / -1' }}>
          <TokensCard tokens={accessTokens} abilities={tokenAbilities} />
        </Box>
      </Box>
    </>
  );
};
