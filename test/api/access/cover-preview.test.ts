import { expect, test } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import type { Grant } from '../../../api/core/actor.ts';
import { isOwnAffair } from '../../../api/core/delegation.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { ask, clock, db, ids } = world;

interface Line {
  readonly ability: string;
  readonly scope: string;
  readonly seatLimit: number | null;
  readonly reason: string | null;
}

const preview = (
  deputy: PersonKey,
  principal: PersonKey,
  position: PositionKey,
  who: PersonKey = 'hr',
  language = 'zh-CN',
) =>
  ask(
    who,
    `query ($positionId: ID!, $personId: ID!, $standsInForId: ID, $day: Date) { cover: coverPreview(positionId: $positionId,
      personId: $personId, standsInForId: $standsInForId, day: $day) { positionId day lines { ability scope source seatLimit moneyLimitMinor reason } } }`,
    {
      positionId: ids.position[position],
      personId: ids.person[deputy],
      standsInForId: ids.person[principal],
      day: '2026-03-02',
    },
    language,
  );

/** The cover as it is arranged, by the same SQL that reads it at each request; then it is gone again. */
const arranged = async (deputy: PersonKey, principal: PersonKey, position: PositionKey) => {
  const [{ id }] = (await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-02', '2026-03-07', $4) RETURNING id::text`,
    [ids.unit.group, ids.person[deputy], ids.position[position], ids.person[principal]],
  )) as [{ id: string }];
  const actor = await actorOf(db, { personId: ids.person[deputy], now: clock.now() });
  await db.query('DELETE FROM assignment WHERE id = $1', [id]);
  const isOfCover = (grant: Grant): boolean => grant.assignmentId === id && !isOwnAffair(grant);
  const told = ({ ability, scope, limit }: Grant, reason: string | null) =>
    `${ability} ${scope} ${limit?.seats ?? ''} ${reason ?? ''}`;
  return [
    ...(actor?.grants ?? []).filter(isOfCover).map((grant) => told(grant, null)),
    ...(actor?.withheld ?? [])
      .filter(({ grant }) => isOfCover(grant))
      .map(({ grant, text }) => told(grant, text.zh)),
  ].toSorted();
};

const covers = [
  ['caller', 'handler', 'handler'],
  ['lead', 'handler', 'handler'],
  ['handler', 'lead', 'complaintLead'],
  ['supervisor', 'head', 'relationsHead'],
  ['hr', 'hrHead', 'personnelHead'],
  ['admin', 'handler', 'handler'],
  ['lead', 'admin', 'administrator'],
] as const satisfies readonly (readonly [PersonKey, PersonKey, PositionKey])[];

test('what a deputy is said to get and not to get of a post is what they then have, and why not', async () => {
  const version = await addVersion(db, {
    positionId: ids.position.handler,
    from: '2026-01-01',
    lines: [
      { ability: 'headcount.decide', scope: 'UNIT', seats: 2, isDelegable: true },
      { ability: 'job.write', scope: 'UNIT', isDelegable: false },
      { ability: 'job.read', scope: 'UNIT', condition: 'CERTIFIED', isDelegable: true },
    ],
  });
  await db.query(
    `INSERT INTO qualification (job_description_id, seq, kind, strictness, text) VALUES ($1, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书')`,
    [version],
  );
  for (const [deputy, principal, position] of covers) {
    const { data, errors } = await preview(deputy, principal, position, deputy === 'hr' ? 'hrHead' : 'hr');
    expect(errors).toEqual([]);
    const lines = data.cover.lines as Line[];
    expect(
      lines
        .map(
          ({ ability, scope, seatLimit, reason }) => `${ability} ${scope} ${seatLimit ?? ''} ${reason ?? ''}`,
        )
        .toSorted(),
      `${deputy} for ${principal}`,
    ).toEqual(await arranged(deputy, principal, position));
  }
});

test('where no work is given without the certificate, a deputy who lacks it is said to get nothing of the post', async () => {
  await db.query(`INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, 'BLOCK')`, [
    ids.unit.group,
  ]);
  const { data } = await preview('caller', 'handler', 'handler');
  const lines = data.cover.lines as Line[];
  expect(lines.filter(({ reason }) => reason === null)).toEqual([]);
  expect(lines.map(({ reason }) => reason)).toContainEqual(
    expect.stringContaining('冯回访没有该岗位要求的有效证书'),
  );
  await db.query('DELETE FROM certificate_rule');
});

test('administration and what a line does not pass on are told apart, each with its reason in the caller’s language', async () => {
  const { data } = await preview('lead', 'admin', 'administrator', 'hr', 'en');
  expect(data.cover.lines).toContainEqual(
    expect.objectContaining({ ability: 'access.manage', reason: 'Administration goes to no deputy' }),
  );
  const line = await preview('caller', 'handler', 'handler', 'hr', 'en');
  expect(line.data.cover.lines).toContainEqual(
    expect.objectContaining({
      ability: 'job.write',
      reason: 'The line does not say that a deputy has it, too',
    }),
  );
});

test('whoever arranges no posts there is told of nothing, and of a stranger’s post not that it exists', async () => {
  expect((await preview('caller', 'handler', 'handler', 'lead')).codes).toEqual(['FORBIDDEN']);
  expect((await preview('caller', 'handler', 'handler', 'bankHead')).codes).toEqual(['NOT_FOUND']);
  expect((await preview('bankHandler', 'handler', 'handler')).codes).toEqual(['NOT_FOUND']);
});
