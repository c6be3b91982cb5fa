import type { Text } from '../i18n/useText.ts';
import { balanceOf, holdersIn, plansOf } from './facts.ts';
import { size, type Card } from './layout.ts';
import { cut, widthOf, type Ink, type Mark } from './mark.ts';
import type { ChartPost, ChartUnit } from './organisation.ts';

/** What of a card its face shows, wherever it stands. */
export type Face = Pick<Card, 'unit' | 'height' | 'isOpen' | 'hidden'>;

/** Words in a pill that ends at `right`; answers its marks and where it begins. */
const pill = (
  words: string,
  { right, y, px }: { right: number; y: number; px: number },
  inks: { readonly ink: Ink; readonly ground: Ink },
): { marks: Mark[]; left: number } => {
  const width = widthOf(words, px) + px;
  const left = right - width;
  const height = px * 1.5;
  return {
    left,
    marks: [
      { as: 'rect', x: left, y: y - px * 1.06, width, height, round: height / 2, fill: inks.ground },
      { as: 'text', x: left + width / 2, y, words, px, ink: inks.ink, isBold: true, from: 'middle' },
    ],
  };
};

const vacant = { ink: 'vacant', ground: 'vacantGround' } as const;
const surplus = { ink: 'surplus', ground: 'surplusGround' } as const;

const postMarks = (post: ChartPost, top: number, day: string, say: Text): Mark[] => {
  const left = 14;
  const right = size.width - 10;
  const { vacancies, headcountPlan, isLead } = post;
  const marks: Mark[] = [{ as: 'path', d: `M1 ${top}H${size.width - 1}`, stroke: 'edge', width: 1 }];
  let end = right;
  const note = (words: string, inks: { ink: Ink; ground: Ink }): void => {
    const { marks: more, left: begin } = pill(words, { right: end, y: top + 16, px: 11 }, inks);
    marks.push(...more);
    end = begin - 6;
  };
  if (vacancies !== null && vacancies > 0) note(say('chart.short', { smart_count: vacancies }), vacant);
  else if (vacancies !== null && vacancies < 0) note(say('chart.over', { smart_count: -vacancies }), surplus);
  else if (headcountPlan === null) {
    const words = say('chart.unplanned');
    marks.push({ as: 'text', x: end, y: top + 16, words, px: 11, ink: 'quiet', from: 'end' });
    end -= widthOf(words, 11) + 6;
  }
  if (vacancies !== null && vacancies !== 0)
    marks.push({
      as: 'rect',
      x: 1,
      y: top + 1,
      width: 4,
      height: size.post - 2,
      round: 0,
      fill: vacancies > 0 ? 'vacant' : 'surplus',
    });
  const title = cut(post.title, 13, end - left);
  marks.push({ as: 'text', x: left, y: top + 17, words: title, px: 13, ink: 'strong', isBold: isLead });
  let room = right - left;
  if (plansOf(post, day, say).length > 0) {
    const words = say('chart.planned');
    marks.push({ as: 'text', x: right, y: top + 33, words, px: 11, ink: 'planned', from: 'end' });
    room -= widthOf(words, 11) + 6;
  }
  const isEmpty = post.holders.length === 0 && vacancies !== null && vacancies > 0;
  marks.push({
    as: 'text',
    x: left,
    y: top + 33,
    words: cut(holdersIn(post, say), 12, room),
    px: 12,
    ink: isEmpty ? 'vacant' : 'quiet',
  });
  return marks;
};

const foldMarks = (card: Face): Mark[] => {
  if (card.isOpen === undefined) return [];
  const [x, y] = [size.width / 2, card.height];
  const words = card.isOpen ? '−' : `+${card.hidden}`;
  const width = Math.max(22, widthOf(words, 12) + 14);
  return [
    { as: 'rect', x: x - width / 2, y: y - 10, width, height: 20, round: 10, fill: 'card', stroke: 'edge' },
    { as: 'text', x, y: y + 4.5, words, px: 12, ink: 'strong', isBold: true, from: 'middle' },
  ];
};

const isPlanned = ({ openedOn }: ChartUnit, day: string): boolean => openedOn !== null && openedOn > day;

const frameOf = ({ height, unit }: Face, day: string): Mark => ({
  as: 'rect',
  x: 0,
  y: 0,
  width: size.width,
  height,
  round: 8,
  fill: 'card',
  stroke: 'edge',
  isDashed: isPlanned(unit, day),
});

interface Drawn {
  readonly day: string;
  readonly say: Text;
  readonly hasPosts: boolean;
  /** Whether a unit can be taken by its grip. */
  readonly isMovable: boolean;
}

/** A card with everything on it, from its upper left corner. */
export function cardMarks(card: Face, { day, say, hasPosts, isMovable }: Drawn): Mark[] {
  const { unit } = card;
  const canMove = isMovable && unit.parentId !== null;
  const left = canMove ? 24 : 14;
  const right = size.width - 10;
  const { vacant: open, surplus: over } = balanceOf(unit);
  const marks: Mark[] = [frameOf(card, day)];
  if (canMove) {
    const dots = [0, 1, 2].map((row) => `M9 ${19 + row * 6}h.1M14 ${19 + row * 6}h.1`);
    marks.push({ as: 'path', d: dots.join(''), stroke: 'quiet', width: 2.6 });
  }
  let end = right;
  for (const [count, words, inks] of [
    [open, 'chart.short', vacant],
    [over, 'chart.over', surplus],
  ] as const) {
    if (count === 0 || hasPosts) continue;
    const made = pill(say(words, { smart_count: count }), { right: end, y: 40, px: 11 }, inks);
    marks.push(...made.marks);
    end = made.left - 6;
  }
  const plans = plansOf({ ...unit, holders: [], arriving: [] }, day, say);
  const facts =
    plans[0] ??
    say('chart.facts', { kind: say(`units.kinds.${unit.kind}`), smart_count: unit.positions.length });
  marks.push(
    {
      as: 'text',
      x: left,
      y: 22,
      words: cut(unit.name, 15, right - left),
      px: 15,
      ink: 'strong',
      isBold: true,
    },
    {
      as: 'text',
      x: left,
      y: 40,
      words: cut(facts, 12, end - left),
      px: 12,
      ink: plans[0] ? 'planned' : 'quiet',
    },
  );
  if (hasPosts)
    for (const [at, post] of unit.positions.entries())
      marks.push(...postMarks(post, size.head + at * size.post, day, say));
  return [...marks, ...foldMarks(card)];
}

/** A card as it is seen from afar: its name, and what is vacant. */
export function farMarks(card: Face, { day, say }: Drawn): Mark[] {
  const { height, unit } = card;
  const room = size.width - 24;
  const px = 26;
  const first = cut(unit.name, px, room * 1.02);
  const rest = first.endsWith('…') ? unit.name.slice(first.length - 1) : '';
  const isTall = height >= 110 && rest !== '';
  const lines = isTall ? [first.slice(0, -1), cut(rest, px, room)] : [first];
  const { vacant: open, surplus: over } = balanceOf(unit);
  const marks: Mark[] = [
    frameOf(card, day),
    ...lines.map((words, at): Mark => {
      return { as: 'text', x: 12, y: 36 + at * 34, words, px, ink: 'strong', isBold: true };
    }),
  ];
  const low = height - 20;
  let end = size.width - 10;
  if (height > 100)
    for (const [count, words, inks] of [
      [open, 'chart.short', vacant],
      [over, 'chart.over', surplus],
    ] as const) {
      if (count === 0) continue;
      const made = pill(say(words, { smart_count: count }), { right: end, y: low, px: 20 }, inks);
      marks.push(...made.marks);
      end = made.left - 8;
    }
  return [...marks, ...foldMarks(card)];
}
