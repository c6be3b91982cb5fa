import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { useText } from '../i18n/useText.ts';
import { cellOf, differs, isDrafted, type AbilityRow, type Draft, type RoleRow } from './matrix.ts';
import { useRoleWords } from './useRoleWords.ts';

interface OneRoleProps {
  readonly role: RoleRow;
  readonly abilities: readonly AbilityRow[];
  readonly draft: Draft;
  readonly onOpen: (role: RoleRow, ability: AbilityRow, anchor: HTMLElement) => void;
  readonly onRole: (role: RoleRow) => void;
}

/** One role as a list, where the whole matrix has no room. */
export const OneRole = ({ role, abilities, draft, onOpen, onRole }: OneRoleProps) => {
  const text = useText();
  const { abilityWord, cellWord, nameOf, carriersOf } = useRoleWords();
  return (
    <Card sx={{ mb: 2 }}>
      <Box sx={{ p: 1 }}>
        <Button size="small" onClick={() => onRole(role)}>
          {nameOf(role)} · {carriersOf(role)}
        </Button>
      </Box>
      <Box component="ul" aria-label={nameOf(role)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {abilities.map((ability) => {
          const cell = cellOf(role, ability.ability, draft);
          const marks = [
            ...(ability.isLater ? [text('roles.later')] : []),
            ...(isDrafted(role, ability.ability, draft) ? [text('roles.drafted')] : []),
            ...(differs(role, ability.ability, draft) ? [text('roles.differs')] : []),
          ];
          return (
            <Box
              component="li"
              key={ability.ability}
              sx={{
                display: 'flex',
                alignItems: 'center',
                justifyContent: 'space-between',
                gap: 1,
                px: 2,
                borderTop: 1,
                borderColor: 'divider',
                bgcolor: isDrafted(role, ability.ability, draft) ? 'action.selected' : undefined,
              }}
            >
              <Box sx={{ py: 1, fontSize: '.875rem' }}>
                {abilityWord(ability.ability)}
                {marks.length > 0 && (
                  <Box
                    component="span"
                    sx={{ display: 'block', color: 'text.secondary', fontSize: '.75rem' }}
                  >
                    {marks.join(text('form.comma'))}
                  </Box>
                )}
              </Box>
              <Button
                size="small"
                aria-haspopup="dialog"
                aria-label={[abilityWord(ability.ability), cellWord(cell)].join(text('form.comma'))}
                onClick={(event) => onOpen(role, ability, event.currentTarget)}
                sx={{ flexShrink: 0, color: cell ? undefined : 'text.secondary' }}
              >
                {cellWord(cell)}
              </Button>
            </Box>
          );
        })}
      </Box>
    </Card>
  );
};
