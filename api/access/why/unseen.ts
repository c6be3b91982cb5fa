import type { Actor, Grant } from '../../core/actor.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Decision } from '../../core/decision.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { resourceOfKind } from '../../core/record-kind.ts';
import { oneself } from '../../core/token.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import type { AskedRecord } from './question.ts';

/** The versions of job descriptions on which some grants stand and which the asker may not read: they are not quoted. */
export const hiddenVersions = async (
  ctx: SignedIn,
  grants: readonly Grant[],
): Promise<ReadonlySet<string>> => {
  const versions = [
    ...new Set(
      grants.flatMap(({ source }) => (source.kind === 'AUTHORITY' ? [source.jobDescriptionId] : [])),
    ),
  ];
  if (versions.length === 0) return new Set();
  const params = new Params();
  const among = `t.id = any(${params.add(versions)}::bigint[])`;
  const isSeen = seenBy(ctx.db, ctx.policy, JobDescription)('t', params);
  const rows = (await (ctx.manager ?? ctx.db).query(
    `SELECT t.id::text FROM job_description t WHERE ${among} AND ${isSeen}`,
    params.values,
  )) as { id: string }[];
  const seen = new Set(rows.map(({ id }) => id));
  return new Set(versions.filter((id) => !seen.has(id)));
};

/**
 * Leaves out what the asker may not see: the wording of a job description that is not theirs to read, and whatever is
 * known of a grant that stands on it. It is said only that something of the kind decides. A person always sees their
 * own grants whole.
 */
export const redacted = async (ctx: SignedIn, decision: Decision, person: Actor): Promise<Decision> => {
  // With two pairs of eyes it is the other’s line that may be quoted, or one’s own that the other may not read.
  if (person.personId === oneself(ctx.actor)) return decision;
  const grants = decision.steps.flatMap(({ grant }) => (grant ? [grant] : []));
  const hidden = await hiddenVersions(ctx, grants);
  if (hidden.size === 0) return decision;
  const told = new Set<Grant>();
  const steps = decision.steps.flatMap((step) => {
    const { grant } = step;
    if (grant?.source.kind !== 'AUTHORITY' || !hidden.has(grant.source.jobDescriptionId)) return [step];
    if (told.has(grant)) return [];
    told.add(grant);
    const passed = decision.steps.every((other) => other.grant !== grant || other.passed);
    return [{ kind: 'GRANT', passed, text: unseen(passed) } as const];
  });
  const isHidden =
    decision.grant?.source.kind === 'AUTHORITY' && hidden.has(decision.grant.source.jobDescriptionId);
  return { ...decision, steps, grant: isHidden ? null : decision.grant };
};

/**
 * Leaves out what guards found in a record that the asker may not see: where they look further than its columns, their
 * words tell what stands in it.
 */
export const withoutContent = (decision: Decision, { kind, isSeen }: AskedRecord): Decision => {
  if (isSeen || !resourceOfKind(kind).load) return decision;
  const told = new Set<string>();
  const steps = decision.steps.flatMap((step) => {
    if (step.kind !== 'STATE' && step.kind !== 'SEPARATION') return [step];
    if (step.grant) return [step];
    if (told.has(step.kind)) return [];
    told.add(step.kind);
    return [{ ...step, text: unseenBars[step.kind] }];
  });
  return { ...decision, steps };
};

/** Instead of what stands against something in a record that the asker may not see. */
const unseenBars = {
  STATE: {
    zh: '按它当前的内容或状态，现在不能这样做；您无权查看其内容，不再细列',
    en: 'What stands in it or where it stands does not allow this now; you may not read it, so no more is said',
  },
  SEPARATION: {
    zh: '按职责分离须由另一个人来办；您无权查看其内容，不再细列',
    en: 'It must be left to somebody else; you may not read it, so no more is said',
  },
} as const;

/** Instead of a line of a job description that the asker may not read. */
export const unseenLine = {
  zh: '一份您无权查看的职位说明书',
  en: 'A job description that you may not read',
};

const unseen = (passed: boolean) =>
  passed
    ? {
        zh: '由一份您无权查看的职位说明书决定：可以',
        en: 'A job description that you may not read allows it',
      }
    : {
        zh: '由一份您无权查看的职位说明书决定：不可以',
        en: 'A job description that you may not read does not allow it',
      };
