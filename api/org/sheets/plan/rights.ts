import type { SignedIn } from '../../../core/context.ts';
import { mayEditAt, mayFoundBelow } from '../../org.editing.ts';
import { checkMay, subjectAt } from '../../people/people.guard.ts';
import { problemOf, type RowProblem } from './row.ts';

type Problem = Omit<RowProblem, 'field' | 'value'> | null;

/** What the importing person may do where: asked once for each place, not once for each row. */
export class Rights {
  private readonly atUnits = new Map<string, Problem>();
  private readonly belowUnits = new Map<string, Problem>();
  private identities: Problem | undefined;
  private whole: Problem | undefined;

  constructor(
    readonly ctx: SignedIn,
    readonly organisationId: string,
  ) {}

  /** Why nothing can be changed at a unit. */
  atUnit(unitId: string): Problem {
    const known = this.atUnits.get(unitId);
    if (known !== undefined) return known;
    const problem = problemOf(() => mayEditAt(this.ctx, this.organisationId, unitId));
    this.atUnits.set(unitId, problem);
    return problem;
  }

  /** Why no unit can be founded below one. */
  belowUnit(unitId: string): Problem {
    const known = this.belowUnits.get(unitId);
    if (known !== undefined) return known;
    const problem = problemOf(() => mayFoundBelow(this.ctx, this.organisationId, unitId));
    this.belowUnits.set(unitId, problem);
    return problem;
  }

  /** Why nobody can be taken on. */
  get inOrganisation(): Problem {
    if (this.whole === undefined)
      this.whole = problemOf(() => checkMay(this.ctx, 'org.edit', subjectAt(this.organisationId, [])));
    return this.whole;
  }

  /** Why gender, birth and schooling cannot be said. */
  get ofIdentities(): Problem {
    if (this.identities === undefined)
      this.identities = problemOf(() =>
        checkMay(this.ctx, 'person.identity', subjectAt(this.organisationId, [])),
      );
    return this.identities;
  }
}
