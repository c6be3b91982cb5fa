import { abilityNames } from '../../core/abilities.ts';
import type { Grant } from '../../core/actor.ts';
import { say, type Bilingual } from '../../core/bilingual.ts';
import { suspensionsOn } from '../../core/certified.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { isOwnAffair } from '../../core/delegation.ts';
import { isId } from '../../core/input.ts';
import { readSeen } from '../../core/load-seen.ts';
import { notFound } from '../../core/refusal.ts';
import { checkMay, subjectAt } from '../../org/people/people.guard.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { postWords } from '../../org/org.editing.ts';
import { heldPosts, type HeldPost } from '../grants.ts';
import { asksCertificates, settled } from '../settled.ts';
import type { CoverLine, CoverPreview } from './cover.types.ts';

/** A cover that is thought of. */
export interface CoverAsked {
  readonly personId: string;
  readonly positionId: string;
  /** The holder who is away; null: nobody in particular. */
  readonly standsInForId: string | null;
  /** `YYYY-MM-DD`; null: today. */
  readonly day: string | null;
}

const personWords = { zh: '员工', en: 'person' };

/** Its number while it is only looked ahead to; no row has it. */
const NOT_YET = '0';

const columns = 'id, kind, person_id, position_id, organisation_id, starts_on, ends_on, stands_in_for_id';

/**
 * What somebody would have of a post on a day if they stood in for its holder, and what not and why: by the SQL and the
 * rules that decide at each request, with the cover put in. Nothing is written or locked.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN for who arranges no posts there
 */
export const previewCover = async (ctx: SignedIn, asked: CoverAsked): Promise<CoverPreview> => {
  const { personId, positionId, standsInForId } = asked;
  const manager = ctx.manager ?? ctx.db.manager;
  const tx = { ...ctx, manager, memo: new Map() };
  const post = await readSeen(tx, Position, positionId, { what: postWords, path: 'positionId' });
  checkMay(ctx, 'org.edit', subjectAt(post.organisationId, [post.unitId]));
  await readSeen(tx, Person, personId, { what: personWords, path: 'personId' });
  if (standsInForId !== null && !isId(standsInForId)) throw notFound(personWords, 'standsInForId');
  const day = asked.day ?? dayOf(ctx.clock.now());
  const held = `(SELECT ${columns} FROM assignment
    UNION ALL SELECT ${NOT_YET}, 'ACTING', $1::bigint, $3::bigint, $4::bigint, $2::date, NULL, $5::bigint)`;
  const [row] = (await manager.query(`SELECT (${heldPosts('$1::bigint', '$2::date', { held })}) AS posts`, [
    personId,
    day,
    post.id,
    post.organisationId,
    standsInForId,
  ])) as { posts: readonly HeldPost[] }[];
  const posts = row?.posts ?? [];
  const suspensions = await suspensionsOn(manager, {
    day,
    assignmentIds: asksCertificates(posts),
    cover: { assignmentId: NOT_YET, personId, positionId: post.id },
  });
  const { grants, withheld } = settled(posts, suspensions);
  const line = ({ ability, scope, source, limit }: Grant, why: Bilingual | null): CoverLine => ({
    ability,
    scope,
    source: source.kind,
    seatLimit: limit?.seats ?? null,
    moneyLimitMinor: limit?.moneyMinor ?? null,
    reason: why && say(why, ctx.locale),
  });
  // What everybody has for themselves is not had for another.
  const isOfCover = (grant: Grant): boolean => grant.assignmentId === NOT_YET && !isOwnAffair(grant);
  const rankOf = ({ ability }: CoverLine): number => abilityNames.findIndex((name) => name === ability);
  const inOrder = (lines: CoverLine[]): CoverLine[] =>
    lines.toSorted((one, other) => rankOf(one) - rankOf(other));
  return {
    positionId: post.id,
    day,
    lines: [
      ...inOrder(grants.filter(isOfCover).map((grant) => line(grant, null))),
      ...inOrder(
        withheld.filter(({ grant }) => isOfCover(grant)).map(({ grant, text }) => line(grant, text)),
      ),
    ],
  };
};
