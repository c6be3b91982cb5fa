import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router-dom';
import { run } from '../data/client.ts';
import { SingleSignOnDocument } from '../data/documents.ts';
import type { SingleSignOnQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';

/** By which provider one may sign in; null where there is none, undefined while that is not known. */
export const useSingleSignOn = (): SingleSignOnQuery['singleSignOn'] | undefined =>
  useQuery({
    queryKey: ['door', 'singleSignOn'],
    queryFn: () => run(SingleSignOnDocument, {}).then(({ singleSignOn }) => singleSignOn),
    staleTime: Infinity,
  }).data;

/** Where single sign-on begins that leads to a page of the app. */
export const signOnAddress = (path: string, page: string): string =>
  `${path}?return=${encodeURIComponent(page)}`;

/** The page to which whoever signs in wanted to go. */
const useWantedPage = (): string => {
  const { state } = useLocation() as { state: { nextPathname?: string; nextSearch?: string } | null };
  return `${state?.nextPathname ?? '/'}${state?.nextSearch ?? ''}`;
};

/** The other way in, where this installation has one. */
export const SingleSignOnDoor = () => {
  const text = useText();
  const provider = useSingleSignOn();
  const page = useWantedPage();
  if (!provider) return null;
  return (
    <>
      <Divider sx={{ my: 2 }}>
        <Typography variant="body2" color="text.secondary">
          {text('door.sso.or')}
        </Typography>
      </Divider>
      <Button fullWidth size="large" variant="outlined" href={signOnAddress(provider.path, page)}>
        {provider.name ? text('door.sso.by', { name: provider.name }) : text('door.sso.submit')}
      </Button>
    </>
  );
};

const faults = [
  'NO_ACCOUNT',
  'EMAIL_UNVERIFIED',
  'DENIED',
  'EXPIRED',
  'UNREACHABLE',
  'RATE_LIMITED',
] as const;

/** Why single sign-on came to nothing, as the address of the page says it. */
export const SingleSignOnFault = () => {
  const text = useText();
  const [search] = useSearchParams();
  const given = search.get('sso');
  if (given === null) return null;
  const fault = faults.find((word) => word === given) ?? 'FAILED';
  const reference = search.get('reference');
  return (
    <Alert severity={fault === 'DENIED' ? 'info' : 'error'} role="alert" sx={{ mb: 2 }}>
      {text(`door.sso.faults.${fault}`)}
      {fault !== 'DENIED' && reference && /^[\w-]{1,40}$/.test(reference) && (
        <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {text('door.sso.reference', { reference })}
        </Typography>
      )}
    </Alert>
  );
};
