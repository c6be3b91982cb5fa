import type { AuthorityInput, DutyInput, QualificationInput } from './job-lines.inputs.ts';
import type { UpdateJobDescriptionInput } from './job.inputs.ts';

/** Full-width letters, figures and signs, as a Chinese keyboard gives them, as their usual ones: ８５．５％ is 85.5%. */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

type Said = string | null | undefined;
const usual = <Given extends Said>(text: Given): Given =>
  (typeof text === 'string' ? halfWidth(text) : text) as Given;

const duty = (line: DutyInput): DutyInput => ({
  ...line,
  measures: line.measures?.map((measure) => ({
    ...measure,
    metricCode: usual(measure.metricCode),
    unit: usual(measure.unit),
  })),
});
const authority = (line: AuthorityInput): AuthorityInput => ({
  ...line,
  moneyLimitMinor: usual(line.moneyLimitMinor),
});
const qualification = (line: QualificationInput): QualificationInput => ({ ...line, unit: usual(line.unit) });

/** The lines of an input with their figures, codes and units in usual signs; words stay as they were typed. Pure. */
export const withUsualFigures = (input: UpdateJobDescriptionInput): UpdateJobDescriptionInput => ({
  ...input,
  duties: input.duties?.map(duty),
  authorities: input.authorities?.map(authority),
  qualifications: input.qualifications?.map(qualification),
});
