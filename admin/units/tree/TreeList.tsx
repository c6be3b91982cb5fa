import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import WorkOutlined from '@mui/icons-material/WorkOutlined';
import Box from '@mui/material/Box';
import { alpha } from '@mui/material/styles';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { rowTyped, stepOf, type TreeRow } from './rows.ts';
import { useWindow } from './useWindow.ts';

const HEIGHT = 34;

/** Letters that follow each other within so many milliseconds are one word. */
const TYPING = 800;

const icons = { unit: ApartmentOutlined, position: WorkOutlined, person: PersonOutlined };

interface TreeListProps {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  /** The key of the row that is chosen. */
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
  readonly onToggle: (keys: readonly string[], open: boolean) => void;
  /** How tall it may become before it scrolls. */
  readonly maxHeight: string | Readonly<Record<string, string>>;
}

/**
 * A tree of any size: rows in view are drawn, and the one in focus. Arrow keys, Home and End move, Left and Right close
 * and open, * opens all beside, letters find, Enter chooses.
 */
export const TreeList = ({ label, rows, chosen, onChoose, onToggle, maxHeight }: TreeListProps) => {
  const box = useRef<HTMLDivElement>(null);
  const { first, end, look } = useWindow(box, rows.length, HEIGHT);
  const [activeKey, setActiveKey] = useState(chosen);
  const hasFocus = useRef(false);
  const typed = useRef({ word: '', at: 0 });
  const indexOf = (key: string | undefined): number => rows.findIndex((row) => row.key === key);
  const active = Math.max(0, indexOf(activeKey) >= 0 ? indexOf(activeKey) : indexOf(chosen));

  useEffect(() => setActiveKey(chosen), [chosen]);
  const chosenAt = indexOf(chosen);
  useEffect(() => {
    if (chosenAt >= 0) bringIntoView(box.current, chosenAt);
    look();
  }, [chosenAt, look]);
  useLayoutEffect(() => {
    if (hasFocus.current)
      box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [active, rows]);

  const goTo = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    bringIntoView(box.current, index);
    look();
    setActiveKey(row.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    if (!row) return;
    const step = stepOf(rows, active, event.key);
    if (step && 'to' in step) goTo(step.to);
    else if (step) onToggle([row.key], !row.isOpen);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(row.key);
    else if (event.key === '*') onToggle(closedBeside(rows, active), true);
    else if (event.key.length === 1) {
      const now = event.timeStamp;
      const word = (now - typed.current.at < TYPING ? typed.current.word : '') + event.key;
      typed.current = { word, at: now };
      goTo(rowTyped(rows, active, word));
    } else return;
    event.preventDefault();
  };
  const shown = rows.slice(first, end).map((row, at) => ({ row, index: first + at }));
  if (rows[active] && (active < first || active >= end)) shown.push({ row: rows[active], index: active });
  return (
    <Box
      ref={box}
      role="tree"
      aria-label={label}
      onScroll={look}
      onKeyDown={onKeyDown}
      onFocus={() => (hasFocus.current = true)}
      onBlur={() => (hasFocus.current = false)}
      sx={treeLook(maxHeight)}
    >
      <div style={{ height: rows.length * HEIGHT }} role="presentation" />
      {shown.map(({ row, index }) => (
        <Row
          key={row.key}
          row={row}
          index={index}
          isActive={index === active}
          isChosen={row.key === chosen}
          onChoose={onChoose}
          onToggle={onToggle}
        />
      ))}
    </Box>
  );
};

const closedBeside = (rows: readonly TreeRow[], at: number): string[] => {
  const level = rows[at]?.level ?? 1;
  const isAbove = (row: TreeRow): boolean => row.level < level;
  const begin = rows.findLastIndex((row, index) => index < at && isAbove(row)) + 1;
  const after = rows.findIndex((row, index) => index > at && isAbove(row));
  return rows
    .slice(begin, after < 0 ? undefined : after)
    .filter((row) => row.level === level && row.isOpen === false)
    .map(({ key }) => key);
};

const bringIntoView = (box: HTMLElement | null, index: number): void => {
  if (!box) return;
  const top = index * HEIGHT;
  if (top < box.scrollTop) box.scrollTop = top - HEIGHT;
  else if (top + HEIGHT > box.scrollTop + box.clientHeight)
    box.scrollTop = top + 2 * HEIGHT - box.clientHeight;
};

interface RowProps extends Pick<TreeListProps, 'onChoose' | 'onToggle'> {
  readonly row: TreeRow;
  readonly index: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

const Row = memo(({ row, index, isActive, isChosen, onChoose, onToggle }: RowProps) => {
  const { key, level, icon, name, note, isOpen, place, among } = row;
  const Icon = icons[icon];
  const Fold = isOpen ? ExpandMore : ChevronRight;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the tree’s
    <div
      role="treeitem"
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={among}
      aria-selected={isChosen}
      aria-expanded={isOpen}
      className="row"
      style={{ top: index * HEIGHT, paddingLeft: 4 + (level - 1) * 14 }}
      onClick={() => onChoose(key)}
    >
      {isOpen === undefined ? (
        <span className="fold" />
      ) : (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the keys are the tree’s
        <span
          className="fold"
          onClick={(event) => {
            event.stopPropagation();
            onToggle([key], !isOpen);
          }}
        >
          <Fold fontSize="small" aria-hidden />
        </span>
      )}
      <Icon aria-hidden className="icon" />
      <span className="name" title={note === undefined ? name : `${name} ${note}`}>
        {name}
      </span>
      {note && <span className="note">{note}</span>}
    </div>
  );
});
Row.displayName = 'Row';

const treeLook = (maxHeight: TreeListProps['maxHeight']) => ({
  position: 'relative',
  overflowY: 'auto',
  overflowX: 'hidden',
  maxHeight,
  '& .row': {
    position: 'absolute',
    left: 0,
    right: 0,
    height: HEIGHT,
    boxSizing: 'border-box',
    pr: 1,
    display: 'flex',
    alignItems: 'center',
    gap: 0.75,
    borderRadius: 1.5,
    cursor: 'pointer',
    fontSize: '.875rem',
    outlineOffset: -2,
    '&:hover': { bgcolor: 'action.hover' },
    '&[aria-selected=true]': {
      fontWeight: 600,
      bgcolor: (theme: { palette: { primary: { main: string } } }) => alpha(theme.palette.primary.main, 0.12),
    },
  },
  '& .fold': { width: 22, height: 28, flexShrink: 0, display: 'inline-flex', alignItems: 'center' },
  '& .icon': { fontSize: 16, color: 'text.secondary', opacity: 0.8, flexShrink: 0 },
  '& .name': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .note': {
    color: 'text.secondary',
    fontSize: '.75rem',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    // gives way before the name does
    flex: '0 1000 auto',
    minWidth: 0,
  },
});
