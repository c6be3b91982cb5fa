import type { World } from '../../support/world.ts';
import type { PositionKey, UnitKey } from '../../support/world-facts.ts';

/** A ticket as a test needs it; what is left out is ordinary. */
export interface TicketFact {
  readonly unit?: UnitKey;
  readonly state?: string;
  readonly registered?: string;
  readonly due?: string | null;
  /** When the reply that was approved was handed in. */
  readonly replied?: string | null;
  readonly customerReplied?: string | null;
  /** The call backs in their order: when, and what came of each. */
  readonly surveys?: readonly (readonly [at: string, outcome: 'SATISFIED' | 'NOT_SATISFIED' | 'UNREACHED'])[];
  readonly sentBack?: number;
  readonly repeatOf?: string | null;
}

const registrarOf = { group: 'lead', bank: 'bankHead' } as const;

let serial = 0;

/** Writes a ticket straight into the tables and gives its id. */
export const addTicket = async ({ db, ids }: World, fact: TicketFact = {}): Promise<string> => {
  const unit = fact.unit ?? 'complaints';
  const registrar = ids.person[unit.startsWith('bank') ? registrarOf.bank : registrarOf.group];
  const registered = fact.registered ?? '2026-01-05T09:00:00+08:00';
  const due = fact.due ?? null;
  const [row] = (await db.query(
    `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, origin_unit_id, handling_unit_id,
       registered_by_id, contact_at, registered_at, dispatched_at, due_at, original_due_at, replied_at, customer_replied_at,
       sent_back_count, repeat_of_id, unit_ids, person_ids)
     SELECT unit.organisation_id, $2, 'COMPLAINT', $3, 'PHONE', 'CITY', '宽带故障', unit.id, unit.id,
       $4::bigint, $5, $5, CASE WHEN $6::timestamptz IS NULL THEN NULL ELSE $5::timestamptz END, $6, $6, $7, $8, $9, $10,
       ARRAY[unit.id], ARRAY[$4::bigint]
     FROM org_unit unit WHERE unit.id = $1 RETURNING id::text`,
    [
      ids.unit[unit],
      `T-${String((serial += 1)).padStart(6, '0')}`,
      fact.state ?? 'HANDLING',
      registrar,
      registered,
      due,
      fact.replied ?? null,
      fact.customerReplied ?? null,
      fact.sentBack ?? 0,
      fact.repeatOf ?? null,
    ],
  )) as [{ id: string }];
  for (const [index, [at, outcome]] of (fact.surveys ?? []).entries())
    await db.query(
      'INSERT INTO callback (ticket_id, seq, caller_id, at, outcome) VALUES ($1, $2, $3, $4, $5)',
      [row.id, index + 1, registrar, at, outcome],
    );
  return row.id;
};

export const addTickets = async (world: World, count: number, fact: TicketFact): Promise<void> => {
  for (let made = 0; made < count; made += 1) await addTicket(world, fact);
};

/** Writes calls of a unit that all begin at the same instant; `asked` is false for callers who stayed with the machine. */
export const addCalls = async (
  { db, ids }: World,
  count: number,
  {
    unit = 'centre',
    at,
    answered,
    asked = true,
    queue = 'GENERAL',
  }: {
    readonly unit?: UnitKey;
    readonly at: string;
    readonly answered: boolean;
    readonly asked?: boolean;
    readonly queue?: string;
  },
): Promise<void> => {
  serial += 1;
  await db.query(
    `INSERT INTO call_record (organisation_id, unit_id, external_id, queue, started_at, requested_at, answered_at)
     SELECT unit.organisation_id, unit.id, $2 || '-' || n, $3, $4, CASE WHEN $5 THEN $4::timestamptz END,
       CASE WHEN $6 THEN $4::timestamptz + interval '8 seconds' END
     FROM org_unit unit, generate_series(1, $7::int) n WHERE unit.id = $1`,
    [ids.unit[unit], `fact-${serial}`, queue, at, asked, answered, count],
  );
};

/** A measure in a job description. */
export interface MeasureFact {
  readonly metric: string;
  readonly value: number | null;
  readonly comparator?: string | null;
  readonly assumed?: boolean;
  readonly unit?: string | null;
}

/** Writes an approved version of a post's job description, in force from a day; gives its id. */
export const addJob = async (
  { db, ids }: World,
  position: PositionKey,
  measures: readonly MeasureFact[],
  {
    from = '2026-01-01',
    to = null,
    version = 1,
    state = 'APPROVED',
  }: { from?: string; to?: string | null; version?: number; state?: string } = {},
): Promise<string> => {
  const text = JSON.stringify({ state: 'ABSENT', value: null, raw: null, certain: true, note: null });
  const [job] = (await db.query(
    `INSERT INTO job_description (organisation_id, position_id, unit_id, version, variant, state, effective_from, effective_to,
       purpose, core_duty, background, conclusion, remarks, writer_id, author_ids, created_at, changed_at)
     SELECT organisation_id, id, unit_id, $2, 'V1', $3, $4, $5, $6, $6, $6, $6, $6, $7, array[$7::bigint], now(), now()
     FROM position WHERE id = $1 RETURNING id::text`,
    [ids.position[position], version, state, from, to, text, ids.person.hr],
  )) as [{ id: string }];
  for (const [
    index,
    { metric, value, comparator = 'AT_LEAST', assumed = false, unit = '%' },
  ] of measures.entries()) {
    const [duty] = (await db.query(
      `INSERT INTO duty (job_description_id, section, seq, heading, statement) VALUES ($1, 'TABLE', $2, $3, '做好工作') RETURNING id::text`,
      [job.id, index + 1, `职责${index + 1}`],
    )) as [{ id: string }];
    await db.query(
      `INSERT INTO duty_measure (job_description_id, duty_id, seq, kind, phrase, metric_code, comparator, comparator_assumed, target_value, unit)
       VALUES ($1, $2, 1, 'QUANTITATIVE', $3, $4, $5, $6, $7, $8)`,
      [job.id, duty.id, `${metric} 达 ${value ?? ''}${unit ?? ''}`, metric, comparator, assumed, value, unit],
    );
  }
  return job.id;
};

/** The fields of figures that most tests look at. */
export const ASK = `query ($input: PerformanceInput!) {
  performance(input: $input) {
    unit { id name } from to judgedOn
    figures { ...figure series { day numerator denominator value target { value } } }
    units { unit { id name } figures { ...figure } }
    faultWindows { cause unit { name } declaredBy { name } }
  }
}
fragment figure on Figure {
  metric numerator denominator excluded value coverage verdict
  spans { from to numerator denominator value verdict target { value jobDescription { version } } }
  target {
    comparator comparatorAssumed value unit phrase heading origin effectiveFrom
    jobDescription { id version } position { id title unit { name } }
  }
}`;
