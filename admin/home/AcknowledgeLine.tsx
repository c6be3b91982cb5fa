import Alert from '@mui/material/Alert';
import MuiLink from '@mui/material/Link';
import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import { JobsToAcknowledgeDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';

/** The job descriptions that the viewer has still to read and acknowledge; nothing where there is none. */
export const AcknowledgeLine = () => {
  const text = useText();
  const { data } = useDocument(JobsToAcknowledgeDocument, {});
  const jobs = data?.jobDescriptions.nodes ?? [];
  if (jobs.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {text('acknowledge.home')}
      {jobs.map(({ id, version, position }, at) => (
        <Fragment key={id}>
          {at > 0 && text('form.comma')}
          <MuiLink component={Link} to={`/jobs/${id}/show`}>
            {text('acknowledge.item', { title: position.title, version })}
          </MuiLink>
        </Fragment>
      ))}
    </Alert>
  );
};
