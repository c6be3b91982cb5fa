import { auditMany, type AuditEntry } from '../../../core/audit.ts';
import type { Transacted } from '../../../core/command.ts';
import { changesHoldFrom } from '../../org.editing.ts';
import type { UnitAfter } from '../plan/unit-forest.ts';
import { inChunks, newIds, type Progress } from './chunks.ts';

const fields = [
  'parentId',
  'name',
  'kind',
  'region',
  'aliases',
  'dutyStatements',
  'sort',
  'openedOn',
] as const;

const columns = `id bigint, parent_id bigint, name text, kind text, region text, aliases text[], duty_statements text[], sort int,
  opened_on date`;

const stored = (unit: UnitAfter, idOf: (id: string) => string) => ({
  id: idOf(unit.id),
  parent_id: unit.parentId && idOf(unit.parentId),
  name: unit.name.trim(),
  kind: unit.kind,
  region: unit.region?.trim() || null,
  aliases: unit.aliases,
  duty_statements: unit.dutyStatements,
  sort: unit.sort,
  opened_on: unit.openedOn,
});

/** Writes the units of a sheet with their audit. */
export const writeUnits = async (
  tx: Transacted,
  organisationId: string,
  units: readonly UnitAfter[],
  progress: Progress,
): Promise<void> => {
  await changesHoldFrom(tx);
  const added = units.filter(({ before }) => !before);
  const ids = await newIds(tx.manager, 'org_unit', added.length);
  const places = new Map(added.map(({ id }, at) => [id, ids[at] ?? '']));
  const idOf = (id: string): string => places.get(id) ?? id;
  // All in one: a unit may stand before the one above it.
  if (added.length > 0)
    await tx.manager.query(
      `INSERT INTO org_unit (organisation_id, id, parent_id, name, kind, region, aliases, duty_statements, sort, opened_on)
       SELECT $2, r.* FROM json_to_recordset($1) AS r (${columns})`,
      [JSON.stringify(added.map((unit) => stored(unit, idOf))), organisationId],
    );
  await progress(added.length);
  const changed = units.filter(({ before }) => before);
  await inChunks(changed, progress, (chunk) =>
    tx.manager.query(
      `UPDATE org_unit u SET parent_id = r.parent_id, name = r.name, kind = r.kind, region = r.region, aliases = r.aliases,
         duty_statements = r.duty_statements, sort = r.sort, opened_on = r.opened_on, revision = u.revision + 1
       FROM json_to_recordset($1) AS r (${columns}) WHERE u.id = r.id`,
      [JSON.stringify(chunk.map((unit) => stored(unit, idOf)))],
    ),
  );
  const under = mayEditWhere(tx, organisationId);
  await auditMany(tx, organisationId, units, ({ before, ...unit }): AuditEntry => {
    const parentId = unit.parentId && idOf(unit.parentId);
    const after = { ...unit, parentId };
    const names = before ? fields.filter((field) => differs(before[field], after[field])) : fields;
    return {
      action: before ? 'importUnitChange' : 'importUnit',
      entity: 'OrgUnit',
      entityId: idOf(unit.id),
      organisationId,
      assignmentId: under(before?.id ?? organisationId),
      before: before && Object.fromEntries(names.map((field) => [field, before[field]])),
      after: Object.fromEntries(names.map((field) => [field, after[field]])),
    };
  });
};

/** Whether two values of a record are not the same. */
export const differs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);

/** The assignment under which each unit is edited: asked once a unit. */
export const mayEditWhere = (tx: Transacted, organisationId: string): ((unitId: string) => string | null) => {
  const known = new Map<string, string | null>();
  return (unitId) => {
    const found = known.get(unitId);
    if (found !== undefined) return found;
    const subject = { organisationId, units: [unitId], people: [], positions: [] };
    const assignmentId = tx.policy.under('org.edit', subject);
    known.set(unitId, assignmentId);
    return assignmentId;
  };
};
