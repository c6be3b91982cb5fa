import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { OrgUnitKind } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { dayOf } from '../layout/time.ts';
import type { Finding, TreeNode } from './forest.ts';
import type { TreeRow } from './tree/rows.ts';
import { TreeList } from './tree/TreeList.tsx';

/** Kinds that a name mostly says itself are left unsaid. */
const plain: readonly OrgUnitKind[] = ['DEPARTMENT', 'TEAM', 'CENTRE', 'CITY_BRANCH', 'COUNTY_BRANCH'];

/** What is said behind the name of a unit: that it is closed, or else its kind. */
export const noteOf = (
  { kind, openedOn, closedOn }: TreeNode['unit'],
  text: ReturnType<typeof useText>,
): string | undefined => {
  const today = dayOf(new Date());
  if (closedOn !== null && closedOn <= today) return text('units.closed');
  if (openedOn !== null && openedOn > today) return text('orgEdit.opens', { day: openedOn });
  if (closedOn !== null) return text('orgEdit.planned', { day: closedOn });
  return plain.includes(kind) ? undefined : text(`units.kinds.${kind}`);
};

/** A person with two posts in one unit stands there twice. */
const placeOf = ({ kind, id, note }: Finding, unitId: string): string =>
  [kind, id, unitId, note].filter((part) => part !== undefined).join(':');

/** The forest as the rows that stand on the screen. */
const rowsOf = (
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  text: ReturnType<typeof useText>,
): TreeRow[] => {
  const rows: TreeRow[] = [];
  const add = (beside: readonly TreeNode[], level: number, before: number): void => {
    for (const [at, { unit, children, findings }] of beside.entries()) {
      const hasMore = children.length + findings.length > 0;
      const isOpen = hasMore ? open.has(unit.id) : undefined;
      const place = { level, place: before + at + 1, among: before + beside.length };
      rows.push({
        key: `unit:${unit.id}`,
        icon: 'unit',
        name: unit.name,
        note: noteOf(unit, text),
        isOpen,
        ...place,
      });
      if (!isOpen) continue;
      const among = findings.length + children.length;
      for (const [nth, finding] of findings.entries())
        rows.push({
          key: placeOf(finding, unit.id),
          icon: finding.kind,
          name: finding.label,
          note: finding.note,
          level: level + 1,
          place: nth + 1,
          among,
        });
      add(children, level + 1, findings.length);
    }
  };
  add(nodes, 1, 0);
  return rows;
};

interface UnitTreeProps {
  readonly nodes: readonly TreeNode[];
  readonly chosen: string | undefined;
  readonly open: readonly string[];
  readonly onOpen: (ids: readonly string[]) => void;
}

/** The forest of units; with a search, what was found hangs under its unit. Arrow keys move, Enter opens. */
export const UnitTree = ({ nodes, chosen, open, onOpen }: UnitTreeProps) => {
  const text = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const rows = useMemo(() => rowsOf(nodes, new Set(open), text), [nodes, open, text]);
  const choose = (item: string): void => {
    const [kind, id] = item.split(':');
    if (kind === 'unit') void navigate({ pathname: `/units/${id}`, search: params.toString() });
    if (kind === 'position') void navigate(`/positions/${id}`);
    if (kind === 'person') void navigate(`/people/${id}`);
  };
  const toggle = (keys: readonly string[], isOpen: boolean): void => {
    const ids = keys.map((key) => key.replace(/^unit:/, ''));
    onOpen(isOpen ? [...open, ...ids] : open.filter((id) => !ids.includes(id)));
  };
  return (
    <TreeList
      label={text('units.tree')}
      rows={rows}
      chosen={chosen === undefined ? undefined : `unit:${chosen}`}
      onChoose={choose}
      onToggle={toggle}
      maxHeight={{ xs: '70vh', md: 'calc(100vh - 250px)' }}
    />
  );
};
