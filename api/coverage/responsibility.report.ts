import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { Params, seenBy, type Condition } from '../core/filter.ts';
import { isId } from '../core/input.ts';
import { reader } from '../core/reader.ts';
import { notFound } from '../core/refusal.ts';
import { query } from '../core/sql.ts';
import { Person } from '../org/people/person.entity.ts';
import { Ticket } from '../tickets/ticket.entity.ts';
import { SILENT_DAYS } from './coverage.gaps.ts';
import { gapsWithin } from './coverage.report.ts';
import { groundOf } from './ground.ts';
import type { HandledCategory, OwnedDuty, OwnedRegion, Responsibilities } from './responsibility.types.ts';

/** The posts that a person holds on a day. */
const postsHeld =
  (personId: string, day: string): Condition =>
  (alias, params) => {
    const [person, today] = [params.add(personId), `${params.add(day)}::date`];
    return `exists (select from assignment own where own.position_id = ${alias}.id and own.person_id = ${person}::bigint
      and own.starts_on <= ${today} and (own.ends_on is null or own.ends_on > ${today}))`;
  };

const duties = `(
  select coalesce(json_agg(json_build_array(duty.id::text, coalesce(duty.heading, duty.statement),
      array(select phrase from duty_measure where duty_id = duty.id order by seq), force.id::text, post.id::text, post.title)
    order by post.id, duty.section, duty.seq), '[]')
  from force join post on post.id = force.post_id join duty on duty.job_description_id = force.id
  where duty.section <> 'HEADLINE' or not exists (
    select from duty other where other.job_description_id = force.id and other.section <> 'HEADLINE'))`;

type DutyRow = readonly [string, string, string[], string, string, string];

const dutyFrom = ([
  dutyId,
  text,
  measures,
  jobDescriptionId,
  positionId,
  positionTitle,
]: DutyRow): OwnedDuty => ({
  dutyId,
  text,
  measures,
  jobDescriptionId,
  positionId,
  positionTitle,
});

/** The duties of posts and what is missing there, on one ground. */
const heldAt = async (
  context: SignedIn,
  which: Condition,
): Promise<Pick<Responsibilities, 'duties' | 'gaps'>> => {
  const { ground, given } = groundOf(context, which);
  const gaps = gapsWithin(given);
  const [row] = await query(await reader(context), {
    text: `with ${ground} select ${duties}, ${gaps.list}`,
    values: given.params.values,
    rowMode: 'array',
  });
  const [owned = [], missing = []] = (row ?? []) as [DutyRow[]?, unknown[][]?];
  return { duties: owned.map(dutyFrom), gaps: gaps.read(missing) };
};

const regionsAt = async (context: SignedIn, which: Condition): Promise<OwnedRegion[]> => {
  const params = new Params();
  const rows = await query(context, {
    text: `with recursive up as (
        select distinct unit.id as root, unit.id, unit.parent_id, unit.region, unit.name, 0 as far
        from position join org_unit unit on unit.id = position.unit_id where ${which('position', params)}
        union all
        select up.root, unit.id, unit.parent_id, unit.region, unit.name, up.far + 1
        from up join org_unit unit on unit.id = up.parent_id where up.region is null)
      select distinct region, id::text, name from up where region is not null order by region`,
    values: params.values,
    rowMode: 'array',
  });
  return (rows as [string, string, string][]).map(([region, unitId, unitName]) => ({
    region,
    unitId,
    unitName,
  }));
};

const categoriesOf = async (context: SignedIn, personId: string, day: string): Promise<HandledCategory[]> => {
  const params = new Params();
  const person = `${params.add(personId)}::bigint`;
  const since = `(${params.add(day)}::date - ${SILENT_DAYS})::timestamp at time zone 'Asia/Shanghai'`;
  const seen = seenBy(context.db, context.policy, Ticket)('ticket', params);
  const rows = await query(await reader(context), {
    text: `select category.id::text, category.name_zh, category.name_en, count(*)::int from ticket join category on category.id = ticket.category_id
      where ticket.person_ids && array[${person}] and ticket.handler_id = ${person} and ticket.registered_at >= ${since} and ${seen}
      group by category.id order by 4 desc, category.id limit 50`,
    values: params.values,
    rowMode: 'array',
  });
  return (rows as [string, string, string, number][]).map(([categoryId, nameZh, nameEn, tickets]) => ({
    categoryId,
    nameZh,
    nameEn,
    tickets,
  }));
};

/**
 * What a person answers for today: the duties, the regions, the categories at work, and what is missing (F160).
 *
 * @throws Refusal NOT_FOUND for somebody who may not be seen
 */
export const responsibilitiesOf = async (context: SignedIn, personId: string): Promise<Responsibilities> => {
  const params = new Params();
  const seen = seenBy(context.db, context.policy, Person)('person', params);
  const [found] = isId(personId)
    ? await query(context, {
        text: `select person.id from person where person.id = ${params.add(personId)}::bigint and ${seen}`,
        values: params.values,
        rowMode: 'array',
      })
    : [];
  if (!found) throw notFound({ zh: '人员', en: 'person' }, 'personId');
  const day = dayOf(context.clock.now());
  const which = postsHeld(personId, day);
  return {
    ...(await heldAt(context, which)),
    regions: await regionsAt(context, which),
    categories: await categoriesOf(context, personId, day),
  };
};
