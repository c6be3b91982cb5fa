import { size, type Card, type Layout } from './layout.ts';
import { above, type Organisation } from './organisation.ts';

/** The card in which a post is seen: its own unit's, or the nearest above that is shown. */
const cardOf = (organisation: Organisation, layout: Layout, postId: string): Card | undefined => {
  const unit = organisation.unitOf.get(postId);
  if (!unit) return undefined;
  const own = layout.byUnit.get(unit.id);
  if (own) return own;
  const shown = above(organisation, unit.id).find((id) => layout.byUnit.has(id));
  return shown === undefined ? undefined : layout.byUnit.get(shown);
};

const middleOf = (card: Card, postId: string, hasPosts: boolean): number => {
  const at = hasPosts ? card.unit.positions.findIndex(({ id }) => id === postId) : -1;
  return card.y + (at < 0 ? size.head / 2 : size.head + (at + 0.5) * size.post);
};

/** Who reports to whom: a line from each post to its superior, as one path. Those that run within one card bend at its edge. */
export function reportingLines(
  organisation: Organisation,
  layout: Layout,
  { hasPosts, cards }: { hasPosts: boolean; cards: readonly Card[] },
): string {
  const lines: string[] = [];
  for (const from of cards)
    for (const { id, superiorId } of from.unit.positions) {
      const to = superiorId === null ? undefined : cardOf(organisation, layout, superiorId);
      if (!to || superiorId === null || (to === from && !hasPosts)) continue;
      const [y1, y2] = [middleOf(from, id, hasPosts), middleOf(to, superiorId, hasPosts)];
      // within a card, or in one column, it bends out on the left
      const isBeside = Math.abs(to.x - from.x) >= size.width;
      const isRight = isBeside && to.x > from.x;
      const x1 = from.x + (isRight ? size.width : 0);
      const x2 = to.x + (isBeside && !isRight ? size.width : 0);
      const bend = isBeside ? Math.max(24, Math.abs(x2 - x1) / 3) * (isRight ? 1 : -1) : -18;
      const back = isBeside ? -bend : bend;
      lines.push(`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 + back} ${y2} ${x2} ${y2}`);
    }
  return lines.join('');
}
