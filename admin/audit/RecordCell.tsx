import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { AuditLineFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { recordAddress } from './record-address.ts';

/** What a record is: its kind, and its name as a link where the reader may see it. */
export const RecordCell = ({ entry }: { entry: AuditLineFragment }) => {
  const text = useText();
  const { entity, kindName, entityId, recordName } = entry;
  const address = recordAddress(entity, entityId);
  if (recordName && address)
    return (
      <>
        {kindName}{' '}
        <Link component={RouterLink} to={address} underline="always">
          {recordName}
        </Link>
      </>
    );
  const named = [kindName, recordName ?? (entityId && `#${entityId}`)].filter(Boolean).join(' ');
  // It has a screen, but no name for this reader.
  if (address)
    return (
      <Tooltip title={text('audit.unseen')} describeChild>
        <Typography component="span" color="text.secondary" sx={{ fontSize: 'inherit' }}>
          {named}
        </Typography>
      </Tooltip>
    );
  return <>{named}</>;
};
