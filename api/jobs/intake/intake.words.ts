import { describedEnum } from '../../core/enum.ts';

/** How a text came in. */
export const ImportKind = describedEnum('JobImportKind', 'How a text with job descriptions came in.', {
  WORD: 'As a Word file (.docx).',
  TEXT: 'As a text file (.txt).',
  PASTE: 'Pasted.',
});
export type ImportKind = keyof typeof ImportKind;

/** What a point that must be settled is about; each has its own kind of answer. */
export const PointTopic = describedEnum('ImportPointTopic', 'What a point to settle is about.', {
  OPTIONS: 'Which options of a form are ticked: gender, education or professional title.',
  AGE: 'Which age is asked for.',
  ROW: 'Where a row of a table begins and ends.',
  LEVEL: 'How far the post answers for a duty, or for all of them.',
  SHARE: 'The share of working time of a duty.',
  TARGET: 'The figure of a target that the form leaves open.',
  COMPARATOR: 'Whether a target is a least, a most or exact.',
  OWNER: 'To which duty a target belongs.',
  TRAINING: 'Whether a training comes before or while holding the post.',
  ABILITY: 'Whether an authority line keeps the ability that it gave in the earlier version of the post.',
  POWER: 'What sort of power an authority line gives.',
  BASIS: 'What sort of document a basis is.',
  TITLE: 'What the post is called; settled by choosing the post.',
  OTHER: 'Something to be looked at in the source.',
  REMAINDER: 'Text that found no field: put into one, or set aside.',
});
export type PointTopic = keyof typeof PointTopic;
