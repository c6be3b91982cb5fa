import type { PositionHeadFragment, PositionRelationKind } from '../data/documents.ts';

/** Somebody whom a post works with: a post of the organisation, or a name that stands for none yet. */
export interface Related {
  readonly name: string;
  readonly position: { readonly id: string; readonly title: string } | null;
  /** The relation that says so; null for a line of reporting. */
  readonly relationId: string | null;
}

/** The kinds in the order in which a form prints them. */
export const relationKinds = [
  'SUPERIOR',
  'PEER',
  'DIRECT_SUBORDINATE',
  'INDIRECT_SUBORDINATE',
  'INTERNAL_CONTACT',
  'EXTERNAL_CONTACT',
] as const satisfies readonly PositionRelationKind[];

/** Whom a post reports to, who reports to it, and whom its documents name. */
export interface RelatedPost {
  readonly superior: PositionHeadFragment['superior'];
  readonly subordinates: readonly PositionHeadFragment['subordinates'][number][];
  readonly relations: readonly PositionHeadFragment['relations'][number][];
}

/** Whom a post works with, by kind: the lines of reporting as they are, then what the documents name beside them. */
export function relatedTo(
  { superior, subordinates, relations }: RelatedPost,
  kind: PositionRelationKind,
): Related[] {
  const asReported =
    kind === 'SUPERIOR' ? (superior ? [superior] : []) : kind === 'DIRECT_SUBORDINATE' ? subordinates : [];
  const reported = asReported.map((position) => ({ name: position.title, position, relationId: null }));
  const ids = new Set(asReported.map(({ id }) => id));
  const named = relations
    .filter((relation) => relation.kind === kind)
    .filter(({ toPosition }) => !toPosition || !ids.has(toPosition.id))
    .map(({ id, rawName, toPosition }) => ({ name: rawName, position: toPosition, relationId: id }));
  return [...reported, ...named];
}
