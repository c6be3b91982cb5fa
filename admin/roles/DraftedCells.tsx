import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { storedIn, type Draft, type RoleRow } from './matrix.ts';
import { useRoleWords } from './useRoleWords.ts';

/** So many changes are listed. */
const LISTED = 12;

/** What is about to be saved: each changed cell, as it is and as it would be. */
export const DraftedCells = ({ roles, cells }: { roles: readonly RoleRow[]; cells: Draft }) => {
  const text = useText();
  const { nameOf, abilityWord, cellWord } = useRoleWords();
  const changes = roles.flatMap((role) =>
    [...(cells.get(role.id) ?? [])].map(([ability, grant]) => ({ role, ability, grant })),
  );
  return (
    <Box component="ul" aria-label={text('roles.unsaved')} sx={{ m: 0, pl: 2.5 }}>
      {changes.slice(0, LISTED).map(({ role, ability, grant }) => (
        <Typography component="li" variant="body2" key={`${role.id} ${ability}`}>
          {text('roles.changed', {
            role: nameOf(role),
            ability: abilityWord(ability),
            before: cellWord(storedIn(role, ability)),
            after: cellWord(grant),
          })}
        </Typography>
      ))}
      {changes.length > LISTED && (
        <Typography component="li" variant="body2" color="text.secondary">
          {text('roles.changedMore', { smart_count: changes.length - LISTED })}
        </Typography>
      )}
    </Box>
  );
};
