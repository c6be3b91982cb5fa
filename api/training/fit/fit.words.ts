import { describedEnum } from '../../core/enum.ts';

/** How somebody stands to a requirement, or to a post as a whole; the gravest first. */
export const FitState = describedEnum(
  'FitState',
  'How somebody stands to a requirement, or to a whole post.',
  {
    MISSING: 'Something that is required is not met.',
    UNKNOWN: 'Nothing required is known not to be met, but something cannot be told: nothing is guessed.',
    PREFERRED_MISSING: 'All that is required is met; something that is an advantage is not.',
    MET: 'It is met; of a whole post: all that is required is.',
  },
);
export type FitState = keyof typeof FitState;

/** What would have to be recorded so that a requirement can be judged. */
export const UnknownFact = describedEnum(
  'UnknownFact',
  'What would have to be recorded so that a requirement can be judged.',
  {
    BIRTH: 'The day of birth.',
    GENDER: 'The gender.',
    EDUCATION: 'Schooling, with the field of study.',
    TITLE: 'A professional title.',
    EXPERIENCE: 'Experience in the field that is asked for.',
    LANGUAGE: 'How well the language is spoken, not at all included.',
    TYPING: 'A typing test of the last twelve months.',
    CERTIFICATE: 'The certificate.',
    ASSESSMENT: 'An assessment: no figure decides this requirement.',
    CONFIRMATION:
      'Nothing of the person: the reading of the requirement must be confirmed in the job description.',
  },
);
export type UnknownFact = keyof typeof UnknownFact;
