import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { abilityGroupOf } from './groups.ts';
import { cellOf, differs, isDrafted, type AbilityRow, type Draft, type RoleRow } from './matrix.ts';
import { useRoleWords } from './useRoleWords.ts';

interface MatrixTableProps {
  readonly abilities: readonly AbilityRow[];
  readonly roles: readonly RoleRow[];
  readonly draft: Draft;
  /** A role that was made just now: its column comes into sight, and the keyboard goes on there. */
  readonly made: string | undefined;
  readonly onOpen: (role: RoleRow, ability: AbilityRow, anchor: HTMLElement) => void;
  readonly onRole: (role: RoleRow) => void;
}

type Place = readonly [row: number, column: number];

/** Where each key leads from a cell; `last` is the last column. */
const steps: Readonly<Record<string, (from: Place, last: number) => Place>> = {
  ArrowUp: ([row, column]) => [row - 1, column],
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowLeft: ([row, column]) => [row, column - 1],
  ArrowRight: ([row, column]) => [row, column + 1],
  Home: ([row]) => [row, 0],
  End: ([row], last) => [row, last],
};

const bounded = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** Abilities by roles; arrows move, Enter opens a cell. One cell takes part in the order of the Tab key. */
export const MatrixTable = ({ abilities, roles, draft, made, onOpen, onRole }: MatrixTableProps) => {
  const text = useText();
  const { nameOf } = useRoleWords();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Place>([0, 0]);
  const [row, column] = [bounded(current[0], abilities.length), bounded(current[1], roles.length)];
  const goTo = (toRow: number, toColumn: number): void => {
    const next = [bounded(toRow, abilities.length), bounded(toColumn, roles.length)] as const;
    setCurrent(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus();
  };
  const step = (from: Place, event: KeyboardEvent): void => {
    const to = steps[event.key]?.(from, roles.length - 1);
    if (!to) return;
    event.preventDefault();
    goTo(...to);
  };
  const isThere = roles.some(({ id }) => id === made);
  useEffect(() => {
    if (!isThere) return;
    const head = table.current?.querySelector<HTMLElement>(`[data-role="${made}"]`);
    head?.scrollIntoView({ block: 'nearest', inline: 'center' });
    head?.querySelector('button')?.focus({ preventScroll: true });
  }, [isThere, made]);
  // Rows are drawn again when something of theirs changes, not when the others do: they ask for the latest.
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  return (
    <Box
      sx={(theme) => ({
        overflow: 'auto',
        maxHeight: 'calc(100vh - 260px)',
        minHeight: 320,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        '& table': { borderCollapse: 'separate', borderSpacing: 0, fontSize: '.8125rem' },
        '& th, & td': { borderBottom: 1, borderColor: 'divider', p: 0, textAlign: 'left' },
        '& thead th': {
          position: 'sticky',
          top: 0,
          zIndex: 2,
          bgcolor: 'background.paper',
          verticalAlign: 'bottom',
          px: 1,
          py: 0.75,
          minWidth: 96,
        },
        '& thead th:first-of-type': { left: 0, zIndex: 3, minWidth: 260, px: 1.5 },
        '& tbody th': {
          position: 'sticky',
          left: 0,
          zIndex: 1,
          bgcolor: 'background.paper',
          fontWeight: 400,
          px: 1.5,
          py: 0.75,
          width: 260,
          minWidth: 260,
        },
        '& tbody th.group': {
          position: 'static',
          bgcolor: 'background.default',
          fontWeight: 600,
          color: 'text.secondary',
        },
        '& tbody th.group span': { position: 'sticky', left: 12 },
        '& td button': {
          all: 'unset',
          boxSizing: 'border-box',
          display: 'block',
          width: '100%',
          minHeight: 34,
          px: 1,
          py: 0.75,
          cursor: 'pointer',
        },
        '& td button:hover': { bgcolor: 'action.hover' },
        '& td button:focus-visible': {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: -2,
        },
        '& td.drafted': {
          bgcolor: theme.palette.mode === 'dark' ? 'rgba(255,193,7,.22)' : 'rgba(255,193,7,.28)',
          fontWeight: 600,
        },
        '& td.differs button': { textDecoration: 'underline dotted', textUnderlineOffset: 3 },
      })}
    >
      <table ref={table} aria-label={text('roles.matrix')}>
        <thead>
          <tr>
            <th scope="col">{text('roles.ability')}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col" data-role={role.id}>
                <Link
                  component="button"
                  onClick={() => onRole(role)}
                  sx={{ textAlign: 'left', fontWeight: 600 }}
                >
                  {nameOf(role)}
                </Link>
                <Box
                  component="span"
                  className="tabular"
                  sx={{ display: 'block', fontWeight: 400, color: 'text.secondary', whiteSpace: 'nowrap' }}
                >
                  {role.code} · {text('roles.people', { smart_count: role.holderCount })}
                </Box>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {abilities.map((ability, at) => (
            <MatrixRow
              key={ability.ability}
              ability={ability}
              at={at}
              isFirstOfGroup={
                abilityGroupOf(abilities[at - 1]?.ability ?? '') !== abilityGroupOf(ability.ability)
              }
              roles={roles}
              draft={draft}
              current={at === row ? column : null}
              onKey={(inColumn, event) => latest.current([at, inColumn], event)}
              onOpen={(role, anchor, inColumn) => {
                setCurrent([at, inColumn]);
                onOpen(role, ability, anchor);
              }}
            />
          ))}
        </tbody>
      </table>
    </Box>
  );
};

interface MatrixRowProps {
  readonly ability: AbilityRow;
  readonly at: number;
  readonly isFirstOfGroup: boolean;
  readonly roles: readonly RoleRow[];
  readonly draft: Draft;
  /** Which column takes part in the order of the Tab key; null: none of this row. */
  readonly current: number | null;
  readonly onKey: (column: number, event: KeyboardEvent) => void;
  readonly onOpen: (role: RoleRow, anchor: HTMLElement, column: number) => void;
}

const isSame = (one: MatrixRowProps, other: MatrixRowProps): boolean =>
  one.ability === other.ability &&
  one.at === other.at &&
  one.isFirstOfGroup === other.isFirstOfGroup &&
  one.roles === other.roles &&
  one.draft === other.draft &&
  one.current === other.current;

const MatrixRow = memo(
  ({ ability, at, isFirstOfGroup, roles, draft, current, onKey, onOpen }: MatrixRowProps) => {
    const text = useText();
    const { abilityWord, cellWord, nameOf } = useRoleWords();
    const word = abilityWord(ability.ability);
    return (
      <>
        {isFirstOfGroup && (
          <tr>
            <th className="group" scope="rowgroup" colSpan={roles.length + 1}>
              <span>{text(`form.abilityGroups.${abilityGroupOf(ability.ability)}`)}</span>
            </th>
          </tr>
        )}
        <tr>
          <th scope="row">
            {word}
            {ability.isLater && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                {text('roles.later')}
              </Box>
            )}
          </th>
          {roles.map((role, column) => {
            const cell = cellOf(role, ability.ability, draft);
            const isChanged = isDrafted(role, ability.ability, draft);
            const isOther = differs(role, ability.ability, draft);
            const marks = [
              ...(isChanged ? [text('roles.drafted')] : []),
              ...(isOther ? [text('roles.differs')] : []),
            ];
            return (
              <td
                key={role.id}
                className={[isChanged && 'drafted', isOther && 'differs'].filter(Boolean).join(' ')}
              >
                <button
                  type="button"
                  data-cell={`${at},${column}`}
                  tabIndex={current === column ? 0 : -1}
                  aria-haspopup="dialog"
                  aria-label={[nameOf(role), word, cellWord(cell), ...marks].join(text('form.comma'))}
                  onKeyDown={(event) => onKey(column, event)}
                  onClick={(event) => onOpen(role, event.currentTarget, column)}
                >
                  {cell ? cellWord(cell) : '–'}
                </button>
              </td>
            );
          })}
        </tr>
      </>
    );
  },
  isSame,
);
