import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { CertificationState } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';

const way = ['APPLY', 'LEARN', 'EXAM', 'PRACTICAL', 'REVIEW', 'CERTIFICATE'] as const;

/** How many stations are behind an application; where it ended early, none is told. */
const reached: Readonly<Record<CertificationState, number>> = {
  APPLIED: 0,
  LEARNING: 1,
  EXAM_DUE: 2,
  EXAM_FAILED: 2,
  PRACTICAL_DUE: 3,
  PRACTICAL_FAILED: 3,
  REVIEW_DUE: 4,
  CERTIFIED: 6,
  REFUSED: -1,
  WITHDRAWN: -1,
};

/** The way from application to certificate (004.21), and where on it one stands. */
export const CertificationWay = ({ state }: { state: CertificationState }) => {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const failed = state === 'EXAM_FAILED' || state === 'PRACTICAL_FAILED';
  return (
    <Stepper activeStep={reached[state]} orientation={narrow ? 'vertical' : 'horizontal'}>
      {way.map((station, at) => (
        <Step key={station}>
          <StepLabel error={failed && at === reached[state]}>{text(`certifying.path.${station}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
};
