import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { JobDraft } from './draft.ts';
import { useText } from '../../i18n/useText.ts';
import { FormTextField } from '../../layout/FormTextField.tsx';
import { relatedTo, relationKinds } from '../../units/relations.ts';
import { EditSection } from './EditSection.tsx';

/** Whom the post works with, as every version of it prints it: it belongs to the post and is changed there. */
export const RelationsSection = ({ position }: Pick<JobDraft, 'position'>) => {
  const text = useText();
  const rows = relationKinds.map((kind) => {
    const names = relatedTo(position, kind).map(({ name }) => name);
    return { label: text(`positions.kinds.${kind}`), value: names.join(text('form.comma')) };
  });
  return (
    <EditSection
      name="relations"
      action={
        <Button component={Link} to={`/positions/${position.id}`} size="small">
          {text('edit.toPost')}
        </Button>
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {text('edit.relationsLead')}
      </Typography>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '120px minmax(0, 1fr)' },
          columnGap: 2,
          rowGap: 0.5,
          m: 0,
          fontSize: '.875rem',
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, mb: { xs: 0.75, sm: 0 }, overflowWrap: 'anywhere' },
        }}
      >
        {rows.map(({ label, value }) => [
          <dt key={`${label}:label`}>{label}</dt>,
          <dd key={label}>{value || text('frame.none')}</dd>,
        ])}
        <dt>{text('positions.fields.directSubordinates')}</dt>
        <dd>
          <FormTextField value={position.directSubordinates} />
        </dd>
        <dt>{text('positions.fields.staffUnderCharge')}</dt>
        <dd>
          <FormTextField value={position.staffUnderCharge} />
        </dd>
      </Box>
      {position.findings.length > 0 && (
        <Alert severity="info" sx={{ mt: 1.5 }}>
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {position.findings.map(({ code, message }) => (
              <li key={`${code}:${message}`}>{message}</li>
            ))}
          </Box>
        </Alert>
      )}
    </EditSection>
  );
};
