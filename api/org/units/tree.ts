import type { DataSource } from 'typeorm';
import type { UnitTree } from '../../core/actor.ts';
import { everybody, onBehalfOf } from '../../core/pool/party.ts';

/** A unit as the tree keeps it. */
export interface TreeUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

interface Place {
  readonly name: string;
  readonly parentId: string | null;
  /** Where the unit stands in depth-first order; all below it follow, up to but without `end`. */
  readonly start: number;
  end: number;
}

/**
 * The forest of units, laid out so that a subtree is a slice (F001). Units are taken in the order given. Pure.
 * A unit whose parents go round in a circle hangs under no root: it has neither subtree nor path, so nothing reaches it.
 */
export const forestOf = (units: readonly TreeUnit[]): UnitTree => {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const places = new Map<string, Place>();
  const order: string[] = [];

  const open: { readonly unit: TreeUnit; readonly isLeaving: boolean }[] = [];
  const enter = (parentId: string | null): void => {
    for (const unit of (below.get(parentId) ?? []).toReversed()) open.push({ unit, isLeaving: false });
  };
  enter(null);
  for (let step = open.pop(); step; step = open.pop()) {
    const { unit, isLeaving } = step;
    const { id, parentId, name } = unit;
    if (isLeaving) {
      const place = places.get(id);
      if (place) place.end = order.length;
      continue;
    }
    places.set(id, { name, parentId, start: order.length, end: order.length });
    order.push(id);
    open.push({ unit, isLeaving: true });
    enter(id);
  }

  const walkUp = (unitId: string): string[] => {
    const path: string[] = [];
    for (let place = places.get(unitId), id: string | null = unitId; place && id;) {
      path.push(id);
      id = place.parentId;
      place = id === null ? undefined : places.get(id);
    }
    return path;
  };

  const paths = new Map<string, readonly string[]>();
  const subtrees = new Map<string, readonly string[]>();
  return {
    path: (unitId) => {
      const path = paths.get(unitId) ?? walkUp(unitId);
      if (path.length > 0) paths.set(unitId, path);
      return path;
    },
    name: (unitId) => places.get(unitId)?.name,
    subtree: (unitId) => {
      const known = subtrees.get(unitId);
      if (known) return known;
      const place = places.get(unitId);
      if (!place) return [];
      const subtree = order.slice(place.start, place.end);
      subtrees.set(unitId, subtree);
      return subtree;
    },
  };
};

interface Snapshot {
  readonly version: bigint;
  readonly tree: UnitTree;
}

const snapshots = new WeakMap<DataSource, Promise<Snapshot>>();

const load = async (db: Pick<DataSource, 'query'>): Promise<Snapshot> => {
  // Version and units in one statement: both of the same moment.
  const [row] = (await db.query(`
    SELECT v.version::text AS version,
           (SELECT coalesce(json_agg(json_build_object('id', u.id::text, 'parentId', u.parent_id::text, 'name', u.name)
                                     ORDER BY u.sort, u.id), '[]'::json) FROM org_unit u) AS units
      FROM snapshot_version v WHERE v.name = 'tree'`)) as { version: string; units: TreeUnit[] }[];
  return { version: BigInt(row?.version ?? 0), tree: forestOf(row?.units ?? []) };
};

/**
 * The forest of all units, kept in memory for each database and loaded again when it is older than asked for.
 *
 * @param version of the snapshot “tree” as read with the session: every change of a unit raises it, so a change made
 *   on another node counts at once.
 */
export const treeOf = async (db: DataSource, version: string): Promise<UnitTree> => {
  const asked = BigInt(version);
  for (;;) {
    const kept = snapshots.get(db);
    const known = await kept?.catch(() => undefined);
    if (known && known.version >= asked) return known.tree;
    // Requests that find the same old snapshot share one load, and look again whether it is new enough for them.
    if (snapshots.get(db) !== kept) continue;
    const loading = onBehalfOf(everybody, () => load(db));
    snapshots.set(db, loading);
    return (await loading).tree;
  }
};

/** The forest as a command has just made it: what its answer shows stands before anybody else's tree knows of it. */
export const treeWithin = async (manager: Pick<DataSource, 'query'>): Promise<UnitTree> =>
  (await load(manager)).tree;
