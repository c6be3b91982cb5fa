import type { Bilingual } from '../../core/bilingual.ts';
import type { PositionRelationKind } from '../org.words.ts';

/** Another post, as far as the rules look at it. */
export interface OtherPost {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly superiorId: string | null;
  readonly closedOn: string | null;
}

/** A post with its lines and relations, as far as the rules look at them. */
export interface PostLines {
  readonly id: string;
  readonly superiorId: string | null;
  readonly superior: OtherPost | null;
  readonly relations: readonly {
    readonly id: string;
    readonly kind: PositionRelationKind;
    readonly rawName: string;
    readonly toPosition: OtherPost | null;
  }[];
}

/** Something about the lines of a post that does not fit together; it blocks nothing. */
export interface Inconsistency {
  readonly code:
    | 'SUPERIOR_OUTSIDE'
    | 'SUPERIOR_CLOSED'
    | 'SUPERIOR_CLOSES'
    | 'SUPERIOR_BELOW'
    | 'SUPERIOR_DIFFERS'
    | 'PEER_ELSEWHERE'
    | 'SUBORDINATE_ELSEWHERE'
    | 'RELATED_CLOSED'
    | 'NOT_LINKED';
  readonly relationId: string | null;
  readonly positionId: string | null;
  readonly text: Bilingual;
}

const isClosed = ({ closedOn }: OtherPost, today: string): boolean => closedOn !== null && closedOn <= today;

const ofSuperior = (superior: OtherPost, unitsAbove: readonly string[], today: string): Inconsistency[] => {
  const found = (code: Inconsistency['code'], zh: string, en: string): Inconsistency => ({
    code,
    relationId: null,
    positionId: superior.id,
    text: { zh, en },
  });
  const { title } = superior;
  return [
    ...(isClosed(superior, today)
      ? [found('SUPERIOR_CLOSED', `直接上级“${title}”已撤销`, `It reports to ${title}, which is closed`)]
      : []),
    ...(superior.closedOn !== null && superior.closedOn > today
      ? [
          found(
            'SUPERIOR_CLOSES',
            `直接上级“${title}”自 ${superior.closedOn} 起撤销`,
            `It reports to ${title}, which is closed from ${superior.closedOn}`,
          ),
        ]
      : []),
    ...(unitsAbove.includes(superior.unitId)
      ? []
      : [
          found(
            'SUPERIOR_OUTSIDE',
            `直接上级“${title}”不在本单位，也不在上级单位`,
            `It reports to ${title}, which stands neither in its unit nor in one above`,
          ),
        ]),
  ];
};

/**
 * What does not fit together about the lines of a post (F004, F005): the superior should follow the tree and be the one
 * that the documents name, peers should share the superior, subordinates should report to it, names should be posts.
 * Pure.
 *
 * @param unitsAbove ids of the post's own unit and of all above it.
 */
export const inconsistenciesOf = (
  { id, superiorId, superior, relations }: PostLines,
  unitsAbove: readonly string[],
  today: string,
): Inconsistency[] => [
  ...(superior ? ofSuperior(superior, unitsAbove, today) : []),
  ...relations.flatMap(({ id: relationId, kind, rawName, toPosition }): Inconsistency[] => {
    const found = (code: Inconsistency['code'], zh: string, en: string): Inconsistency[] => [
      { code, relationId, positionId: toPosition?.id ?? null, text: { zh, en } },
    ];
    if (!toPosition)
      return kind === 'EXTERNAL_CONTACT'
        ? []
        : found('NOT_LINKED', `“${rawName}”还没有对应到岗位`, `${rawName} is not linked to a post yet`);
    const { title } = toPosition;
    if (isClosed(toPosition, today))
      return found('RELATED_CLOSED', `“${title}”已撤销`, `${title}, named here, is closed`);
    if (kind === 'SUPERIOR' && toPosition.superiorId === id)
      return found(
        'SUPERIOR_BELOW',
        `文件所写的上级“${title}”是本岗位的直接下级，汇报关系成环`,
        `The documents name ${title} as superior, though it reports to this post: a circle`,
      );
    if (kind === 'SUPERIOR' && superiorId === null)
      return found(
        'SUPERIOR_DIFFERS',
        `文件所写的上级是“${title}”，但还没有设定直接上级`,
        `The documents name ${title} as superior, but it reports to nobody yet`,
      );
    if (kind === 'SUPERIOR' && toPosition.id !== superiorId)
      return found(
        'SUPERIOR_DIFFERS',
        `文件所写的上级“${title}”与设定的直接上级不同`,
        `The documents name ${title} as superior, but it reports elsewhere`,
      );
    if (kind === 'PEER' && toPosition.superiorId !== superiorId)
      return found(
        'PEER_ELSEWHERE',
        `同僚“${title}”的直接上级不同`,
        `${title} is named as a peer, but reports to somebody else`,
      );
    if (kind === 'DIRECT_SUBORDINATE' && toPosition.superiorId !== id)
      return found(
        'SUBORDINATE_ELSEWHERE',
        `直接下级“${title}”并不向本岗位汇报`,
        `${title} is named as a direct subordinate, but does not report to it`,
      );
    return [];
  }),
];
