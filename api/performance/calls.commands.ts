import { audit } from '../core/audit.ts';
import { command, type Transacted } from '../core/command.ts';
import type { SignedIn } from '../core/context.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { Mistakes } from './calls.reader.ts';
import { lineProblem, type CallLine } from './calls.rules.ts';
import { subjectOfUnit } from './unit.access.ts';

/** What became of the calls of a file. */
export interface CallImport {
  readonly received: number;
  readonly inserted: number;
  /** Known already, exactly so. */
  readonly unchanged: number;
  /** Known already under the same external id, with other values. */
  readonly updated: number;
}

/** Where a call belongs. */
interface Place {
  readonly unitId: string;
  readonly organisationId: string;
}

const ROWS_AT_ONCE = 10_000;

/** The units of the person's organisations by every word that may stand in a file: id, name or alias. */
const unitsByWord = async (tx: Transacted): Promise<Map<string, Set<string>>> => {
  const rows = (await tx.manager.query(
    'SELECT id::text, name, aliases FROM org_unit WHERE organisation_id = any($1::bigint[])',
    [tx.actor.organisationIds],
  )) as { id: string; name: string; aliases: string[] }[];
  const words = new Map<string, Set<string>>();
  for (const { id, name, aliases } of rows)
    for (const word of [id, name, ...aliases]) words.set(word, (words.get(word) ?? new Set()).add(id));
  return words;
};

const unitProblem = ({ line, unit }: CallLine, found: number): FieldProblem =>
  found === 0
    ? lineProblem(line, 'unit', 'UNKNOWN', { zh: `没有名为“${unit}”的部门`, en: `there is no unit ${unit}` })
    : lineProblem(line, 'unit', 'AMBIGUOUS', {
        zh: `有 ${found} 个部门叫“${unit}”，请改写部门编号`,
        en: `${found} units are called ${unit}; write the unit's id instead`,
      });

/** Finds the unit of every call and checks that its calls may be brought in. @throws Refusal INVALID by line */
const placesOf = async (tx: Transacted, calls: readonly CallLine[]): Promise<Place[]> => {
  const words = await unitsByWord(tx);
  const mistakes = new Mistakes();
  const known = new Map<string, Place | FieldProblem>();
  const placeOf = (call: CallLine): Place | FieldProblem => {
    const [unitId, ...others] = words.get(call.unit) ?? [];
    const subject = unitId ? subjectOfUnit(tx, unitId) : null;
    if (!unitId || !subject || others.length > 0)
      return unitProblem(call, unitId && subject ? others.length + 1 : 0);
    if (tx.policy.can('calls.import', subject)) return { unitId, organisationId: subject.organisationId };
    return lineProblem(call.line, 'unit', 'FORBIDDEN', {
      zh: `您无权为“${call.unit}”导入话务记录`,
      en: `you may not bring in calls of ${call.unit}`,
    });
  };
  const places = calls.flatMap((call): Place[] => {
    const seen = known.get(call.unit);
    const place = seen && 'unitId' in seen ? seen : placeOf(call);
    known.set(call.unit, place);
    if ('unitId' in place) return [place];
    mistakes.add([place]);
    return [];
  });
  mistakes.check();
  return places;
};

type Line = CallLine & Place;

/** Calls that are known as those of a unit that is out of the person's reach: a file must not move them away. */
const checkKnown = async (tx: Transacted, lines: readonly Line[]): Promise<void> => {
  const rows = (await tx.manager.query(
    `SELECT known.external_id, known.organisation_id::text, known.unit_id::text
     FROM unnest($1::bigint[], $2::text[]) AS given (organisation_id, external_id)
     JOIN call_record known USING (organisation_id, external_id)
     FOR UPDATE OF known`,
    [lines.map(({ organisationId }) => organisationId), lines.map(({ externalId }) => externalId)],
  )) as { external_id: string; organisation_id: string; unit_id: string }[];
  const isOut = ({ organisation_id, unit_id }: (typeof rows)[number]): boolean =>
    !tx.policy.can('calls.import', {
      organisationId: organisation_id,
      units: [unit_id],
      people: [],
      positions: [],
    });
  const out = new Set(rows.filter(isOut).map(({ external_id }) => external_id));
  const mistakes = new Mistakes();
  for (const { line, externalId } of lines)
    if (out.has(externalId))
      mistakes.add([
        lineProblem(line, 'external_id', 'FORBIDDEN', {
          zh: '该通话属于您无权导入的部门',
          en: 'this call belongs to a unit whose calls you may not bring in',
        }),
      ]);
  mistakes.check();
};

const write = async (
  tx: Transacted,
  lines: readonly Line[],
): Promise<{ inserted: number; updated: number }> => {
  const [row] = (await tx.manager.query(
    `WITH written AS (
       INSERT INTO call_record AS known
         (organisation_id, unit_id, external_id, queue, started_at, requested_at, answered_at, ended_at, agent_no)
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
         $7::timestamptz[], $8::timestamptz[], $9::text[])
       ON CONFLICT (organisation_id, external_id) DO UPDATE SET unit_id = excluded.unit_id, queue = excluded.queue,
         started_at = excluded.started_at, requested_at = excluded.requested_at, answered_at = excluded.answered_at,
         ended_at = excluded.ended_at, agent_no = excluded.agent_no
       WHERE (known.unit_id, known.queue, known.started_at, known.requested_at, known.answered_at, known.ended_at, known.agent_no)
         IS DISTINCT FROM (excluded.unit_id, excluded.queue, excluded.started_at, excluded.requested_at,
           excluded.answered_at, excluded.ended_at, excluded.agent_no)
       RETURNING known.xmax = 0 AS is_new
     )
     SELECT count(*) FILTER (WHERE is_new)::int AS inserted, count(*) FILTER (WHERE NOT is_new)::int AS updated FROM written`,
    [
      lines.map(({ organisationId }) => organisationId),
      lines.map(({ unitId }) => unitId),
      lines.map(({ externalId }) => externalId),
      lines.map(({ queue }) => queue),
      lines.map(({ startedAt }) => startedAt),
      lines.map(({ requestedAt }) => requestedAt),
      lines.map(({ answeredAt }) => answeredAt),
      lines.map(({ endedAt }) => endedAt),
      lines.map(({ agentNo }) => agentNo),
    ],
  )) as [{ inserted: number; updated: number }];
  return row;
};

/** Refuses whoever may bring in calls nowhere, before the file is read. @throws Refusal FORBIDDEN */
export const checkMayImport = ({ policy }: SignedIn): void => {
  if (policy.has('calls.import')) return;
  throw new Refusal('FORBIDDEN', {
    zh: '您无权导入话务记录。',
    en: 'You may not bring in call records.',
  });
};

/**
 * Brings in calls, all or none. A call is known by its external id within the organisation: the same file twice
 * changes nothing, a corrected one overwrites (F144).
 *
 * @throws Refusal INVALID by line and column where a unit is unknown or out of reach
 */
export const importCalls = async (context: SignedIn, calls: readonly CallLine[]): Promise<CallImport> => {
  checkMayImport(context);
  const total = { received: calls.length, inserted: 0, unchanged: 0, updated: 0 };
  return command(
    context,
    { name: 'importCalls', input: {} },
    async (tx) => {
      Object.assign(total, { inserted: 0, updated: 0 });
      const places = await placesOf(tx, calls);
      // In one order, so that two imports at once never wait for each other.
      const lines = calls
        .flatMap((call, index): Line[] => (places[index] ? [{ ...call, ...places[index] }] : []))
        .sort((left, right) => (left.externalId < right.externalId ? -1 : 1));
      for (let start = 0; start < lines.length; start += ROWS_AT_ONCE) {
        const chunk = lines.slice(start, start + ROWS_AT_ONCE);
        await checkKnown(tx, chunk);
        const { inserted, updated } = await write(tx, chunk);
        total.inserted += inserted;
        total.updated += updated;
      }
      total.unchanged = total.received - total.inserted - total.updated;
      for (const organisationId of new Set(lines.map((line) => line.organisationId)))
        await audit(tx, {
          action: 'importCalls',
          entity: 'CallRecord',
          entityId: tx.requestId,
          organisationId,
          after: total,
        });
      return tx.requestId;
    },
    async () => total,
  );
};
