import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { JobApprovalQuery } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';

type Ahead = JobApprovalQuery['ahead'];

/** What stands against an approval before anybody tries it: lines that are not one's own to give, or that nobody may give. */
export const ApprovalNotice = ({ ahead: { linesBeyond, approvers } }: { ahead: Ahead }) => {
  const text = useText();
  if (linesBeyond.length === 0)
    return approvers.length > 0 ? null : (
      <Alert severity="warning" sx={{ mb: 2 }}>
        {text('impact.nobodyApproves')}
      </Alert>
    );
  return (
    <Alert severity="error" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <AlertTitle>{text('impact.notYours')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li::first-letter': { textTransform: 'uppercase' } }}>
        {linesBeyond.map(({ seq, reason }) => (
          <li key={seq}>{reason}</li>
        ))}
      </Box>
      <Box sx={{ mt: 1 }}>
        {approvers.length === 0 ? (
          text('impact.nobodyApproves')
        ) : (
          <>
            {text('impact.approvers')}
            <People approvers={approvers} />
          </>
        )}
      </Box>
    </Alert>
  );
};

const People = ({ approvers }: Pick<Ahead, 'approvers'>) => {
  const text = useText();
  return approvers.map(({ personId, personName, positionTitle, unitName }, at) => (
    <span key={personId}>
      {at > 0 && text('form.comma')}
      <Link component={RouterLink} to={`/people/${personId}`} color="inherit">
        {personName}
      </Link>{' '}
      {unitName} {positionTitle}
    </span>
  ));
};
