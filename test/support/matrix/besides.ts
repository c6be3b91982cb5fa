import { AccessReviewItem } from '../../../api/access/review/access-review-item.entity.ts';
import type { Ability } from '../../../api/core/abilities.ts';
import type { NamedRecord } from '../../../api/core/declared-access.ts';
import { Position } from '../../../api/org/positions/position.entity.ts';
import { OrgUnit } from '../../../api/org/units/org-unit.entity.ts';
import { PersonRecord } from '../../../api/training/records/person-record.entity.ts';

// What a call asks for beside what it declares: by field.

/** Abilities that show a record to whom its kind does not: a certificate that was awarded stands with the trainings. */
export const seenBesides: Readonly<Record<string, Ability>> = { revokeCertificate: 'training.read' };

/** Another record that a call names and that must be seen, where what it is about holds many. By mutation. */
export const namedBeside: Readonly<Record<string, NamedRecord>> = {
  answerAccessReview: { on: AccessReviewItem, by: 'input.answers.0.itemId' },
};

/** Another record that is looked for once it is clear that they may. By mutation. */
export const seenAfterwards: Readonly<Record<string, NamedRecord>> = {
  addPersonRecord: { on: PersonRecord, by: 'input.corrects' },
};

/** What a call asks for beside what it declares: whoever looks as another person sees why that one may do things. */
export const alsoNeeded: Readonly<Record<string, Ability>> = { startSeeingAs: 'access.read' };

/** Where something goes that a call moves: it must be reached, too. By field. */
export const movedTo: Readonly<Record<string, NamedRecord>> = {
  moveUnit: { on: OrgUnit, by: 'input.parentId' },
  unitMovePreview: { on: OrgUnit, by: 'parentId' },
  movePosition: { on: OrgUnit, by: 'input.unitId' },
  positionMovePreview: { on: OrgUnit, by: 'unitId' },
  transferPerson: { on: Position, by: 'input.positionId' },
};

/** What founds something below the record that it names: a right over that one alone does not do. By mutation. */
export const foundsBelow: readonly string[] = ['createUnit'];

/** What a call is about that may leave out the record: the organisation as a whole. By mutation. */
export const aboutTheWhole: readonly string[] = ['createPerson'];

/** What is about whoever does it, where they hold their posts, unless they name a place. By mutation. */
export const aboutThemselves: readonly string[] = [
  'registerTicket',
  'raiseSuggestion',
  'applyForCertification',
];

/** What gives more than whoever administers rights in a part of the organisation may give. By mutation. */
export const givenByWhole: readonly string[] = ['setPositionRoles'];
