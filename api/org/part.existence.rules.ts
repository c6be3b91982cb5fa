import type { FieldProblem } from '../core/refusal.ts';

/** From when on a unit or post exists: null, as long as anybody knows; and from when no longer: null, no end is known. */
export interface Existence {
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

/** What stands somewhere in the organisation, by the name that people know. */
export interface Named extends Existence {
  readonly name: string;
}

const laterOf = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

/**
 * Why a unit or post cannot stand below a unit: nothing exists on a day on which the unit above it does not, else it
 * would be nowhere in the organisation. Null where it can. Pure.
 *
 * @param below as it will be.
 * @param from the first day on which it stands there; it counts only while it exists. Null: from its beginning.
 * @param path the field at which it is said.
 */
export const existenceProblem = (
  above: Named,
  below: Named,
  from: string | null,
  path: string,
): FieldProblem | null => {
  const since = laterOf(below.openedOn, from);
  if (since !== null && below.closedOn !== null && below.closedOn <= since) return null;
  const { closedOn, openedOn } = above;
  if (closedOn !== null && since !== null && since >= closedOn)
    return {
      path,
      code: 'CLOSED',
      text: {
        zh: `“${above.name}”自 ${closedOn} 起撤销，请先恢复或另选单位`,
        en: `${above.name} is closed from ${closedOn}; reopen it first or choose another unit`,
      },
    };
  if (openedOn !== null && (since === null || since < openedOn))
    return {
      path,
      code: 'OPENS_LATER',
      text: {
        zh: `“${above.name}”自 ${openedOn} 起才设立，“${below.name}”此前不能在其下；请另选单位或改日期`,
        en: `${above.name} exists from ${openedOn}, and ${below.name} cannot be below it before; choose another unit or day`,
      },
    };
  if (closedOn !== null && (below.closedOn === null || below.closedOn > closedOn))
    return {
      path,
      code: 'CLOSES_SOONER',
      text: {
        zh: `“${above.name}”自 ${closedOn} 起撤销，“${below.name}”届时还在其下；请先撤回“${above.name}”的撤销，或另选单位`,
        en: `${above.name} is closed from ${closedOn}, and ${below.name} would still be below it; take that closing back first or choose another unit`,
      },
    };
  return null;
};
