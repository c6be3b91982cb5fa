import { addDays } from '../core/clock.ts';
import { absent } from '../core/form-text.ts';
import type { FormText } from '../core/form-text.ts';
import type { OrganisationContent, PostHeader } from './content/shapes.ts';
import type { Cell } from './copy.ts';
import type { Keys } from './keys.ts';

type Row = Readonly<Record<string, Cell>>;

/** A text of a form as its column takes it. */
export const formCell = (text: FormText | undefined): string => JSON.stringify(text ?? absent());

const headerColumns = {
  code: 'code',
  tag: 'tag',
  owning_company: 'owningCompany',
  job_class: 'jobClass',
  job_kind: 'jobKind',
  job_series: 'jobSeries',
  pay_grade: 'payGrade',
  workplace: 'workplace',
  established_on: 'establishedOn',
  direct_subordinates: 'directSubordinates',
  staff_under_charge: 'staffUnderCharge',
} as const satisfies Record<string, keyof PostHeader>;

/** Rows of units, posts, relations, people and assignments, in the order in which they can be written. */
export const organisationRows = (
  { staffNumbers, units, posts, people, ranks = [] }: OrganisationContent,
  keys: Keys,
  today: string,
): Readonly<
  Record<'org_unit' | 'rank' | 'position' | 'position_relation' | 'person' | 'assignment', readonly Row[]>
> => {
  const root = units[0]?.key ?? '';
  const organisation_id = keys.unit(root);
  const order = <T extends { key: string }>(list: readonly T[]) =>
    new Map(list.map(({ key }, at) => [key, at]));
  const unitOrder = order(units);
  const postOrder = order(posts);
  return {
    org_unit: units.map(({ key, parent, kind, name, aliases = [], region = null, duties = [] }) => ({
      id: keys.unit(key),
      organisation_id,
      parent_id: parent && keys.unit(parent),
      kind,
      name,
      aliases,
      region,
      duty_statements: duties,
      sort: unitOrder.get(key) ?? 0,
    })),
    rank: ranks.map(({ name, level }) => ({ id: keys.rank(root, name), organisation_id, name, level })),
    position: posts.map(
      ({ key, unit, superior, title, aliases = [], isLead = false, seats = null, header = {}, rank }) => ({
        id: keys.post(key),
        organisation_id,
        unit_id: keys.unit(unit),
        superior_id: superior ? keys.post(superior) : null,
        title,
        aliases,
        is_lead: isLead,
        headcount_plan: seats,
        rank_id: rank ? keys.rank(root, rank) : null,
        ...Object.fromEntries(
          Object.entries(headerColumns).map(([column, field]) => [column, formCell(header[field])]),
        ),
        sort: postOrder.get(key) ?? 0,
      }),
    ),
    position_relation: posts.flatMap(({ key, relations = [] }) =>
      relations.map(({ kind, name, to }, seq) => ({
        position_id: keys.post(key),
        kind,
        to_position_id: to ? keys.post(to) : null,
        raw_name: name,
        seq: seq + 1,
      })),
    ),
    person: people.map(({ key, name, gender, bornOn, education }, at) => ({
      id: keys.person(key),
      organisation_id,
      name,
      employee_no: `${staffNumbers}${String(10_101 + at * 7)}`,
      gender,
      born_on: bornOn,
      education,
    })),
    assignment: people.flatMap(({ key, holds }) =>
      holds.map(({ post, kind = 'PRIMARY', since, until }, at) => ({
        id: keys.holding(key, at),
        organisation_id,
        person_id: keys.person(key),
        position_id: keys.post(post),
        kind,
        starts_on: addDays(today, -since),
        ends_on: until ? addDays(today, -until) : null,
      })),
    ),
  };
};
