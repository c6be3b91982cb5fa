import type { OrgSearchQuery, OrgTreeQuery } from '../data/documents.ts';

/** A unit of the tree as it was answered: flat, each after the one above it. */
export type UnitRow = OrgTreeQuery['rows']['items'][number];

/** Something that the search found in a unit: a post, or a person who holds one there. */
export interface Finding {
  readonly kind: 'position' | 'person';
  readonly id: string;
  readonly label: string;
  /** The post of a person. */
  readonly note?: string;
}

/** A node of the tree to be drawn. */
export interface TreeNode {
  readonly unit: UnitRow;
  readonly children: readonly TreeNode[];
  readonly findings: readonly Finding[];
}

/** What is to be drawn under which unit, and which units of the tree are wanted. */
export interface Wanted {
  readonly units: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Rows as a forest. With `wanted` only the units that were found, or hold what was found, and those above them. */
export function forestOf(rows: readonly UnitRow[], wanted?: Wanted): TreeNode[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = new Map<string | null, UnitRow[]>();
  for (const row of rows) {
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const nodesBelow = (parent: string | null): TreeNode[] =>
    (below.get(parent) ?? []).flatMap((unit) => {
      const children = nodesBelow(unit.id);
      const findings = wanted?.findings.get(unit.id) ?? [];
      const shown = !wanted || wanted.units.has(unit.id) || findings.length > 0 || children.length > 0;
      return shown ? [{ unit, children, findings }] : [];
    });
  return nodesBelow(null);
}

/** The ids of the units above a unit, nearest first. */
export function aboveOf(rows: readonly UnitRow[], id: string | undefined): string[] {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const above: string[] = [];
  let at = id === undefined ? null : (parents.get(id) ?? null);
  while (at !== null && !above.includes(at)) {
    above.push(at);
    at = parents.get(at) ?? null;
  }
  return above;
}

/** The units that are open at first: the top ones down to where the tree first branches out widely, and the way to the chosen one. */
export function openAtFirst(rows: readonly UnitRow[], chosen: string | undefined): string[] {
  const parents = rows.map(({ parentId }) => parentId);
  const few = rows
    .filter(({ id }) => aboveOf(rows, id).length < (rows.length > 60 ? 1 : 4) && parents.includes(id))
    .map(({ id }) => id);
  return [...new Set([...few, ...aboveOf(rows, chosen)])];
}

/** The units that have others below them. */
export const openable = (rows: readonly UnitRow[]): string[] => {
  const parents = new Set(rows.map(({ parentId }) => parentId));
  return rows.filter(({ id }) => parents.has(id)).map(({ id }) => id);
};

/** What a search answered, by unit. A person without a post has no place in the tree and stands under no unit. */
export function wantedOf(found: OrgSearchQuery): Wanted {
  const findings = new Map<string, Finding[]>();
  const add = (unitId: string, finding: Finding): void => {
    findings.set(unitId, [...(findings.get(unitId) ?? []), finding]);
  };
  for (const { id, title, unitId } of found.positions.nodes)
    add(unitId, { kind: 'position', id, label: title });
  for (const { id, name, assignments } of found.people.nodes)
    for (const { position } of assignments)
      add(position.unitId, { kind: 'person', id, label: name, note: position.title });
  return { units: new Set(found.units.items.map(({ id }) => id)), findings };
}
