import { expect } from 'vitest';
import { loadActor } from '../../api/access/actor.ts';
import { hashToken } from '../../api/access/token.ts';
import { nodesOn } from './nodes.ts';
import type { Answer, World } from './world.ts';
import type { PersonKey, UnitKey } from './world-facts.ts';

const FIELDS = `id state mayWithdraw dueOn revision unit { name } openedBy { name }
  progress { people items answered open gone awaitsMe lapsed escalated requested }`;
const ITEM = `id revision kind state answers why isUnused keepAtMostUntil keepUntil answer reason refusal stillThere
  earlier { answer keepUntil reason answeredBy answeredAt } positionTitle
  personId personName person { name } unit { name } answeredBy { name } jobDescription { id }
  abilities { ability scope source where lastUsedOn isUnused }`;
export const OPEN = `mutation ($input: OpenAccessReviewInput!) { openAccessReview(input: $input) { review { ${FIELDS} } } }`;
export const WITHDRAW = `mutation ($input: WithdrawAccessReviewInput!) { withdrawAccessReview(input: $input) { review { ${FIELDS} } } }`;
export const ANSWER = `mutation ($input: AnswerAccessReviewInput!) { answerAccessReview(input: $input) {
  review { id progress { answered open } } items { ${ITEM} } } }`;
export const LIST = `query ($filter: AccessReviewItemFilter) { accessReviewItems(filter: $filter, first: 80) {
  totalCount nodes { ${ITEM} } } }`;
export const REVIEW = `query ($id: ID!) { accessReview(id: $id) { ${FIELDS} } }`;
export const PREVIEW = `query ($unitId: ID!) { accessReviewPreview(unitId: $unitId) {
  people items kinds { kind count unused } reviewers { personId personName items } unanswerable refusal recordedSince } }`;

export interface Item {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly state: string;
  readonly personId: string;
  readonly answers: readonly string[];
  readonly why: readonly string[];
  readonly isUnused: boolean;
  readonly abilities: readonly {
    readonly ability: string;
    readonly isUnused: boolean;
    readonly lastUsedOn: string | null;
  }[];
}

/** Reviews in a world: opening, reading and answering them as its people, and what holds then. */
export const reviewsIn = async (world: World) => {
  const { db, clock, ids } = world;
  const [other] = await nodesOn(db, 1);

  const fresh = async (instant: string): Promise<void> => {
    clock.set(instant);
    await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
  };

  const open = (unit: UnitKey, more: object = {}, who: PersonKey = 'hrHead'): Promise<Answer> =>
    world.ask(who, OPEN, { input: { unitId: ids.unit[unit], dueOn: '2026-03-12', ...more } });
  const opened = async (unit: UnitKey, more: object = {}): Promise<string> => {
    const { data, errors } = await open(unit, more);
    expect(errors).toEqual([]);
    return data.openAccessReview.review.id;
  };
  const itemsSeenBy = async (who: PersonKey, filter: object): Promise<Item[]> => {
    const { data, errors } = await world.ask(who, LIST, { filter });
    expect(errors).toEqual([]);
    return data.accessReviewItems.nodes;
  };
  const itemOf = async (
    reviewId: string,
    person: PersonKey,
    kind: string,
    by: PersonKey = 'hrHead',
  ): Promise<Item> => {
    const found = await itemsSeenBy(by, { reviewId, personId: ids.person[person], kinds: [kind] });
    expect(found.length).toBeGreaterThan(0);
    return found[0]!;
  };
  const answer = (
    who: PersonKey,
    reviewId: string,
    item: Pick<Item, 'id' | 'revision'>,
    given: object,
  ): Promise<Answer> =>
    world.ask(who, ANSWER, {
      input: { reviewId, answers: [{ itemId: item.id, revision: item.revision, ...given }] },
    });

  const assignmentOf = async (who: PersonKey): Promise<string> => {
    const [row] = (await db.query(
      'SELECT id::text FROM assignment WHERE person_id = $1 ORDER BY id LIMIT 1',
      [ids.person[who]],
    )) as { id: string }[];
    return row?.id ?? '';
  };
  const give = async (who: PersonKey, more: object = {}): Promise<string> => {
    const { data, errors } = await world.ask(
      'admin',
      'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
      {
        input: {
          assignmentId: await assignmentOf(who),
          ability: 'ticket.urge',
          scope: 'UNIT',
          reason: '春节期间协助督办',
          lastDay: '2026-06-30',
          ...more,
        },
      },
    );
    expect(errors).toEqual([]);
    return data.givePersonalGrant.grant.id;
  };
  /** Whether somebody may do something now, as another node finds it. */
  const has = async (who: PersonKey, ability: string): Promise<boolean> => {
    const known = await loadActor(other!, { tokenHash: hashToken(world.tokenOf(who)), now: clock.now() });
    return known?.actor.grants.some((grant) => grant.ability === ability) ?? false;
  };
  const toldTo = async (who: PersonKey): Promise<string[]> =>
    (
      (await db.query('SELECT kind FROM notification WHERE person_id = $1 ORDER BY id', [
        ids.person[who],
      ])) as {
        kind: string;
      }[]
    ).map(({ kind }) => kind);

  const clean = async (): Promise<void> => {
    await fresh('2026-03-02T09:00:00+08:00');
    await db.query('TRUNCATE access_review_item, access_review, personal_grant, ability_use, notification');
  };
  return { fresh, open, opened, itemsSeenBy, itemOf, answer, assignmentOf, give, has, toldTo, clean };
};
