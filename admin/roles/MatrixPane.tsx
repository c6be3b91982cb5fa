import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { LeaveGuard } from '../layout/LeaveGuard.tsx';
import { CellPopover, type OpenCell } from './CellPopover.tsx';
import { MatrixFilter } from './MatrixFilter.tsx';
import { MatrixSaveBar } from './MatrixSaveBar.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { OneRole } from './OneRole.tsx';
import { RoleDrawer } from './RoleDrawer.tsx';
import { abilitiesIn, cellOf, storedIn, type AbilityRow, type RoleRow, type Sieve } from './matrix.ts';
import { useDraft } from './useDraft.ts';
import { useRoleWords } from './useRoleWords.ts';

interface MatrixPaneProps {
  readonly organisationId: string;
  readonly roles: readonly RoleRow[];
  readonly abilities: readonly AbilityRow[];
  readonly isEditable: boolean;
  /** Whether the viewer gives roles to posts somewhere. */
  readonly mayGive: boolean;
  /** A role that was made just now: it is brought into sight. */
  readonly made: string | undefined;
}

const all: Sieve = { words: '', group: '', role: '', isChangedOnly: false };

/** The matrix of one organisation with its filter, what is changed in it, and the role that is looked at. */
export const MatrixPane = (props: MatrixPaneProps) => {
  const { organisationId, roles, abilities, isEditable, mayGive, made } = props;
  const text = useText();
  const { abilityWord } = useRoleWords();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const [params, setParams] = useSearchParams();
  const draft = useDraft();
  const [open, setOpen] = useState<OpenCell>();
  const [isSending, setIsSending] = useState(false);
  const [sieve, setSieve] = useState<Sieve>({
    ...all,
    words: params.get('ability') ?? '',
  });
  const lookedAt = roles.find(({ id, code }) => [id, code].includes(params.get('role') ?? ''));
  const look = (role: RoleRow | undefined): void =>
    setParams((known) => {
      const next = new URLSearchParams(known);
      if (role) next.set('role', role.id);
      else next.delete('role');
      return next;
    });
  // One list for as long as nothing of it changes: the rows of the table are drawn again by it.
  const columns = useMemo(
    () => roles.filter(({ id }) => sieve.role === '' || id === sieve.role),
    [roles, sieve.role],
  );
  const rows = abilitiesIn(abilities, columns, sieve, { draft: draft.cells, wordOf: abilityWord });
  useEffect(() => {
    // A link to one cell leads to it.
    if (params.get('ability') && lookedAt) setSieve((known) => ({ ...known, role: lookedAt.id }));
    // oxlint-disable-next-line react/exhaustive-deps -- once, for the address that was opened
  }, []);
  useEffect(() => {
    if (made !== undefined) setSieve(isNarrow ? { ...all, role: made } : all);
    // oxlint-disable-next-line react/exhaustive-deps -- when it is made, not when the window is made narrow
  }, [made]);
  const opened = open && roles.find(({ id }) => id === open.role.id);
  const openCell = (role: RoleRow, ability: AbilityRow, anchor: HTMLElement): void =>
    setOpen({ role, ability, anchor });
  const shown = isNarrow ? (columns.find(({ id }) => id === sieve.role) ?? columns[0]) : undefined;
  return (
    <>
      <LeaveGuard unsaved={draft.count > 0} isSending={isSending} />
      <MatrixFilter sieve={sieve} roles={roles} isNarrow={isNarrow} onChange={setSieve} />
      {rows.length === 0 && (
        <EmptyState small title={text('roles.noneFound.title')} text={text('roles.noneFound.text')} />
      )}
      {rows.length > 0 && shown && (
        <OneRole role={shown} abilities={rows} draft={draft.cells} onOpen={openCell} onRole={look} />
      )}
      {rows.length > 0 && !shown && (
        <MatrixTable
          abilities={rows}
          roles={columns}
          draft={draft.cells}
          made={made}
          onOpen={openCell}
          onRole={look}
        />
      )}
      {open && opened && (
        <CellPopover
          open={open}
          grant={cellOf(opened, open.ability.ability, draft.cells)}
          stored={storedIn(opened, open.ability.ability)}
          isEditable={isEditable}
          onChange={(grant) => draft.set(opened, open.ability.ability, grant)}
          onWho={() => {
            setOpen(undefined);
            look(opened);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {draft.count + draft.lost.collisions.length + draft.lost.gone.length > 0 && (
        <MatrixSaveBar organisationId={organisationId} roles={roles} draft={draft} onSending={setIsSending} />
      )}
      {lookedAt && (
        <RoleDrawer
          role={lookedAt}
          isEditable={isEditable}
          mayGive={mayGive}
          draft={draft}
          onClose={() => look(undefined)}
        />
      )}
    </>
  );
};
