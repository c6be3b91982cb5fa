import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import type { JobSourceFragment } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { reviewOf } from './review-address.ts';

/** Where a version came from, and the way to its source. */
export const Provenance = ({ source }: { source: JobSourceFragment | null }) => {
  const text = useText();
  if (!source) return null;
  return (
    <Alert
      severity="info"
      icon={false}
      className="no-print"
      action={
        <Button component={Link} to={reviewOf(source)} color="inherit" size="small">
          {text('jobSource.fromLink')}
        </Button>
      }
    >
      {text('jobSource.from', { name: source.jobImport.name })} · <Instant value={source.jobImport.madeAt} />
    </Alert>
  );
};
