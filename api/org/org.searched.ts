import { declareSearched, namedMatches } from '../core/search/searched.ts';
import { Assignment } from './people/assignment.entity.ts';
import { OrgUnit } from './units/org-unit.entity.ts';
import { Person } from './people/person.entity.ts';
import { Position } from './positions/position.entity.ts';

const closed = (unit: string, day: string): string => `coalesce(${unit}.closed_on <= ${day}::date, false)`;

const openEnded = (day: string): string => `(a.ends_on is null or a.ends_on > ${day}::date)`;

/** Of a word that fits thousands, whether they left is looked up for the best so many. */
const MOST_PEOPLE = 300;

declareSearched('PERSON', {
  place: 10,
  description: 'People by name or staff number; those who hold no post any more come last.',
  find: (asking) => {
    const { params, today, seen } = asking;
    const day = params.add(today);
    return {
      from: `${namedMatches(asking, 'person', MOST_PEOPLE)} join person t on t.id = m.record_id and ${seen(Person, 't')}`,
      id: 't.id',
      title: 't.name',
      rank: 'm.rank',
      alias: 'm.alias',
      place: `(select string_agg(p.title || ' · ' || u.name, '、' order by a.kind <> 'PRIMARY', a.starts_on, a.id)
        from assignment a join position p on p.id = a.position_id and ${seen(Position, 'p')}
          join org_unit u on u.id = p.unit_id and ${seen(OrgUnit, 'u')}
        where a.person_id = t.id and a.starts_on <= ${day}::date and ${openEnded(day)} and ${seen(Assignment, 'a')})`,
      isPast: `not exists (select from assignment a where a.person_id = t.id and ${openEnded(day)} and ${seen(Assignment, 'a')})`,
    };
  },
});

declareSearched('POSITION', {
  place: 20,
  description: 'Posts by title, other title or code; those of closed units come last.',
  find: (asking) => ({
    from: `${namedMatches(asking, 'position')} join position t on t.id = m.record_id and ${asking.seen(Position, 't')}
      join org_unit u on u.id = t.unit_id and ${asking.seen(OrgUnit, 'u')}`,
    id: 't.id',
    title: 't.title',
    rank: 'm.rank',
    alias: 'm.alias',
    unitId: 't.unit_id',
    isPast: closed('u', asking.params.add(asking.today)),
  }),
});

declareSearched('ORG_UNIT', {
  place: 30,
  description: 'Units by name or other name; closed ones come last.',
  find: (asking) => ({
    from: `${namedMatches(asking, 'org_unit')} join org_unit t on t.id = m.record_id and ${asking.seen(OrgUnit, 't')}`,
    id: 't.id',
    title: 't.name',
    rank: 'm.rank',
    alias: 'm.alias',
    unitId: 't.parent_id',
    isPast: closed('t', asking.params.add(asking.today)),
  }),
});
