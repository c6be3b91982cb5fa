import type { ImportedJobQuery } from '../../../data/documents.ts';

export type Job = NonNullable<ImportedJobQuery['row']>;
export type Value = Job['values'][number];
export type Point = Job['points'][number];

/** The parts of the side with the fields, in the order of the form. */
export const groupNames = [
  'head',
  'texts',
  'duties',
  'targets',
  'authorities',
  'qualification',
  'training',
  'basis',
  'career',
  'conditions',
  'signOff',
] as const;
export type GroupName = (typeof groupNames)[number];

const groupOf: Readonly<Record<string, GroupName>> = {
  summary: 'texts',
  purpose: 'texts',
  coreDuty: 'texts',
  background: 'texts',
  conclusion: 'texts',
  remarks: 'texts',
  duties: 'duties',
  targets: 'targets',
  authorities: 'authorities',
  qualification: 'qualification',
  training: 'training',
  basis: 'basis',
  career: 'career',
  conditions: 'conditions',
  signOff: 'signOff',
};

/** Parts that say something of the post or the paper: they stay with the import, and do not enter the draft. */
export const keptApart: readonly GroupName[] = ['head', 'signOff'];

/** The names of fields as paths without numbers, with `_` for the dots. */
export const fieldNames = [
  'title',
  'code',
  'unit',
  'department',
  'header_tag',
  'header_company',
  'header_jobClass',
  'header_jobKind',
  'header_jobSeries',
  'header_payGrade',
  'header_workplace',
  'header_establishedOn',
  'header_analysedOn',
  'header_headcount',
  'header_staffUnderCharge',
  'header_indirectSubordinates',
  'superior',
  'peers',
  'subordinates',
  'contacts_internal',
  'contacts_external',
  'summary',
  'purpose',
  'coreDuty',
  'background',
  'conclusion',
  'remarks',
  'duties_rank',
  'duties_heading',
  'duties_statement',
  'duties_tasks',
  'duties_measures',
  'duties_timeShare',
  'duties_level',
  'targets',
  'authorities_text',
  'authorities_condition',
  'qualification_age',
  'qualification_genders',
  'qualification_education',
  'qualification_title',
  'qualification_majors',
  'qualification_experience',
  'qualification_languages',
  'qualification_voice',
  'qualification_appearance',
  'qualification_health',
  'qualification_typing',
  'qualification_knowledge',
  'qualification_skills',
  'qualification_competencies',
  'qualification_businessScope',
  'qualification_trainingHistory',
  'qualification_certificates',
  'qualification_others',
  'training_preService',
  'training_inService',
  'basis',
  'career',
  'conditions_tools',
  'conditions_environment',
  'conditions_timePattern',
  'conditions_records',
  'signOff_writer',
  'signOff_reviewer',
  'signOff_approver',
  'signOff_compiledOn',
] as const;
export type FieldName = (typeof fieldNames)[number];

const known: ReadonlySet<string> = new Set(fieldNames);

/** The field of a path such as duties.3.measures.1; undefined where the app has no word for it. */
export const fieldOf = (path: string): FieldName | undefined => {
  const name = path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('_');
  return known.has(name) ? (name as FieldName) : undefined;
};

/** The number of the line that a path is about, such as 3 of duties.3.statement; null where it is about none. */
export const lineOf = (path: string): number | null => {
  const number = /^(?:duties|authorities)\.(\d+)/.exec(path)?.[1];
  return number === undefined ? null : Number(number);
};

/** The values in their parts; parts without any are left out. */
export function grouped(
  values: readonly Value[],
): { readonly name: GroupName; readonly values: readonly Value[] }[] {
  const by = Map.groupBy(values, ({ path }): GroupName => groupOf[path.split('.')[0] ?? ''] ?? 'head');
  return groupNames.flatMap((name) => {
    const own = by.get(name);
    return own ? [{ name, values: own }] : [];
  });
}
