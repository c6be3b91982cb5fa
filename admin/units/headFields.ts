/** The fields of a form's head that are text with a state, in the order of the form. */
export const headFields = [
  'code',
  'tag',
  'owningCompany',
  'jobClass',
  'jobKind',
  'jobSeries',
  'payGrade',
  'workplace',
  'establishedOn',
  'directSubordinates',
  'staffUnderCharge',
] as const;
