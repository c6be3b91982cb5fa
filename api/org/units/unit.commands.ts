import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { spellNames } from '../../core/search/names.ts';
import { aliasesAfter, mayFoundBelow, unitWords } from '../org.editing.ts';
import { placesStay } from '../org.locks.ts';
import {
  change,
  mustBeCalledApart,
  mustBeOpen,
  mustExistBelow,
  toChange,
  type PartKind,
} from '../part.editing.ts';
import { mustBeginAround } from '../part.opening.ts';
import { OrgUnit } from './org-unit.entity.ts';
import type { CreateUnitInput, EditUnitInput, RenameUnitInput } from './unit.inputs.ts';

/** How units are changed. */
export const units: PartKind<OrgUnit> = {
  entity: OrgUnit,
  table: 'org_unit',
  parent: 'parent_id',
  name: 'name',
  what: unitWords,
  parts: {
    name: { zh: '名称', en: 'name' },
    kind: { zh: '类型', en: 'kind' },
    parentId: { zh: '上级单位', en: 'unit above' },
    region: { zh: '服务区域', en: 'region' },
    aliases: { zh: '别名', en: 'other names' },
    dutyStatements: { zh: '单位职责', en: 'duties' },
    sort: { zh: '排序', en: 'order' },
    openedOn: { zh: '设立日期', en: 'first day' },
    closedOn: { zh: '撤销日期', en: 'closing' },
  },
  unitOf: ({ id }) => id,
  nameOf: ({ name }) => name,
  isClosed: (name, day) => ({
    zh: `“${name}”已于 ${day} 撤销，请先恢复或另选单位`,
    en: `${name} was closed on ${day}; reopen it first or choose another unit`,
  }),
  isTaken: (name) => ({
    zh: `同一上级下已有“${name}”，请换一个名称`,
    en: `There is a unit called ${name} beside it; choose another name`,
  }),
};

/**
 * Founds a unit below another. Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN where the right to edit does not go below, INVALID for a name that is taken, or below a unit that does not exist for all of its days.
 */
export const createUnit = async (tx: Transacted, input: CreateUnitInput): Promise<string> => {
  await placesStay(tx, { unit: input.parentId });
  const parent = await loadSeen(tx, OrgUnit, input.parentId, { what: unitWords, path: 'input.parentId' });
  const { organisationId } = parent;
  const assignmentId = mayFoundBelow(tx, organisationId, parent.id, 'input.parentId');
  const openedOn = input.openedOn ?? dayOf(tx.clock.now());
  const name = input.name.trim();
  mustExistBelow(parent, { name, openedOn, closedOn: null }, { from: openedOn, path: 'input.parentId' });
  await mustBeCalledApart(tx, units, { id: null, place: parent.id, called: name }, 'input.name');
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

/** Changes kind, region, other names, duties or order of a unit, or corrects its first day. Answers its id. @throws Refusal */
export const editUnit = async (tx: Transacted, input: EditUnitInput): Promise<string> => {
  if (input.openedOn !== undefined) await placesStay(tx, { unit: input.id });
  const found = await toChange(tx, units, input);
  const { kind, region, aliases, dutyStatements, sort, openedOn } = input;
  if (openedOn !== undefined && openedOn !== found.row.openedOn)
    await mustBeginAround(tx, 'org_unit', found.row, openedOn);
  const after: Partial<OrgUnit> = {
    ...(kind && { kind }),
    ...(region !== undefined && { region: region?.trim() || null }),
    ...(aliases !== undefined && { aliases: aliases ?? [] }),
    ...(dutyStatements !== undefined && { dutyStatements: dutyStatements ?? [] }),
    ...(sort !== undefined && { sort: sort ?? 0 }),
    ...(openedOn !== undefined && { openedOn }),
  };
  const id = await change(tx, units, 'editUnit', found, after);
  await spellNames(tx.manager);
  return id;
};

/** Renames a unit from today on; its old name stays as an alias (F002). Answers its id. @throws Refusal */
export const renameUnit = async (tx: Transacted, input: RenameUnitInput): Promise<string> => {
  await placesStay(tx, { unit: input.id });
  const found = await toChange(tx, units, input);
  const { row: unit } = found;
  mustBeOpen(units, unit, dayOf(tx.clock.now()));
  const name = input.name.trim();
  await mustBeCalledApart(tx, units, { id: unit.id, place: unit.parentId, called: name }, 'input.name');
  if (name !== unit.name)
    await change(tx, units, 'renameUnit', found, {
      name,
      aliases: aliasesAfter(unit.aliases, unit.name, name),
    });
  await spellNames(tx.manager);
  return unit.id;
};
