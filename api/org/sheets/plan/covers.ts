import type { Bilingual } from '../../../core/bilingual.ts';
import { overlap, type HeldSpan } from '../../people/assignment.rules.ts';
import { chainProblem, lengtheningProblem, type Cover } from '../../people/cover.rules.ts';
import type { KnownAssignment, KnownPerson } from './known.ts';

/** An assignment as it will be, as far as it may be a cover. */
interface MayCover {
  readonly id: string;
  readonly before: KnownAssignment | null;
  readonly person: Pick<KnownPerson, 'id' | 'name'>;
  readonly post: { readonly id: string };
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Who stands in for whom when a whole sheet is in. Sheets arrange no covers, but they may make some longer. */
export class Covers {
  private readonly all: (Cover & { readonly id: string })[];

  constructor(
    kept: readonly KnownAssignment[],
    planned: readonly MayCover[],
    private readonly nameOf: (personId: string) => string,
  ) {
    this.all = [
      ...kept.flatMap((each) => this.coverOf(each, each, each.personId)),
      ...planned.flatMap((after) => this.coverOf(after, after.before, after.person.id)),
    ];
  }

  private coverOf(
    { id, kind, startsOn, endsOn }: Pick<MayCover, 'id' | 'kind' | 'startsOn' | 'endsOn'>,
    known: KnownAssignment | null,
    deputyId: string,
  ): (Cover & { readonly id: string })[] {
    const principalId = known?.standsInForId;
    if (!principalId || kind !== 'ACTING') return [];
    const [deputyName, principalName] = [this.nameOf(deputyId), this.nameOf(principalId)];
    return [{ id, deputyId, deputyName, principalId, principalName, startsOn, endsOn }];
  }

  /**
   * Why a cover cannot be made as long as wanted, by the rules of endAssignment; null where it can, and of what is no cover.
   *
   * @param heldBy what somebody holds when the whole sheet is in.
   */
  problem(after: MayCover, heldBy: (personId: string) => readonly HeldSpan[]): Bilingual | null {
    const wanted = this.all.find(({ id }) => id === after.id);
    if (!wanted || !after.before) return null;
    const held = heldBy(wanted.principalId).filter(({ positionId }) => positionId === after.post.id);
    const absence = lengtheningProblem(after.before, after.endsOn, wanted.principalName, held);
    if (absence) return absence.text;
    return chainProblem(
      wanted,
      this.all.filter((other) => other !== wanted && overlap(other, wanted)),
    );
  }
}

/** Those whose posts change, and for whom they stand in: a cover lasts no longer than the post of who is away. */
export const peopleMeantBy = (
  wanted: readonly MayCover[],
  held: ReadonlyMap<string, readonly KnownAssignment[]>,
): ReadonlySet<string> =>
  new Set(
    wanted
      .filter(
        ({ before, kind, endsOn }) => before === null || kind !== before.kind || endsOn !== before.endsOn,
      )
      .flatMap(({ person: { id } }) => [
        id,
        ...(held.get(id) ?? []).flatMap(({ standsInForId }) => standsInForId ?? []),
      ]),
  );
