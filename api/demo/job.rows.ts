import { addDays, startOfDay } from '../core/clock.ts';
import type { JobVersion } from './content/shapes.ts';
import type { Cell } from './copy.ts';
import { HOUR } from './history/span.ts';
import type { Keys } from './keys.ts';
import { addLines } from './job.lines.rows.ts';
import { formCell } from './organisation.rows.ts';
import { rootOf } from './organisations.ts';
import type { DemoOrganisation } from './organisations.ts';

type Row = Readonly<Record<string, Cell>>;
export type JobRows = Readonly<
  Record<
    | 'job_description'
    | 'duty'
    | 'duty_measure'
    | 'authority'
    | 'qualification'
    | 'job_event'
    | 'job_return_reason',
    readonly Row[]
  >
>;

const steps = [
  { row: 'J1', step: 'SUBMIT', from: 'DRAFT', to: 'SUBMITTED', after: 1, hour: 10.4 },
  { row: 'J2', step: 'REVIEW', from: 'SUBMITTED', to: 'REVIEWED', after: 3, hour: 14.8 },
  { row: 'J4', step: 'APPROVE', from: 'REVIEWED', to: 'APPROVED', after: 5, hour: 9.7 },
] as const;

/** How many steps a version has behind it. */
const stepsTaken: Readonly<Record<JobVersion['state'], number>> = {
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
      return step && index < stepsTaken[state] ? moment(step.after, step.hour) : null;
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

/** Why a version was sent back, in one text. */
const reasonOf = ({ returned }: JobVersion): string | null =>
  returned ? returned.map(({ text }) => text).join('\n') : null;

/** Rows of all job descriptions of the organisations, with their lines and events. */
export const jobRows = (organisations: readonly DemoOrganisation[], keys: Keys, today: string): JobRows => {
  const rows: { [Table in keyof JobRows]: Record<string, Cell>[] } = {
    job_description: [],
    duty: [],
    duty_measure: [],
    authority: [],
    qualification: [],
    job_event: [],
    job_return_reason: [],
  };

  const taken: { job: string; event: TakenStep; version: JobVersion }[] = [];
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
      tools: text.conditions?.tools ?? [],
      environment: formCell(text.conditions?.environment),
      working_time: formCell(text.conditions?.workingTime),
      time_patterns: text.conditions?.timePatterns ?? [],
      records: text.conditions?.records ?? [],
      career_paths: JSON.stringify(text.career ?? []),
      list_states: JSON.stringify(text.emptyLists ?? []),
      writer_id: keys.person(version.writer),
      author_ids: [keys.person(version.writer)],
      submitted_at: submitted,
      reviewer_id: signed.reviewer && keys.person(signed.reviewer),
      reviewed_at: reviewed,
      approver_id: signed.approver && keys.person(signed.approver),
      approved_at: approved,
      return_reason: reasonOf(version),
      created_at: begunAt,
      changed_at: returnedAt ?? approved ?? reviewed ?? submitted ?? begunAt,
      revision: stepsTaken[state] + 2,
    });
    addLines(rows, id, text);

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
        reason: reasonOf(version),
      });
    taken.push(...events.map((event) => ({ job: id, event, version })));
  }
  taken.sort((one, other) => one.event.at.getTime() - other.event.at.getTime());
  for (const [at, { job, event, version }] of taken.entries()) {
    const id = String(at + 1);
    rows.job_event.push({
      id,
      job_description_id: job,
      sheet_row: event.row,
      step: event.step,
      from_state: event.from,
      to_state: event.to,
      actor_id: keys.person(event.actor),
      assignment_id: keys.primary(event.actor),
      at: event.at,
      reason: event.reason,
    });
    if (event.step === 'RETURN')
      for (const { section, text } of version.returned ?? [])
        rows.job_return_reason.push({ job_description_id: job, event_id: id, section, text });
  }
  return rows;
};
