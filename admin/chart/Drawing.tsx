import { memo, useMemo } from 'react';
import { useText } from '../i18n/useText.ts';
import type { Inks } from './inks.ts';
import { cardsWithin, size, type Layout } from './layout.ts';
import { cardMarks, farMarks, type Face } from './marks.ts';
import { Marks } from './Marks.tsx';
import type { Organisation } from './organisation.ts';
import { reportingLines } from './reporting.ts';
import { shapesOf } from './shapes.ts';
import type { Drawn } from './useView.ts';

export interface DrawingProps {
  readonly organisation: Organisation;
  readonly layout: Layout;
  readonly drawn: Drawn;
  readonly inks: Inks;
  readonly day: string;
  readonly hasPosts: boolean;
  readonly hasLines: boolean;
  /** The units that can be taken by their grips. */
  readonly movable: ReadonlySet<string>;
}

/** The chart as far as it is in view. */
export const Drawing = memo((props: DrawingProps) => {
  const { organisation, layout, drawn, inks, hasPosts, hasLines } = props;
  const cards = useMemo(() => cardsWithin(layout, drawn.part), [layout, drawn.part]);
  const lines = useMemo(
    () =>
      hasLines && drawn.detail !== 'shape' ? reportingLines(organisation, layout, { hasPosts, cards }) : '',
    [hasLines, drawn.detail, organisation, layout, hasPosts, cards],
  );
  return (
    <>
      <path
        d={layout.lines}
        fill="none"
        stroke={inks.edge}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
      {drawn.detail === 'shape' ? (
        <Shapes {...props} />
      ) : (
        cards.map((card) => (
          <DrawnCard
            key={card.unit.id}
            x={card.x}
            y={card.y}
            unit={card.unit}
            height={card.height}
            isOpen={card.isOpen}
            hidden={card.hidden}
            inks={inks}
            day={props.day}
            hasPosts={hasPosts}
            isMovable={props.movable.has(card.unit.id)}
            isWhole={drawn.detail === 'whole'}
          />
        ))
      )}
      {lines && (
        <path
          d={lines}
          fill="none"
          stroke={inks.surplus}
          strokeWidth={1.5}
          strokeDasharray="5 4"
          opacity={0.9}
        />
      )}
    </>
  );
});
Drawing.displayName = 'Drawing';

interface DrawnCardProps extends Face, Pick<DrawingProps, 'inks' | 'day' | 'hasPosts'> {
  readonly isMovable: boolean;
  readonly x: number;
  readonly y: number;
  readonly isWhole: boolean;
}

/** A card; where another is folded it only moves, and its face stays. */
const DrawnCard = memo((props: DrawnCardProps) => {
  const { x, y, unit, height, isOpen, hidden, inks, day, hasPosts, isMovable, isWhole } = props;
  const say = useText();
  const marks = useMemo(
    () =>
      (isWhole ? cardMarks : farMarks)({ unit, height, isOpen, hidden }, { day, say, hasPosts, isMovable }),
    [isWhole, unit, height, isOpen, hidden, day, say, hasPosts, isMovable],
  );
  return (
    <g transform={`translate(${x} ${y})`}>
      <Marks marks={marks} inks={inks} />
    </g>
  );
});
DrawnCard.displayName = 'DrawnCard';

/** Everything as mere shapes, in a handful of paths, with the names of what is large enough to carry one. */
const Shapes = ({ layout, inks, drawn }: DrawingProps) => {
  const shapes = useMemo(() => shapesOf(layout), [layout]);
  // what stands in the window is known by how much of the chart is drawn for it
  const shown = drawn.part.right - drawn.part.left;
  const named = layout.cards.filter(({ span, level }) => level < 3 && span > shown / 14);
  return (
    <>
      <path d={shapes.cards} fill={inks.card} stroke={inks.edge} vectorEffect="non-scaling-stroke" />
      <path d={shapes.vacant} fill={inks.vacant} />
      <path d={shapes.surplus} fill={inks.surplus} />
      {named.map(({ unit, x, y }) => (
        <text
          key={unit.id}
          x={x + size.width / 2}
          y={y - shown / 160}
          fontSize={shown / 110}
          fontWeight={600}
          textAnchor="middle"
          fill={inks.strong}
          stroke={inks.ground}
          strokeWidth={shown / 450}
          paintOrder="stroke"
        >
          {unit.name}
        </text>
      ))}
    </>
  );
};
