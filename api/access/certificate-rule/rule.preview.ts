import type { Actor } from '../../core/actor.ts';
import {
  checkCertificateRule,
  suspensionsOn,
  uncertifiedAmong,
  type CertificateRuleFacts,
  type SuspensionsAsked,
} from '../../core/certified.ts';
import type { SignedIn } from '../../core/context.ts';
import { heldPosts, type HeldPost } from '../grants.ts';
import { lookingAhead, PEOPLE_AT_ONCE, said, type Asked } from '../roles/role.preview.ts';
import { together, type Concerned } from '../roles/role.preview.rules.ts';
import { settled } from '../settled.ts';
import type { CertificateRulePreview, PeopleConcerned } from './rule.preview.types.ts';

/** So many people are named. */
const NAMED = 20;

const nobody: PeopleConcerned = { total: 0, people: [] };

/** What a day's covers in an organisation are called by. */
const coversOn = `SELECT id::text FROM assignment
  WHERE organisation_id = $1 AND kind = 'ACTING' AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on > $2::date)`;

/** The deputies from whom one of two rules withholds what their cover gives, and the other does not. */
const coversConcerned = async ({ tx, day }: Asked, rule: CertificateRuleFacts): Promise<string[]> => {
  const covers = (await tx.manager.query(coversOn, [rule.organisationId, day])) as { id: string }[];
  const asked = { day, assignmentIds: covers.map(({ id }) => id) };
  const withheld = async (what: SuspensionsAsked): Promise<string[]> =>
    (await suspensionsOn(tx.manager, what)).flatMap(({ isCover, assignmentId }) =>
      isCover ? [assignmentId] : [],
    );
  const [now, then] = [new Set(await withheld(asked)), new Set(await withheld({ ...asked, rule }))];
  return asked.assignmentIds.filter((id) => now.has(id) !== then.has(id));
};

type Row = readonly [id: string, name: string, posts: readonly HeldPost[]];

/** The holders of some assignments, so many at a time, with all that they hold: by the SQL that decides at each request. */
const lookedAt = async (
  asked: Asked,
  assignments: readonly string[],
  rule: CertificateRuleFacts,
): Promise<Concerned[]> => {
  const { tx, day, after } = asked;
  const rows = (await tx.manager.query(
    `SELECT json_build_array(p.id::text, p.name, (${heldPosts('p.id', '$1::date')})) AS row
     FROM person p WHERE p.id > $2::bigint AND p.id IN (SELECT person_id FROM assignment WHERE id = any($3::bigint[]))
     ORDER BY p.id LIMIT ${PEOPLE_AT_ONCE}`,
    [day, after, assignments],
  )) as { row: Row }[];
  const all = {
    day,
    assignmentIds: rows.flatMap(({ row: [, , posts] }) => posts.map(({ id }) => id)),
  };
  const before = await suspensionsOn(tx.manager, all);
  const then = await suspensionsOn(tx.manager, { ...all, rule });
  const blank: Actor = { ...tx.actor, assignments: [], grants: [], withheld: [] };
  return rows.map(({ row: [id, name, posts] }) => ({
    person: {
      ...blank,
      personId: id,
      personName: name,
      assignments: posts.filter(({ organisationId }) => organisationId === rule.organisationId),
    },
    startsOn: null,
    posts: posts
      .filter(({ organisationId }) => organisationId === rule.organisationId)
      .map(({ positionTitle }) => positionTitle),
    before: settled(posts, before),
    after: settled(posts, then),
  }));
};

/** Whether one may ask what somebody may do: their own, or with `access.read` over them. */
const isTold =
  ({ tx }: Asked, organisationId: string) =>
  ({ person }: Concerned): boolean =>
    person.personId === tx.actor.personId ||
    tx.policy.can('access.read', {
      organisationId,
      units: person.assignments.map(({ unitId }) => unitId),
      people: [person.personId],
      positions: [],
    });

const concernedOf = (people: readonly Concerned[]): PeopleConcerned => ({
  total: people.length,
  people: people.slice(0, NAMED).map(({ person: { personId, personName }, posts }) => ({
    id: personId,
    name: personName,
    posts: posts.join('、'),
  })),
});

/** Whom work would be withheld from, or given to again: those without a certificate that a post of theirs asks for. */
const workOf = async ({ tx, day }: Asked, organisationId: string): Promise<PeopleConcerned> => {
  const held = (await tx.manager.query(
    `SELECT p.id::text, p.name, string_agg(o.title, '、' ORDER BY a.kind <> 'PRIMARY', o.id) AS posts
     FROM assignment a JOIN person p ON p.id = a.person_id JOIN position o ON o.id = a.position_id
     WHERE a.organisation_id = $1 AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date)
     GROUP BY p.id ORDER BY p.id`,
    [organisationId, day],
  )) as PeopleConcerned['people'];
  const found = await uncertifiedAmong(tx, {
    organisationId,
    unitIds: tx.actor.tree.subtree(organisationId),
    personIds: held.map(({ id }) => id),
    day,
    onWork: 'BLOCK',
  });
  const lacking = new Set(found.map(({ personId }) => personId));
  const people = held.filter(({ id }) => lacking.has(id));
  return { total: people.length, people: people.slice(0, NAMED) };
};

/**
 * What a rule on certificates would do today, by the rules that decide afterwards: which deputies lose and gain what, and
 * from whom work would be withheld. Nothing is written.
 *
 * @param after with larger ids the deputies are looked at; the holders of posts in `work` are all looked at each time
 * @throws Refusal NOT_FOUND; FORBIDDEN without `person.recordEdit` over the whole organisation
 */
export const previewCertificateRule = (
  ctx: SignedIn,
  rule: CertificateRuleFacts,
  after: string | null,
): Promise<CertificateRulePreview> =>
  lookingAhead(
    ctx,
    after,
    async (asked) => {
      const { organisationId, onWork } = rule;
      const before = await checkCertificateRule(asked.tx, rule);
      const covers = await coversConcerned(asked, rule);
      const looked = await lookedAt(asked, covers, rule);
      const [told, others] = [true, false].map((wanted) =>
        looked.filter((one) => isTold(asked, organisationId)(one) === wanted),
      ) as [Concerned[], Concerned[]];
      const { groups, unchanged } = together(organisationId, told);
      const changed = others.filter((one) => together(organisationId, [one]).groups.length > 0);
      const [{ holders }] = (await asked.tx.manager.query(
        'SELECT count(DISTINCT person_id)::int AS holders FROM assignment WHERE id = any($1::bigint[])',
        [covers],
      )) as [{ holders: number }];
      const isSame = (before === 'BLOCK') === (onWork === 'BLOCK');
      return {
        access: {
          groups: said(groups, asked.tx),
          holders,
          examined: looked.length,
          unchanged: unchanged + others.length - changed.length,
          endCursor: looked.length === PEOPLE_AT_ONCE ? (looked.at(-1)?.person.personId ?? null) : null,
          refusal: null,
        },
        untold: concernedOf(changed),
        withholdsWork: onWork === 'BLOCK',
        work: isSame ? nobody : await workOf(asked, organisationId),
      };
    },
    (access) => ({ access, untold: nobody, withholdsWork: rule.onWork === 'BLOCK', work: nobody }),
  );
