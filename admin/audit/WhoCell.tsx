import Typography from '@mui/material/Typography';
import type { AuditLineFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { PersonLink } from '../units/links.tsx';

/** Who did it: a person, with the post under which they could, or Remit itself. */
export const WhoCell = ({
  entry: { person, forPerson, assignment, byToken },
}: {
  entry: AuditLineFragment;
}) => {
  const text = useText();
  const more = [
    forPerson && text('audit.standsIn', { name: forPerson.name }),
    assignment?.position.title,
    byToken && text('audit.byToken'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {person ? <PersonLink person={person} /> : text('audit.system')}
      {more && (
        <Typography component="div" color="text.secondary" sx={{ fontSize: '.8125rem' }}>
          {more}
        </Typography>
      )}
    </>
  );
};
