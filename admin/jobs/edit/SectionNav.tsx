import EditNote from '@mui/icons-material/EditNote';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useContext, useEffect } from 'react';
import { useFormState } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import type { JobProblemPartsFragment } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { ReasonsToAnswer } from '../returning/reasons-to-answer.ts';
import { apiNameOf, sectionNames, sectionOfPath } from '../sections.ts';
import type { SectionName } from '../sections.ts';
import type { Unfinished } from './unfinished.ts';

const show = (section: string): void => {
  document.getElementById(section)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
};

interface SectionNavProps {
  readonly unfinished: readonly Unfinished[];
  readonly problems: readonly JobProblemPartsFragment[];
}

/**
 * The parts of the form, each with what is still to be done in it: something refused, something that holds the version
 * back, something unfinished, a reason to answer. The address may name one to begin with. On a phone it is a row above.
 */
export const SectionNav = ({ unfinished, problems }: SectionNavProps) => {
  const text = useText();
  const { errors } = useFormState();
  const reasons = useContext(ReasonsToAnswer);
  const [params] = useSearchParams();
  const wanted = params.get('section');
  useEffect(() => {
    if (wanted) show(wanted);
  }, [wanted]);
  const faulty = new Set<SectionName>([
    ...Object.keys(errors)
      .filter((name) => name !== 'root')
      .map(sectionOfPath),
    ...problems.filter(({ isBlocking }) => isBlocking).map(({ path }) => sectionOfPath(path)),
  ]);
  const begun = new Set(unfinished.map(({ part }) => sectionOfPath(part)));
  return (
    <Box
      component="nav"
      aria-label={text('edit.parts')}
      sx={{
        display: { xs: 'flex', md: 'grid' },
        overflowX: { xs: 'auto', md: 'visible' },
        position: 'sticky',
        top: { xs: 48, md: 64 },
        zIndex: { xs: 3, md: 'auto' },
        bgcolor: { xs: 'background.default', md: 'transparent' },
        gap: 0.25,
        mb: { xs: 1, md: 0 },
        '& button': {
          justifyContent: 'flex-start',
          flexShrink: 0,
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
      {sectionNames.map((section) => {
        const asked = reasons.some((reason) => reason.section === apiNameOf(section) && !reason.isDone);
        return (
          <ButtonBase key={section} onClick={() => show(section)}>
            {text(`edit.sections.${section}`)}
            {faulty.has(section) && (
              <ErrorOutline color="error" titleAccess={text('edit.faulty')} sx={{ fontSize: 16 }} />
            )}
            {begun.has(section) && (
              <EditNote color="warning" titleAccess={text('edit.unfinished')} sx={{ fontSize: 18 }} />
            )}
            {asked && (
              <RateReviewOutlined color="warning" titleAccess={text('edit.asked')} sx={{ fontSize: 16 }} />
            )}
          </ButtonBase>
        );
      })}
    </Box>
  );
};
