import type { OrgSearchQuery, OrgPictureQuery, OrgTreeQuery } from '../data/documents.ts';

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
    const beside = below.get(parent);
    if (beside) beside.push(row);
    else below.set(parent, [row]);
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

/** How many units stand above each. Rows come after the one above them. */
export const levelsOf = (rows: readonly Pick<UnitRow, 'id' | 'parentId'>[]): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>();
  for (const { id, parentId } of rows)
    levels.set(id, parentId === null ? 0 : (levels.get(parentId) ?? -1) + 1);
  return levels;
};

/** The units that are open at first: the top ones down to where the tree first branches out widely, and the way to the chosen one. */
export function openAtFirst(rows: readonly UnitRow[], chosen: string | undefined): string[] {
  const levels = levelsOf(rows);
  const few = openable(rows).filter((id) => (levels.get(id) ?? 0) < (rows.length > 60 ? 1 : 4));
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

/** A unit of another day, with its posts and holders of that day. */
type UnitOfDay = OrgPictureQuery['rows']['items'][number];

/** What is called so, in letters. */
const hasWords = (name: string, q: string): boolean => name.toLowerCase().includes(q.toLowerCase());

/**
 * What a search answered as it stood on another day: under the names of then, a person where they held a post then. What
 * is called so only then is there, too. Units of the answer that did not exist are left out.
 */
export function wantedOn(units: readonly UnitOfDay[], found: OrgSearchQuery, q: string): Wanted {
  const unitIds = new Set(found.units.items.map(({ id }) => id));
  const postIds = new Set(found.positions.nodes.map(({ id }) => id));
  const personIds = new Set(found.people.nodes.map(({ id }) => id));
  const findings = new Map<string, Finding[]>();
  const shown = new Set<string>();
  for (const { id: unitId, name, positions } of units) {
    if (unitIds.has(unitId) || hasWords(name, q)) shown.add(unitId);
    const here = positions.flatMap(({ id, title, holders }): Finding[] => [
      ...(postIds.has(id) || hasWords(title, q) ? [{ kind: 'position' as const, id, label: title }] : []),
      ...holders
        .filter(({ person }) => personIds.has(person.id) || hasWords(person.name, q))
        .map(({ person }) => ({ kind: 'person' as const, id: person.id, label: person.name, note: title })),
    ]);
    if (here.length > 0) findings.set(unitId, here);
  }
  return { units: shown, findings };
}

/** How many units, posts and people are wanted. */
export const countsOf = ({
  units,
  findings,
}: Wanted): { units: number; positions: number; people: number } => {
  const all = [...findings.values()].flat();
  return {
    units: units.size,
    positions: all.filter(({ kind }) => kind === 'position').length,
    people: new Set(all.flatMap(({ kind, id }) => (kind === 'person' ? [id] : []))).size,
  };
};
