import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import WorkOutlined from '@mui/icons-material/WorkOutlined';
import Box from '@mui/material/Box';
import { SimpleTreeView } from '@mui/x-tree-view/SimpleTreeView';
import { TreeItem } from '@mui/x-tree-view/TreeItem';
import type { KeyboardEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { OrgUnitKind } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { dayOf } from '../layout/time.ts';
import type { Finding, TreeNode } from './forest.ts';

const icons = { unit: ApartmentOutlined, position: WorkOutlined, person: PersonOutlined };

const Label = ({
  icon,
  name,
  note,
}: {
  icon: keyof typeof icons;
  name: string;
  note?: string | undefined;
}) => {
  const Icon = icons[icon];
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, minWidth: 0, py: 0.25 }}>
      <Icon
        aria-hidden
        sx={{ fontSize: 16, color: 'text.secondary', alignSelf: 'center', flexShrink: 0, opacity: 0.8 }}
      />
      <Box component="span" sx={{ fontSize: '.875rem', overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      {note && (
        <Box component="span" sx={{ fontSize: '.75rem', color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {note}
        </Box>
      )}
    </Box>
  );
};

/** Kinds that a name mostly says itself are left unsaid. */
const plain: readonly OrgUnitKind[] = ['DEPARTMENT', 'TEAM', 'CENTRE', 'CITY_BRANCH', 'COUNTY_BRANCH'];

/** What is said behind the name of a unit: that it is closed, or else its kind. */
const noteOf = (
  { kind, closedOn }: TreeNode['unit'],
  text: ReturnType<typeof useText>,
): string | undefined => {
  if (closedOn !== null && closedOn <= dayOf(new Date())) return text('units.closed');
  return plain.includes(kind) ? undefined : text(`units.kinds.${kind}`);
};

type Choose = (item: string) => void;

/** Enter opens what is in focus; left alone, it would only unfold it, which the arrow keys do already. */
const onEnter =
  (item: string, choose: Choose) =>
  (event: KeyboardEvent<HTMLLIElement> & { defaultMuiPrevented?: boolean }): void => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    event.defaultMuiPrevented = true;
    choose(item);
  };

const Branch = ({ node: { unit, children, findings }, choose }: { node: TreeNode; choose: Choose }) => {
  const text = useText();
  return (
    <TreeItem
      itemId={`unit:${unit.id}`}
      onKeyDown={onEnter(`unit:${unit.id}`, choose)}
      label={<Label icon="unit" name={unit.name} note={noteOf(unit, text)} />}
    >
      {findings.map((finding) => (
        <TreeItem
          key={placeOf(finding, unit.id)}
          itemId={placeOf(finding, unit.id)}
          onKeyDown={onEnter(placeOf(finding, unit.id), choose)}
          label={<Label icon={finding.kind} name={finding.label} note={finding.note} />}
        />
      ))}
      {children.map((child) => (
        <Branch key={child.unit.id} node={child} choose={choose} />
      ))}
    </TreeItem>
  );
};

/** A person with two posts in one unit stands there twice. */
const placeOf = ({ kind, id, note }: Finding, unitId: string): string =>
  [kind, id, unitId, note].filter((part) => part !== undefined).join(':');

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
  const choose = (item: string): void => {
    const [kind, id] = item.split(':');
    if (kind === 'unit') void navigate({ pathname: `/units/${id}`, search: params.toString() });
    if (kind === 'position') void navigate(`/positions/${id}`);
    if (kind === 'person') void navigate(`/people/${id}`);
  };
  return (
    <SimpleTreeView
      aria-label={text('units.tree')}
      expandedItems={open.map((id) => `unit:${id}`)}
      selectedItems={chosen === undefined ? null : `unit:${chosen}`}
      expansionTrigger="iconContainer"
      onExpandedItemsChange={(_event, items) =>
        onOpen(items.filter((item) => item.startsWith('unit:')).map((item) => item.slice(5)))
      }
      onSelectedItemsChange={(_event, item) => item && choose(item)}
      sx={{
        '& .MuiTreeItem-content': { py: 0.5, borderRadius: 1.5 },
        '& .MuiTreeItem-content.Mui-selected .MuiTreeItem-label': { fontWeight: 600 },
      }}
    >
      {nodes.map((node) => (
        <Branch key={node.unit.id} node={node} choose={choose} />
      ))}
    </SimpleTreeView>
  );
};
