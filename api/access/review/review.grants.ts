import type { Ability } from '../../core/abilities.ts';
import { addDays, dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { checkTakesNothing } from '../../core/losing.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { PersonalGrant } from '../personal/personal-grant.entity.ts';
import { checkMayGive } from '../personal/personal-grant.giving.ts';
import { isHeldOn } from '../personal/personal-grant.rules.ts';
import { remember, takeBack } from '../personal/taking-back.ts';
import type { AccessReviewItem } from './access-review-item.entity.ts';
import type { ItemAnswerInput } from './review.inputs.ts';

/** An item that is answered, and how. */
export interface Taken {
  readonly item: AccessReviewItem;
  readonly given: ItemAnswerInput;
  readonly path: string;
  readonly assignmentId: string | null;
}

/** Refuses an answer that the state of things does not allow. */
export const notNow = (path: string, zh: string, en: string): Refusal =>
  new Refusal('INVALID_STATE', { zh, en }, { fields: [{ path, code: 'INVALID_STATE', text: { zh, en } }] });

/** From when on the same is given anew, where keeping it up to a day would run into that; null where it does not. */
const twinAfter = async (tx: Transacted, grant: PersonalGrant, endsOn: string): Promise<string | null> => {
  const [twin] = (await tx.manager.query(
    `SELECT starts_on::text AS "startsOn" FROM personal_grant
     WHERE assignment_id = $1 AND ability = $2 AND scope = $3 AND id <> $4 AND revoked_at IS NULL
       AND daterange(starts_on, least(ends_on, lapses_on)) && daterange($5::date, $6::date) ORDER BY starts_on LIMIT 1`,
    [grant.assignmentId, grant.ability, grant.scope, grant.id, grant.startsOn, endsOn],
  )) as { startsOn: string }[];
  return twin?.startsOn ?? null;
};

/** Refuses to keep longer than it was given what the reviewer may not give (decision 60). @throws Refusal FORBIDDEN */
const checkGoesOn = async (
  tx: Transacted,
  grant: PersonalGrant,
  { endsOn, path }: { readonly endsOn: string; readonly path: string },
): Promise<void> => {
  const { assignmentId, organisationId, ability, scope, unitIds, seatLimit, moneyLimitMinor } = grant;
  const [{ unitId }] = (await tx.manager.query(
    'SELECT o.unit_id::text AS "unitId" FROM assignment a JOIN position o ON o.id = a.position_id WHERE a.id = $1',
    [assignmentId],
  )) as [{ unitId: string }];
  const given = { ability: ability as Ability, scope, unitIds: unitIds ?? [], seatLimit, moneyLimitMinor };
  await checkMayGive(tx, given, { organisationId, unitId }, { path, by: 'access.review' });
  await checkTakesNothing(tx, {
    organisationId,
    people: [grant.personId],
    from: grant.endsOn,
    until: endsOn,
    abilities: [given.ability],
    by: 'access.review',
    path,
  });
};

const keepGrant = async (tx: Transacted, { given, path }: Taken, grant: PersonalGrant): Promise<void> => {
  const endsOn = addDays(given.keepUntil ?? '', 1);
  const twin = await twinAfter(tx, grant, endsOn);
  if (twin)
    throw invalid({
      path: `${path}.keepUntil`,
      code: 'OVERLAP',
      text: {
        zh: `自 ${twin} 起已另行授予同一权限，最晚到 ${addDays(twin, -1)}`,
        en: `the same is given anew from ${twin} on: at most until ${addDays(twin, -1)}`,
      },
    });
  if (endsOn > grant.endsOn) await checkGoesOn(tx, grant, { endsOn, path: `${path}.keepUntil` });
  await tx.manager.update(PersonalGrant, { id: grant.id }, { endsOn, lapsesOn: null });
  await remember(tx, 'confirmPersonalGrant', {
    personId: grant.personId,
    organisationId: grant.organisationId,
    assignmentId: grant.assignmentId,
    before: { grantId: grant.id, ability: grant.ability, endsOn: grant.endsOn, lapsesOn: grant.lapsesOn },
    after: { grantId: grant.id, ability: grant.ability, endsOn, lapsesOn: null },
    under: 'access.review',
  });
};

/** What was given in person is confirmed up to a day, or taken back at once. @throws Refusal INVALID, INVALID_STATE */
export const settleGrant = async (tx: Transacted, taken: Taken): Promise<void> => {
  const { item, given, path } = taken;
  const grant = await tx.manager.findOne(PersonalGrant, {
    where: { id: item.personalGrantId ?? '0' },
    lock: { mode: 'pessimistic_write' },
  });
  const isHeld = grant !== null && isHeldOn(grant, dayOf(tx.clock.now()));
  if (given.answer === 'KEEP') {
    if (!isHeld)
      throw notNow(
        `${path}.answer`,
        '这项授予刚刚撤回或结束，不能保留。',
        'It was taken back or has ended meanwhile and cannot be kept.',
      );
    await keepGrant(tx, taken, grant);
  } else if (isHeld)
    await takeBack(tx, grant, { reason: given.reason?.trim() ?? '', under: 'access.review' });
};
