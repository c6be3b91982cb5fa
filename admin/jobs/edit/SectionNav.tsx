import ErrorOutline from '@mui/icons-material/ErrorOutline';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect } from 'react';
import { useFormState } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { sectionNames, sectionOfPath } from '../sections.ts';
import type { SectionName } from '../sections.ts';

const show = (section: string): void => {
  document.getElementById(section)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
};

/** The parts of the form; a part with a refused field is marked. The address may name one to begin with. */
export const SectionNav = () => {
  const text = useText();
  const { errors } = useFormState();
  const [params] = useSearchParams();
  const wanted = params.get('section');
  useEffect(() => {
    if (wanted) show(wanted);
  }, [wanted]);
  const faulty = new Set<SectionName>(
    Object.keys(errors)
      .filter((name) => name !== 'root')
      .map(sectionOfPath),
  );
  return (
    <Box
      component="nav"
      aria-label={text('edit.parts')}
      sx={{
        display: { xs: 'none', md: 'grid' },
        position: 'sticky',
        top: 64,
        gap: 0.25,
        '& button': {
          justifyContent: 'flex-start',
          gap: 1,
          px: 1.5,
          py: 0.75,
          borderRadius: 1,
          fontFamily: 'inherit',
          fontSize: '.875rem',
          textAlign: 'left',
          '&:hover': { bgcolor: 'action.hover' },
        },
      }}
    >
      {sectionNames.map((section) => (
        <ButtonBase key={section} onClick={() => show(section)}>
          {text(`edit.sections.${section}`)}
          {faulty.has(section) && (
            <ErrorOutline color="error" titleAccess={text('edit.faulty')} sx={{ fontSize: 16 }} />
          )}
        </ButtonBase>
      ))}
    </Box>
  );
};
