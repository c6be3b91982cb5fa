import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { WhoCanQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { recordAddress } from '../audit/record-address.ts';

type Told = WhoCanQuery['whoCan']['record'];
type Part = Told['parts'][number];

const addressOf = ({ unitId, personId, positionId }: Part): string | null =>
  recordAddress('OrgUnit', unitId) ??
  recordAddress('Person', personId) ??
  recordAddress('Position', positionId);

/** What was asked about: the record, where it stands, and who has which part in it. Whoever may see it opens it here. */
export const RecordTold = ({ record }: { record: Told }) => {
  const text = useText();
  const { kind, id, name, state, isSeen, parts } = record;
  const address = isSeen ? recordAddress(kind, id) : null;
  return (
    <Box sx={{ mb: 1.5, fontSize: '.875rem', overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 550 }}>
        {address ? (
          <Link component={RouterLink} to={address}>
            {name}
          </Link>
        ) : (
          name
        )}
        {state && ` · ${state}`}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, color: 'text.secondary' }}>
        {parts.map((part) => (
          <li key={`${part.part}${part.name}${part.unitId ?? part.personId ?? part.positionId}`}>
            {part.part}
            {text('access.colon')}
            <Link component={RouterLink} to={addressOf(part) ?? '/'} color="inherit">
              {part.name}
            </Link>
          </li>
        ))}
      </Box>
      {!isSeen && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {text('access.unseen')}
        </Typography>
      )}
    </Box>
  );
};
