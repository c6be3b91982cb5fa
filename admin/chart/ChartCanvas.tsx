import Add from '@mui/icons-material/Add';
import FitScreen from '@mui/icons-material/FitScreen';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useText } from '../i18n/useText.ts';
import { Drawing } from './Drawing.tsx';
import { inksOf, type Inks } from './inks.ts';
import { size, type Card, type Layout, type Spot } from './layout.ts';
import { MiniMap } from './MiniMap.tsx';
import type { Organisation } from './organisation.ts';
import { typeface } from './svg.ts';
import { usePointer, type Held } from './usePointer.ts';
import { useView } from './useView.ts';
import { centredOn, fitted, opened } from './view.ts';

export interface ChartCanvasProps {
  readonly organisation: Organisation;
  readonly layout: Layout;
  readonly day: string;
  readonly hasPosts: boolean;
  readonly hasLines: boolean;
  /** The units that can be taken by their grips. */
  readonly movable: ReadonlySet<string>;
  /** The unit that is chosen, or whose post is. */
  readonly unitId: string | undefined;
  readonly postId: string | undefined;
  /** Units in which something was found. */
  readonly found: ReadonlySet<string>;
  /** What names this chart: a new one is fitted into the window. */
  readonly name: string;
  readonly mayStandBelow: (unitId: string, parentId: string) => boolean;
  readonly onSpot: (spot: Spot) => void;
  readonly onPut: (unitId: string, parentId: string) => void;
}

const ARROW = 80;

/** The window onto the chart: pan, zoom, fold by a press, drag a unit to its new place. */
export const ChartCanvas = (props: ChartCanvasProps) => {
  const { organisation, layout, day, hasPosts, hasLines, movable, unitId, postId, found, name } = props;
  const text = useText();
  const theme = useTheme();
  const inks = useMemo(() => inksOf(theme), [theme]);
  const view = useView();
  const pressed = useRef<Card>(undefined);

  // a new chart is fitted; one that is folded stays where it was under the pointer
  const fittedTo = useRef('');
  const { set, flyTo, now, size: frameSize } = view;
  useLayoutEffect(() => {
    if (fittedTo.current !== name) {
      fittedTo.current = name;
      set(opened(layout, frameSize()));
    } else if (pressed.current) {
      const before = pressed.current;
      const after = layout.byUnit.get(before.unit.id);
      const { x, y, k } = now();
      if (after) set({ k, x: x + (before.x - after.x) * k, y: y + (before.y - after.y) * k });
    }
    pressed.current = undefined;
  }, [layout, name, set, now, frameSize]);

  // what is chosen elsewhere is flown to
  const chosenHere = useRef<string>(undefined);
  const chosen = postId ?? unitId;
  useEffect(() => {
    const card = unitId === undefined ? undefined : layout.byUnit.get(unitId);
    if (card && chosenHere.current !== chosen) flyTo(centredOn(card, frameSize(), now().k));
    chosenHere.current = chosen;
    // oxlint-disable-next-line react/exhaustive-deps -- a fold alone is no reason to fly
  }, [chosen, unitId, layout.byUnit.has(unitId ?? '')]);

  const onSpot = (spot: Spot): void => {
    pressed.current = spot.card;
    chosenHere.current = spot.on === 'post' ? spot.postId : spot.card.unit.id;
    props.onSpot(spot);
  };
  const fit = (): void => flyTo(fitted(layout, frameSize()));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowLeft: () => view.panBy(ARROW, 0),
      ArrowRight: () => view.panBy(-ARROW, 0),
      ArrowUp: () => view.panBy(0, ARROW),
      ArrowDown: () => view.panBy(0, -ARROW),
      '+': () => view.zoomBy(1.25),
      '=': () => view.zoomBy(1.25),
      '-': () => view.zoomBy(0.8),
      '0': fit,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const { held, ghost, handlers } = usePointer({ ...props, view, onSpot });
  return (
    <Box
      ref={view.frame}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved by keys, as a map is
      tabIndex={0}
      role="group"
      aria-label={text('chart.canvas')}
      onKeyDown={onKeyDown}
      {...handlers}
      sx={{
        position: 'relative',
        overflow: 'hidden',
        height: '100%',
        touchAction: 'none',
        userSelect: 'none',
        outlineOffset: -2,
        fontFamily: typeface,
      }}
    >
      <svg
        width="100%"
        height="100%"
        role="img"
        aria-label={text('chart.picture')}
        style={{ display: 'block' }}
      >
        <g ref={view.stage} data-detail={view.drawn.detail}>
          <Drawing {...{ organisation, layout, inks, day, hasPosts, hasLines, movable }} drawn={view.drawn} />
          {[...found].map((id) => (
            <Frame key={id} card={layout.byUnit.get(id)} ink={inks.vacant} />
          ))}
          <Frame
            card={unitId === undefined ? undefined : layout.byUnit.get(unitId)}
            ink={inks.surplus}
            postId={postId}
          />
          <Carried held={held} inks={inks} ghost={ghost} />
        </g>
      </svg>
      <MiniMap layout={layout} view={view} inks={inks} />
      <Paper
        data-above
        variant="outlined"
        className="no-print"
        sx={{ position: 'absolute', left: 12, bottom: 12, display: 'flex', flexDirection: 'column' }}
      >
        <IconButton aria-label={text('chart.zoomIn')} onClick={() => view.zoomBy(1.4)}>
          <Add />
        </IconButton>
        <IconButton aria-label={text('chart.zoomOut')} onClick={() => view.zoomBy(1 / 1.4)}>
          <Remove />
        </IconButton>
        <IconButton aria-label={text('chart.fit')} onClick={fit}>
          <FitScreen />
        </IconButton>
      </Paper>
    </Box>
  );
};

interface FrameProps {
  readonly card: Card | undefined;
  readonly ink: string;
  readonly postId?: string | undefined;
}

/** A line around a card, and around the post in it that is chosen. */
const Frame = ({ card, ink, postId }: FrameProps) => {
  if (!card) return null;
  const { x, y, height, unit } = card;
  const at = unit.positions.findIndex(({ id }) => id === postId);
  const line = {
    fill: 'none',
    stroke: ink,
    strokeWidth: 2.5,
    rx: 9,
    vectorEffect: 'non-scaling-stroke',
  } as const;
  return (
    <>
      <rect x={x - 3} y={y - 3} width={size.width + 6} height={height + 6} {...line} />
      {at >= 0 && height > size.head && (
        <rect
          x={x + 3}
          y={y + size.head + at * size.post + 2}
          width={size.width - 6}
          height={size.post - 4}
          {...line}
          strokeWidth={1.5}
          rx={5}
        />
      )}
    </>
  );
};

/** The unit that is carried, and the card on which it would be put. */
const Carried = ({ held, inks, ghost }: { held: Held | undefined; inks: Inks; ghost: Ref<SVGGElement> }) =>
  held && (
    <>
      {held.over && (
        <rect
          x={held.over.x - 4}
          y={held.over.y - 4}
          width={size.width + 8}
          height={held.over.height + 8}
          rx={10}
          fill={inks.surplus}
          fillOpacity={0.14}
          stroke={inks.surplus}
          strokeWidth={2}
        />
      )}
      <g ref={ghost} opacity={0.92}>
        <rect width={size.width} height={size.head} rx={8} fill={inks.surplusGround} stroke={inks.surplus} />
        <text x={14} y={31} fontSize={15} fontWeight={600} fill={inks.surplus}>
          {held.card.unit.name}
        </text>
      </g>
    </>
  );
