import { In } from 'typeorm';
import type { Transacted } from '../../core/command.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { spansOf, todayOf } from './assignment.checks.ts';
import { Assignment } from './assignment.entity.ts';
import type { Taken } from './assignment.write.ts';
import type { LeftSpan } from './leaving.rules.ts';
import type { Person } from './person.entity.ts';
import { SetAsideAssignment } from './set-aside.entity.ts';

/** An assignment of somebody who leaves, with its post. */
export type Left = LeftSpan & Pick<Taken, 'assignment' | 'post'>;

/** What is set aside of a person whose last day lies ahead, as assignments. */
const asideOf = async (
  tx: Transacted,
  { id, leftOn }: Pick<Person, 'id' | 'leftOn'>,
): Promise<Assignment[]> => {
  if (leftOn === null || leftOn <= todayOf(tx)) return [];
  const rows = await tx.manager.find(SetAsideAssignment, {
    select: {
      id: true,
      organisationId: true,
      personId: true,
      positionId: true,
      kind: true,
      startsOn: true,
      endsOn: true,
      standsInForId: true,
      revision: true,
    },
    where: { personId: id },
    order: { startsOn: 'ASC', id: 'ASC' },
  });
  return rows.map((row) =>
    tx.manager.create(Assignment, { ...row, endsByLeaving: false, endedBeforeOn: null }),
  );
};

/** The same with its posts. */
const leftAside = async (tx: Transacted, person: Person): Promise<Left[]> => {
  const aside = await asideOf(tx, person);
  const posts = await tx.manager.findBy(Position, { id: In(aside.map(({ positionId }) => positionId)) });
  const units = await tx.manager.findBy(OrgUnit, { id: In(posts.map(({ unitId }) => unitId)) });
  return aside.flatMap((assignment): Left[] => {
    const post = posts.find(({ id }) => id === assignment.positionId);
    const unit = units.find(({ id }) => id === post?.unitId);
    if (!post || !unit) return [];
    const { id, positionId, kind, startsOn, endsOn, endsByLeaving, endedBeforeOn } = assignment;
    const named = { title: post.title, unit: unit.name };
    const span = { id, positionId, kind, startsOn, endsOn, endsByLeaving, endedBeforeOn };
    return [{ ...span, ...named, isSetAside: true, assignment, post }];
  });
};

/** Everything that a person holds at any time, and what a leaving that is still to come took back of it, with its posts. */
export const leftOf = async (tx: Transacted, person: Person): Promise<Left[]> => {
  const spans = await spansOf(tx, person.id);
  const assignments = await tx.manager.findBy(Assignment, { personId: person.id });
  const posts = await tx.manager.findBy(Position, { id: In(spans.map(({ positionId }) => positionId)) });
  const held = spans.flatMap((span): Left[] => {
    const assignment = assignments.find(({ id }) => id === span.id);
    const post = posts.find(({ id }) => id === span.positionId);
    if (!assignment || !post) return [];
    const { endsByLeaving, endedBeforeOn } = assignment;
    return [{ ...span, assignment, post, endsByLeaving, endedBeforeOn, isSetAside: false }];
  });
  return [...held, ...(await leftAside(tx, person))];
};
