import { audit } from '../../core/audit.ts';
import { addDays } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { barsAgainst, refusalOfBar } from '../../core/decide.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, type FieldProblem } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { checkRevision } from '../../core/revision.ts';
import { tell } from '../../notifications/tell.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { hasLeftBy, learnersOf, subjectOfLearner, type Learner } from '../learner.ts';
import { Mentoring } from './mentoring.entity.ts';
import type { ArrangeMentoringInput, ReviewMentoringInput } from './mentoring.inputs.ts';
import { arrangedNotice } from './mentoring.notices.ts';
import { mentoringResource } from './mentoring.policy.ts';

const problem = (path: string, code: string, zh: string, en: string): FieldProblem => ({
  path: `input.${path}`,
  code,
  text: { zh, en },
});

/** What is wrong with a mentoring that is to be arranged. */
const problemsOf = (
  { menteeId, mentorId, startsOn, lastDay }: ArrangeMentoringInput,
  { mentee, mentor }: { readonly mentee: Learner; readonly mentor: Learner },
): FieldProblem[] => {
  if (menteeId === mentorId)
    return [problem('mentorId', 'UNKNOWN', '导师须是另一个人', 'The mentor is somebody else')];
  const found: FieldProblem[] = [];
  if (lastDay < startsOn)
    found.push(
      problem(
        'lastDay',
        'TOO_SMALL',
        `不能早于开始日期 ${startsOn}`,
        `It is not before the first day, ${startsOn}`,
      ),
    );
  else if (lastDay > addDays(startsOn, 731))
    found.push(problem('lastDay', 'TOO_LARGE', '带教最长两年', 'A mentoring lasts at most two years'));
  for (const [path, each] of [
    ['menteeId', mentee],
    ['mentorId', mentor],
  ] as const)
    if (hasLeftBy(each, startsOn))
      found.push(
        problem(
          path,
          'GONE',
          `${each.name}届时已离职`,
          `${each.name} will have left the organisation by then`,
        ),
      );
  if (mentee.organisationId !== mentor.organisationId)
    found.push(problem('mentorId', 'UNKNOWN', '两人须在同一组织', 'Both are of one organisation'));
  return found;
};

/**
 * Gives somebody new a mentor for a time (F129). Answers the mentoring's id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID for people and days, or where the two have one at that time
 */
export const arrangeMentoring = async (tx: Transacted, input: ArrangeMentoringInput): Promise<string> => {
  const [mentor] = await learnersOf(tx, [input.mentorId], 'input.mentorId');
  const [mentee] = await learnersOf(tx, [input.menteeId], 'input.menteeId');
  if (!mentor || !mentee) throw new Error('learnersOf answers everybody or refuses.');
  const subject = subjectOfLearner(mentee);
  checkMay(tx, 'training.require', subject);
  const problems = problemsOf(input, { mentee, mentor });
  if (problems.length > 0) throw invalid(...problems);
  // One at a time for each newcomer, so that two who arrange at once do not both find the days free.
  await tx.manager.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [mentee.id]);
  const [other] = (await tx.manager.query(
    `SELECT p.name, m.starts_on::text AS "startsOn", m.last_day::text AS "lastDay"
     FROM mentoring m JOIN person p ON p.id = m.mentor_id
     WHERE m.mentee_id = $1 AND m.outcome IS NULL AND m.starts_on <= $3::date AND m.last_day >= $2::date LIMIT 1`,
    [mentee.id, input.startsOn, input.lastDay],
  )) as { name: string; startsOn: string; lastDay: string }[];
  if (other)
    throw invalid(
      problem(
        'startsOn',
        'OVERLAP',
        `${mentee.name}在 ${other.startsOn} 至 ${other.lastDay} 已由${other.name}带教`,
        `${other.name} mentors ${mentee.name} from ${other.startsOn} to ${other.lastDay} already`,
      ),
    );
  const { organisationId, unitIds } = mentee;
  const row = {
    organisationId,
    menteeId: mentee.id,
    mentorId: mentor.id,
    unitIds: [...unitIds],
    startsOn: input.startsOn,
    lastDay: input.lastDay,
    goals: input.goals?.trim() ?? '',
    arrangedById: tx.actor.personId,
  };
  const { identifiers } = await tx.manager.insert(Mentoring, row);
  const id = String(identifiers[0]?.['id']);
  await audit(tx, {
    action: 'arrangeMentoring',
    entity: 'Mentoring',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('training.require', subject),
    after: row,
  });
  await tell(
    tx.manager,
    [
      arrangedNotice('MENTORING_YOURS', { id, ...row, other: mentor.name }, mentee.id, tx.actor.personId),
      arrangedNotice('MENTORING_TO_GIVE', { id, ...row, other: mentee.name }, mentor.id, tx.actor.personId),
    ],
    tx.clock.now(),
  );
  return id;
};

/**
 * Reviews a mentoring at its end, or breaks it off before. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN also for the two themselves; INVALID_STATE where it is reviewed; INVALID
 *   where it has not ended
 */
export const reviewMentoring = async (tx: Transacted, input: ReviewMentoringInput): Promise<string> => {
  const path = 'input.id';
  const mentoring = await loadSeen(tx, Mentoring, input.id, {
    what: { zh: '带教关系', en: 'mentoring' },
    path,
  });
  const subject = subjectOf(mentoringResource, mentoring);
  checkMay(tx, 'training.require', subject);
  const today = todayOf(tx);
  const bars = barsAgainst(tx.actor, mentoringResource, {
    ability: 'training.require',
    row: mentoring,
    today,
  });
  const own = bars.find(({ kind }) => kind === 'SEPARATION');
  if (own) throw refusalOfBar(own, path);
  await checkRevision(tx, Mentoring, mentoring, input.revision);
  const [bar] = bars;
  if (bar) throw refusalOfBar(bar, path);
  if (input.outcome !== 'BROKEN_OFF' && mentoring.lastDay > today)
    throw invalid(
      problem(
        'outcome',
        'TOO_SMALL',
        `带教到 ${mentoring.lastDay} 才结束；提前结束请选“提前终止”`,
        `It lasts to ${mentoring.lastDay}; before that it can only be broken off`,
      ),
    );
  const change = {
    outcome: input.outcome,
    review: input.review.trim(),
    reviewedById: tx.actor.personId,
    reviewedOn: today,
  };
  await tx.manager.update(Mentoring, { id: mentoring.id }, { ...change, revision: mentoring.revision + 1 });
  await audit(tx, {
    action: 'reviewMentoring',
    entity: 'Mentoring',
    entityId: mentoring.id,
    organisationId: mentoring.organisationId,
    assignmentId: tx.policy.under('training.require', subject),
    before: Object.fromEntries(Object.keys(change).map((key) => [key, mentoring[key as keyof Mentoring]])),
    after: change,
  });
  return mentoring.id;
};
