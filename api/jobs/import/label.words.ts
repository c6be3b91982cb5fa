/** The labels that may interrupt a list of duties with a colon alone; others are titles of duties there. */
export const interrupting = new Set([
  'age',
  'gender',
  'education',
  'major',
  'experience',
  'rank',
  'certificates',
  'qualification',
  'remarks',
  'superior',
  'subordinates',
  'peers',
  'authority',
  'title',
  'duties',
  'tasks',
  'writer',
  'reviewer',
  'approver',
  'compiledOn',
  'headcount',
]);
export const posts = new Set([
  'title',
  'superior',
  'peers',
  'subordinates',
  'indirectSubordinates',
  'indirectSuperior',
]);
/** Everyday words that forms in one line use as labels nonetheless. */
export const solid = new Set(['authority', 'remarks', 'otherQualification', 'coreDuty', 'staffUnderCharge']);
/** Behind which labels everyday words are labels too, where nothing stands between labels and values. */
export const glueOrder: Readonly<Record<string, readonly string[]>> = {
  major: ['education'],
  experience: ['trainingHistory', 'major'],
  knowledge: ['experience', 'trainingHistory'],
  skills: ['knowledge'],
};
export const prosaic = new Set([
  'experience',
  'environment',
  'timePattern',
  'health',
  'records',
  'trainingHistory',
  'workplace',
  'appearance',
]);
export const formOnly = new Set(['basisRule', 'basisDuty', 'basisProcess', 'basisName', 'basisNumber']);
/** The heads that only narratives have; numbered behind a sentence, they begin a part even where their text is glued to them. */
export const narrative = new Set(['background', 'career', 'conclusion']);
export const signing = new Set(['writer', 'reviewer', 'approver', 'compiledOn']);
