import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { absent, type FormText } from '../../core/form-text.ts';
import { isId } from '../../core/input.ts';
import { query } from '../../core/sql.ts';
import { openOn } from '../../org/as-of.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import type { WholeContent } from '../diff/job.lines.ts';
import { JobDescription } from '../job-description.entity.ts';
import { contentJson } from '../job.content.ts';
import { stateOn } from '../job.state.ts';
import type { JobVariant, StoredJobState } from '../job.words.ts';
import type {
  PrintedContent,
  PrintedDuty,
  PrintedJob,
  PrintedMeasure,
  PrintedPost,
  PrintedPower,
  PrintedRequirement,
  Signature,
} from './printed-job.ts';

type Stored = Readonly<Record<string, unknown>>;

/** What the statement below gives of a version. */
interface Found {
  readonly organisationId: string;
  readonly variant: JobVariant;
  readonly version: number;
  readonly openQuestions: number;
  readonly state: StoredJobState;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly submittedAt: string | null;
  readonly reviewedAt: string | null;
  readonly approvedAt: string | null;
  readonly writer: string | null;
  readonly reviewer: string | null;
  readonly approver: string | null;
  readonly department: string | null;
  readonly superior: string | null;
  readonly post: Stored;
  readonly relations: PrintedPost['relations'];
}

const measureOf = (row: Stored): PrintedMeasure => ({
  phrase: row['phrase'] as string,
  kind: row['kind'] as PrintedMeasure['kind'],
  metricCode: row['metric_code'] as string | null,
  comparator: row['comparator'] as PrintedMeasure['comparator'],
  comparatorAssumed: row['comparator_assumed'] === true,
  targetValue: row['target_value'] as number | null,
  unit: row['unit'] as string | null,
});

const dutyOf = (row: WholeContent['duties'][number]): PrintedDuty => ({
  section: row['section'] as PrintedDuty['section'],
  seq: row['seq'] as number,
  sourceNumber: row['source_number'] as string | null,
  importanceRank: row['importance_rank'] as number | null,
  heading: row['heading'] as string | null,
  statement: row['statement'] as string,
  tasks: row['tasks'] as string[],
  workTimePct: row['work_time_pct'] as number | null,
  responsibilityLevel: row['responsibility_level'] as PrintedDuty['responsibilityLevel'],
  measures: row.measures.map(measureOf),
});

const powerOf = (row: Stored): PrintedPower => ({
  kind: row['kind'] as PrintedPower['kind'],
  text: row['text'] as string,
  condition: row['condition'] as PrintedPower['condition'],
  conditionText: row['condition_text'] as string | null,
  // a bigint, which JSON gives as a number
  moneyLimitMinor: row['money_limit_minor'] === null ? null : String(row['money_limit_minor']),
  seatLimit: row['seat_limit'] as number | null,
  isDelegable: row['is_delegable'] as boolean,
});

const requirementOf = (row: Stored): PrintedRequirement => ({
  kind: row['kind'] as PrintedRequirement['kind'],
  text: row['text'] as string,
  strictness: row['strictness'] as PrintedRequirement['strictness'],
  min: row['min'] as number | null,
  max: row['max'] as number | null,
  unit: row['unit'] as string | null,
  options: row['options'] as string[],
  subject: row['subject'] as string | null,
  level: row['level'] as string | null,
  certain: row['certain'] === true,
});

const contentOf = ({
  variant: _variant,
  duties,
  authorities,
  qualifications,
  ...content
}: WholeContent): PrintedContent => ({
  ...content,
  duties: duties.map(dutyOf),
  powers: authorities.map(powerOf),
  requirements: qualifications.map(requirementOf),
});

const postOf = ({ post, department, superior, relations }: Found): PrintedPost => {
  const text = (column: string): FormText => (post[column] as FormText | null) ?? absent();
  return {
    title: post['title'] as string,
    department: department ?? '',
    superior,
    headcountPlan: post['headcount_plan'] as number | null,
    code: text('code'),
    tag: text('tag'),
    owningCompany: text('owning_company'),
    jobClass: text('job_class'),
    jobKind: text('job_kind'),
    jobSeries: text('job_series'),
    payGrade: text('pay_grade'),
    workplace: text('workplace'),
    establishedOn: text('established_on'),
    directSubordinates: text('direct_subordinates'),
    staffUnderCharge: text('staff_under_charge'),
    relations,
  };
};

const signature = (name: string | null, at: string | null): Signature | null =>
  name === null ? null : { name, on: at === null ? null : dayOf(new Date(at)) };

/** The states in which a review stands, and those in which an approval does. */
const reviewed: readonly StoredJobState[] = ['REVIEWED', 'APPROVED'];
const approved: readonly StoredJobState[] = ['APPROVED'];

/**
 * SQL for whom the post works with: who reports to it on the day, then whom its documents name beside them. The page on
 * which a version is read lists the same (admin/units/relations).
 */
const relations = (seen: (entity: unknown, alias: string) => string, day: string): string => {
  const reports = `b.superior_id = p.id AND ${openOn('b', day)} AND ${seen(Position, 'b')}`;
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'name', n.name) ORDER BY n.kind, n.is_named, n.seq, n.id), '[]')
          FROM (SELECT 'DIRECT_SUBORDINATE' AS kind, b.title AS name, false AS is_named, b.sort AS seq, b.id
              FROM position b WHERE ${reports}
            UNION ALL SELECT r.kind, r.raw_name, true, r.seq, r.id FROM position_relation r WHERE r.position_id = p.id
              AND NOT (r.kind = 'DIRECT_SUBORDINATE' AND EXISTS (SELECT FROM position b WHERE b.id = r.to_position_id AND ${reports}))) n)`;
};

/** A version for its paper, and where it belongs. */
export interface FoundJob {
  readonly job: PrintedJob;
  readonly organisationId: string;
}

/** Everything that the paper of a version says, in one statement; null where there is none or it may not be seen. */
export const readPrintedJob = async (ctx: SignedIn, id: string): Promise<FoundJob | null> => {
  if (!isId(id)) return null;
  const params = new Params();
  const { db, policy } = ctx;
  const seen = (entity: unknown, alias: string): string => seenBy(db, policy, entity)(alias, params);
  const name = (alias: string, column: string): string =>
    `(SELECT ${alias}.name FROM person ${alias} WHERE ${alias}.id = j.${column} AND ${seen(Person, alias)})`;
  const [row] = await query(ctx, {
    text: `SELECT jsonb_build_object(
        'organisationId', j.organisation_id::text, 'variant', j.variant, 'version', j.version, 'openQuestions', j.open_questions, 'state', j.state,
        'effectiveFrom', j.effective_from, 'effectiveTo', j.effective_to,
        'submittedAt', j.submitted_at, 'reviewedAt', j.reviewed_at, 'approvedAt', j.approved_at,
        'writer', ${name('w', 'writer_id')}, 'reviewer', ${name('r', 'reviewer_id')}, 'approver', ${name('a', 'approver_id')},
        'department', (SELECT u.name FROM org_unit u WHERE u.id = p.unit_id AND ${seen(OrgUnit, 'u')}),
        'superior', (SELECT s.title FROM position s WHERE s.id = p.superior_id AND ${seen(Position, 's')}),
        'post', to_jsonb(p),
        'relations', ${relations(seen, params.add(dayOf(ctx.clock.now())))}),
        ${contentJson('j')}
      FROM job_description j JOIN position p ON p.id = j.position_id AND ${seen(Position, 'p')}
      WHERE j.id = ${params.add(id)}::bigint AND ${seen(JobDescription, 'j')}`,
    values: params.values,
    rowMode: 'array',
  });
  if (!row) return null;
  const [found, content] = row as [Found, WholeContent];
  const { organisationId, variant, version, openQuestions, state, effectiveFrom, effectiveTo } = found;
  return {
    organisationId,
    job: {
      variant,
      version,
      openQuestions,
      state: stateOn({ state, effectiveTo }, dayOf(ctx.clock.now())),
      effectiveFrom,
      effectiveTo,
      post: postOf(found),
      content: contentOf(content),
      writer: signature(found.writer, found.submittedAt),
      reviewer: reviewed.includes(state) ? signature(found.reviewer, found.reviewedAt) : null,
      approver: approved.includes(state) ? signature(found.approver, found.approvedAt) : null,
    },
  };
};
