import { addDays, startOfDay } from '../core/clock.ts';
import type { DutyContent, JobVersion } from './content/shapes.ts';
import type { Cell } from './copy.ts';
import { HOUR } from './history/span.ts';
import type { Keys } from './keys.ts';
import { formCell } from './organisation.rows.ts';
import { rootOf } from './organisations.ts';
import type { DemoOrganisation } from './organisations.ts';

type Row = Readonly<Record<string, Cell>>;
export type JobRows = Readonly<
  Record<
    'job_description' | 'duty' | 'duty_measure' | 'authority' | 'qualification' | 'job_event',
    readonly Row[]
  >
>;

const sections = [
  ['HEADLINE', 'headline'],
  ['TABLE', 'table'],
  ['LIST', 'list'],
] as const;

const steps = [
  { row: 'J1', step: 'SUBMIT', from: 'DRAFT', to: 'SUBMITTED', after: 1, hour: 10.4 },
  { row: 'J2', step: 'REVIEW', from: 'SUBMITTED', to: 'REVIEWED', after: 3, hour: 14.8 },
  { row: 'J4', step: 'APPROVE', from: 'REVIEWED', to: 'APPROVED', after: 5, hour: 9.7 },
] as const;

/** How many steps a version has behind it. */
const taken: Readonly<Record<JobVersion['state'], number>> = {
  DRAFT: 0,
  SUBMITTED: 1,
  REVIEWED: 2,
  RETURNED: 1,
  APPROVED: 3,
};

/** When each step of a version was taken: one after another within a week from the day it was begun. */
const moments = (
  { begun, state }: JobVersion,
  today: string,
): { begunAt: Date; at: (index: number) => Date | null; returnedAt: Date | null } => {
  const moment = (after: number, hour: number): Date =>
    new Date(startOfDay(addDays(today, after - begun)).getTime() + hour * HOUR);
  return {
    begunAt: moment(0, 9.3),
    at: (index) => {
      const step = steps[index];
      return step && index < taken[state] ? moment(step.after, step.hour) : null;
    },
    returnedAt: state === 'RETURNED' ? moment(2, 15.2) : null,
  };
};

/** A step that was taken with a version, as its event records it. */
interface TakenStep {
  readonly row: string;
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** Rows of all job descriptions of the organisations, with their lines and events. */
export const jobRows = (organisations: readonly DemoOrganisation[], keys: Keys, today: string): JobRows => {
  const rows: { [Table in keyof JobRows]: Record<string, Cell>[] } = {
    job_description: [],
    duty: [],
    duty_measure: [],
    authority: [],
    qualification: [],
    job_event: [],
  };

  const addDuty = (job_description_id: string, section: string, seq: number, duty: DutyContent): void => {
    const duty_id = String(rows.duty.length + 1);
    rows.duty.push({
      id: duty_id,
      job_description_id,
      section,
      seq,
      source_number: duty.sourceNumber ?? null,
      importance_rank: section === 'TABLE' ? seq : null,
      heading: duty.heading ?? null,
      statement: duty.statement,
      tasks: duty.tasks ?? [],
      work_time_pct: duty.share ?? null,
      responsibility_level: duty.level ?? null,
    });
    for (const [
      at,
      { phrase, metric = null, comparator = null, assumed = false, target = null, unit = null },
    ] of (duty.measures ?? []).entries())
      rows.duty_measure.push({
        job_description_id,
        duty_id,
        seq: at + 1,
        kind: comparator ? 'QUANTITATIVE' : 'QUALITATIVE',
        phrase,
        metric_code: metric,
        comparator,
        comparator_assumed: assumed,
        target_value: target,
        unit: comparator ? (unit ?? '%') : null,
      });
  };

  const versions = organisations.flatMap((organisation) =>
    organisation.jobs.map((version) => ({ organisation, version })),
  );
  for (const { organisation, version } of versions) {
    const { text, post, state } = version;
    const id = String(rows.job_description.length + 1);
    const { begunAt, at, returnedAt } = moments(version, today);
    const [submitted, reviewed, approved] = [at(0), at(1), at(2)];
    const signed = {
      reviewer: state === 'REVIEWED' || state === 'APPROVED' ? (version.reviewer ?? null) : null,
      approver: state === 'APPROVED' ? (version.approver ?? null) : null,
    };
    rows.job_description.push({
      id,
      organisation_id: keys.unit(rootOf(organisation)),
      position_id: keys.post(post),
      unit_id: keys.unit(organisation.posts.find(({ key }) => key === post)?.unit ?? ''),
      version: version.version,
      variant: text.variant,
      state,
      effective_from: version.effective === undefined ? null : addDays(today, -version.effective),
      effective_to: version.ended === undefined ? null : addDays(today, -version.ended),
      purpose: formCell(text.purpose),
      core_duty: formCell(text.coreDuty),
      background: formCell(text.background),
      conclusion: formCell(text.conclusion),
      remarks: formCell(text.remarks),
      summary: text.summary ?? [],
      compiled_on: addDays(today, -version.begun),
      analysed_on: null,
      share_reason: text.shareReason ?? null,
      training: JSON.stringify(text.training ?? []),
      basis_documents: JSON.stringify(text.basis ?? []),
      writer_id: keys.person(version.writer),
      author_ids: [keys.person(version.writer)],
      submitted_at: submitted,
      reviewer_id: signed.reviewer && keys.person(signed.reviewer),
      reviewed_at: reviewed,
      approver_id: signed.approver && keys.person(signed.approver),
      approved_at: approved,
      return_reason: version.returnReason ?? null,
      created_at: begunAt,
      changed_at: returnedAt ?? approved ?? reviewed ?? submitted ?? begunAt,
      revision: taken[state] + 2,
    });
    for (const [section, list] of sections)
      for (const [seq, duty] of (text[list] ?? []).entries()) addDuty(id, section, seq + 1, duty);
    for (const [seq, { kind, text: line, grants, condition = null, moneyLimitMinor = null }] of (
      text.authorities ?? []
    ).entries())
      rows.authority.push({
        job_description_id: id,
        seq: seq + 1,
        kind,
        text: line,
        condition,
        money_limit_minor: moneyLimitMinor,
        ability: grants?.[0] ?? null,
        scope: grants?.[1] ?? null,
      });
    for (const [
      seq,
      {
        kind,
        text: line,
        preferred = false,
        min = null,
        max = null,
        unit = null,
        options = [],
        subject = null,
        level = null,
        uncertain = false,
      },
    ] of (text.qualifications ?? []).entries())
      rows.qualification.push({
        job_description_id: id,
        seq: seq + 1,
        kind,
        strictness: preferred ? 'PREFERRED' : 'REQUIRED',
        text: line,
        min,
        max,
        unit,
        options,
        subject,
        level,
        certain: !uncertain,
      });

    const actors = [version.writer, version.reviewer, version.approver];
    const events: TakenStep[] = steps.flatMap(({ row, step, from, to }, index) => {
      const actor = actors[index];
      const when = at(index);
      return when && actor ? [{ row, step, from, to, actor, at: when, reason: null }] : [];
    });
    if (returnedAt && version.reviewer)
      events.push({
        row: 'J3',
        step: 'RETURN',
        from: 'SUBMITTED',
        to: 'RETURNED',
        actor: version.reviewer,
        at: returnedAt,
        reason: version.returnReason ?? null,
      });
    for (const event of events)
      rows.job_event.push({
        job_description_id: id,
        sheet_row: event.row,
        step: event.step,
        from_state: event.from,
        to_state: event.to,
        actor_id: keys.person(event.actor),
        assignment_id: keys.primary(event.actor),
        at: event.at,
        reason: event.reason,
      });
  }
  rows.job_event.sort((a, b) => (a['at'] as Date).getTime() - (b['at'] as Date).getTime());
  return rows;
};
