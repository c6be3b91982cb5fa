import { describedEnum } from '../core/enum.ts';

/** The sections of a job description, in the order of the form. */
export const JobSection = describedEnum('JobSection', 'A section of a job description.', {
  HEAD: 'What stands above the lists: purpose, core duty, overview, summary, closing words, remarks, dates.',
  RELATIONS: 'Superior, peers, subordinates and contacts; they belong to the post.',
  DUTIES: 'Duties with their measures.',
  AUTHORITIES: 'What the post may decide.',
  QUALIFICATIONS: 'Who may hold the post.',
  TRAINING: 'Trainings.',
  CONDITIONS: 'Tools, environment, working time and records kept.',
  CAREER: 'Posts to which it leads.',
  BASIS: 'The documents on which it stands.',
});
export type JobSection = keyof typeof JobSection;

/** The sections in which two versions are compared: all but those that belong to the post. */
export const comparedSections = [
  'HEAD',
  'DUTIES',
  'AUTHORITIES',
  'QUALIFICATIONS',
  'TRAINING',
  'CONDITIONS',
  'CAREER',
  'BASIS',
] as const satisfies readonly JobSection[];
export type ComparedSection = (typeof comparedSections)[number];
