import type { FieldNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { EntityClass } from '../resource.ts';
import { decoderOf, type Decoder } from './decode.ts';
import { planOf, type PlanNode } from './plan.ts';
import { below, selectionOf, type Selection } from './selection.ts';

/** All that follows from a field of a document and the entity that it reads, whoever asks. */
export interface Planned {
  /** What is asked of the field's own type, such as `totalCount` of a connection. */
  readonly selection: Selection;
  readonly node: PlanNode;
  readonly decoder: Decoder;
}

interface Known extends Planned {
  readonly db: DataSource;
  readonly schema: GraphQLSchema;
  readonly entity: EntityClass;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

/** Plans by the first node of their field: they last as long as the server keeps the parsed document. */
const known = new WeakMap<FieldNode, Known[]>();

const areSame = (some: readonly FieldNode[], others: readonly FieldNode[]): boolean =>
  some.length === others.length && some.every((node, at) => node === others[at]);

/**
 * The plan of a field that reads an entity at a path of its selection; made once per document. Variables do not count,
 * since the superset is read.
 */
export const plannedFor = (
  db: DataSource,
  entity: EntityClass,
  info: GraphQLResolveInfo,
  path: readonly string[],
): Planned => {
  const [first] = info.fieldNodes;
  const at = path.join('.');
  const plans = (first && known.get(first)) ?? [];
  const found = plans.find(
    (plan) =>
      plan.entity === entity &&
      plan.db === db &&
      plan.schema === info.schema &&
      plan.path === at &&
      areSame(plan.nodes, info.fieldNodes),
  );
  if (found) return found;
  const selection = selectionOf(info);
  const node = planOf(db, entity, below(selection, path));
  const plan: Known = {
    db,
    schema: info.schema,
    entity,
    nodes: info.fieldNodes,
    path: at,
    selection,
    node,
    decoder: decoderOf(node),
  };
  if (first) known.set(first, [...plans, plan]);
  return plan;
};
