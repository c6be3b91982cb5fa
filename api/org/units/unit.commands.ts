import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { spellNames } from '../../core/search/names.ts';
import { aliasesAfter, changesHoldFrom, mayEditAt, notNow, unitWords } from '../org.editing.ts';
import { OrgUnit } from './org-unit.entity.ts';
import type { CreateUnitInput, EditUnitInput, RenameUnitInput } from './unit.inputs.ts';

const partWords = {
  name: { zh: '名称', en: 'name' },
  kind: { zh: '类型', en: 'kind' },
  parentId: { zh: '上级单位', en: 'unit above' },
  region: { zh: '服务区域', en: 'region' },
  aliases: { zh: '别名', en: 'other names' },
  dutyStatements: { zh: '单位职责', en: 'duties' },
  sort: { zh: '排序', en: 'order' },
  closedOn: { zh: '撤销日期', en: 'closing' },
};

/** A unit that is to be changed, locked, and under which assignment. @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN */
export const unitToChange = async (
  tx: Transacted,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<{ unit: OrgUnit; assignmentId: string | null }> => {
  const unit = await loadSeen(tx, OrgUnit, id, { what: unitWords, path: 'input.id' });
  await checkRevision(tx, OrgUnit, unit, revision, partWords);
  return { unit, assignmentId: mayEditAt(tx, unit.organisationId, unit.id) };
};

/** Writes what changes of a unit from a day on, and its audit. */
export const changeUnit = async (
  tx: Transacted,
  action: string,
  { unit, assignmentId }: { readonly unit: OrgUnit; readonly assignmentId: string | null },
  after: Partial<OrgUnit>,
  day?: string,
): Promise<void> => {
  await changesHoldFrom(tx, day);
  await tx.manager.update(OrgUnit, { id: unit.id }, { ...after, revision: unit.revision + 1 });
  await audit(tx, {
    action,
    entity: 'OrgUnit',
    entityId: unit.id,
    organisationId: unit.organisationId,
    assignmentId,
    before: Object.fromEntries(Object.keys(after).map((key) => [key, unit[key as keyof OrgUnit]])),
    after,
  });
};

/** Refuses what needs an open unit. @throws Refusal INVALID_STATE */
export const mustBeOpen = (unit: OrgUnit, day: string, path: string): void => {
  if (unit.closedOn === null || unit.closedOn > day) return;
  throw notNow({
    path,
    code: 'CLOSED',
    text: {
      zh: `“${unit.name}”已于 ${unit.closedOn} 撤销，请先恢复或另选单位`,
      en: `${unit.name} was closed on ${unit.closedOn}; reopen it first or choose another unit`,
    },
  });
};

/** Refuses a name that an open unit beside it has. @throws Refusal INVALID */
export const mustBeCalledApart = async (
  tx: Transacted,
  {
    id,
    parentId,
    name,
  }: { readonly id: string | null; readonly parentId: string | null; readonly name: string },
  path: string,
): Promise<void> => {
  const [taken] = (await tx.manager.query(
    `SELECT id FROM org_unit WHERE parent_id = $1 AND name = $2 AND id IS DISTINCT FROM $3::bigint
       AND (closed_on IS NULL OR closed_on > $4::date) LIMIT 1`,
    [parentId, name, id, dayOf(tx.clock.now())],
  )) as unknown[];
  if (taken)
    throw invalid({
      path,
      code: 'TAKEN',
      text: {
        zh: `同一上级下已有“${name}”，请换一个名称`,
        en: `There is a unit called ${name} beside it; choose another name`,
      },
    });
};

/**
 * Founds a unit below another. Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID for a name that is taken or below a closed unit.
 */
export const createUnit = async (tx: Transacted, input: CreateUnitInput): Promise<string> => {
  const parent = await loadSeen(tx, OrgUnit, input.parentId, { what: unitWords, path: 'input.parentId' });
  const { organisationId } = parent;
  const assignmentId = mayEditAt(tx, organisationId, parent.id);
  const openedOn = input.openedOn ?? dayOf(tx.clock.now());
  mustBeOpen(parent, openedOn, 'input.parentId');
  const name = input.name.trim();
  await mustBeCalledApart(tx, { id: null, parentId: parent.id, name }, 'input.name');
  const values = {
    parentId: parent.id,
    name,
    kind: input.kind,
    region: input.region?.trim() || null,
    aliases: input.aliases ?? [],
    dutyStatements: input.dutyStatements ?? [],
    sort: input.sort ?? 0,
    openedOn,
  };
  const { id } = await tx.manager.save(tx.manager.create(OrgUnit, { organisationId, ...values }));
  await spellNames(tx.manager);
  await audit(tx, {
    action: 'createUnit',
    entity: 'OrgUnit',
    entityId: id,
    organisationId,
    assignmentId,
    after: values,
  });
  return id;
};

/** Changes kind, region, other names, duties or order of a unit. Answers its id. @throws Refusal */
export const editUnit = async (tx: Transacted, input: EditUnitInput): Promise<string> => {
  const found = await unitToChange(tx, input);
  const { kind, region, aliases, dutyStatements, sort } = input;
  const after: Partial<OrgUnit> = {
    ...(kind && { kind }),
    ...(region !== undefined && { region: region?.trim() || null }),
    ...(aliases !== undefined && { aliases: aliases ?? [] }),
    ...(dutyStatements !== undefined && { dutyStatements: dutyStatements ?? [] }),
    ...(sort !== undefined && { sort: sort ?? 0 }),
  };
  await changeUnit(tx, 'editUnit', found, after);
  await spellNames(tx.manager);
  return found.unit.id;
};

/** Renames a unit from today on; its old name stays as an alias (F002). Answers its id. @throws Refusal */
export const renameUnit = async (tx: Transacted, input: RenameUnitInput): Promise<string> => {
  const found = await unitToChange(tx, input);
  const { unit } = found;
  mustBeOpen(unit, dayOf(tx.clock.now()), 'input.id');
  const name = input.name.trim();
  await mustBeCalledApart(tx, { ...unit, name }, 'input.name');
  if (name !== unit.name)
    await changeUnit(tx, 'renameUnit', found, { name, aliases: aliasesAfter(unit.aliases, unit.name, name) });
  await spellNames(tx.manager);
  return unit.id;
};
