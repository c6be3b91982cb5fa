import { describedEnum } from '../core/enum.ts';

/** When the holders of a post work (F023). */
export const TimePattern = describedEnum('TimePattern', 'When the holders of a post work (工作时间特征).', {
  NORMAL_HOURS: 'Office hours (正常工作时间).',
  TRAVEL: 'Travels on business (出差).',
  OVERTIME: 'Works overtime (加班).',
  SHIFT: 'Works in shifts (轮班).',
  ROUND_THE_CLOCK: 'Takes part in a service without a break (7×24).',
});
export type TimePattern = keyof typeof TimePattern;

/** Where a post leads (F036). */
export const CareerKind = describedEnum('CareerKind', 'Where a post leads (发展前景).', {
  PROMOTION: 'Upwards (晋升).',
  LATERAL: 'To a post of the same rank (转岗).',
});
export type CareerKind = keyof typeof CareerKind;

/** The lists of a form that may be left without a line. */
export const FormList = describedEnum('FormList', 'A list of a form that may be left without a line.', {
  SUMMARY: 'Summary points.',
  HEADLINE: 'Headline duties.',
  TABLE: 'The accountability table.',
  LIST: 'The plain list of duties.',
  AUTHORITIES: 'Authorities.',
  QUALIFICATIONS: 'Requirements.',
  PRE_SERVICE: 'Trainings before taking up the post.',
  IN_SERVICE: 'Trainings while holding it.',
  TOOLS: 'Tools and equipment.',
  TIME_PATTERNS: 'Working-time boxes.',
  RECORDS: 'Records kept.',
  CAREER: 'Career paths.',
  BASIS: 'Basis documents.',
});
export type FormList = keyof typeof FormList;
