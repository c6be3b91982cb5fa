import type {
  CertificateStanding,
  CertificationState,
  CourseStanding,
  EnrolmentState,
  TrainingNeedState,
} from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import type { Tone } from '../layout/palette.ts';
import { StateChip } from '../layout/StateChip.tsx';

const enrolmentTones: Readonly<Record<EnrolmentState, Tone>> = {
  ENROLLED: 'info',
  PASSED: 'success',
  FAILED: 'danger',
  ABSENT: 'warning',
  WITHDRAWN: 'neutral',
};

/** Where somebody stands in a course. */
export const EnrolmentChip = ({ state }: { state: EnrolmentState }) => (
  <StateChip label={useText()(`learning.states.${state}`)} tone={enrolmentTones[state]} />
);

const standingTones: Readonly<Record<CourseStanding, Tone>> = {
  PLANNED: 'info',
  RUNNING: 'success',
  OVER: 'neutral',
  CANCELLED: 'danger',
};

/** Where a course stands today. */
export const CourseChip = ({ standing }: { standing: CourseStanding }) => (
  <StateChip label={useText()(`learning.standings.${standing}`)} tone={standingTones[standing]} />
);

const needTones: Readonly<Record<TrainingNeedState, Tone>> = {
  OPEN: 'warning',
  UNDER_WAY: 'info',
  MET: 'success',
};

/** Where a need stands. */
export const NeedChip = ({ state }: { state: TrainingNeedState }) => (
  <StateChip label={useText()(`learning.needStates.${state}`)} tone={needTones[state]} />
);

const certificationTones: Readonly<Record<CertificationState, Tone>> = {
  APPLIED: 'warning',
  LEARNING: 'info',
  EXAM_DUE: 'warning',
  EXAM_FAILED: 'danger',
  PRACTICAL_DUE: 'warning',
  PRACTICAL_FAILED: 'danger',
  REVIEW_DUE: 'warning',
  CERTIFIED: 'success',
  REFUSED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** Where an application stands. */
export const CertificationChip = ({ state }: { state: CertificationState }) => (
  <StateChip label={useText()(`certifying.states.${state}`)} tone={certificationTones[state]} />
);

const certificateTones: Readonly<Record<CertificateStanding, Tone>> = {
  PLANNED: 'info',
  VALID: 'success',
  EXPIRING: 'warning',
  EXPIRED: 'danger',
  REVOKED: 'danger',
};

/** What a certificate is worth today. */
export const CertificateChip = ({ standing }: { standing: CertificateStanding }) => (
  <StateChip label={useText()(`certifying.standings.${standing}`)} tone={certificateTones[standing]} />
);
