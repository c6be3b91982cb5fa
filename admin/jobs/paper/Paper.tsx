import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';
import { Authorities } from './Authorities.tsx';
import { Career } from './Career.tsx';
import { Conditions } from './Conditions.tsx';
import { Basis } from './Basis.tsx';
import { Duties } from './Duties.tsx';
import { Head } from './Head.tsx';
import { Part } from './Part.tsx';
import { Qualifications } from './Qualifications.tsx';
import { Relations } from './Relations.tsx';
import { sheet } from './sheet.ts';
import { SignOff } from './SignOff.tsx';
import { Texts } from './Texts.tsx';
import { Training } from './Training.tsx';

/** A version as its form is printed: every label that the form has, and why it says nothing where it says nothing. */
export const Paper = ({ job }: { job: JobRecord }) => {
  const text = useText();
  return (
    <Box component="article" sx={sheet} aria-label={text(`form.variants.${job.variant}`)}>
      <Typography
        component="p"
        sx={{ textAlign: 'center', fontSize: '1.375rem', fontWeight: 650, letterSpacing: '.12em', mb: 2 }}
      >
        {text(`form.variants.${job.variant}`)}
      </Typography>
      <Head job={job} />
      <Texts job={job} />
      <Part id="relations" title={text('form.relations')}>
        <Relations post={job.position} />
      </Part>
      <Duties job={job} />
      <Authorities job={job} />
      <Qualifications job={job} />
      <Training job={job} />
      <Conditions job={job} />
      <Career job={job} />
      <Basis job={job} />
      <SignOff job={job} />
    </Box>
  );
};
