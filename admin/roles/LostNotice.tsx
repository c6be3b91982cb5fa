import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';
import { storedIn } from './matrix.ts';
import type { MatrixDraft } from './useDraft.ts';
import { useRoleWords } from './useRoleWords.ts';

/** What of a draft did not outlive what others saved meanwhile: each cell with both sides, and the way to insist. */
export const LostNotice = ({ draft }: { draft: MatrixDraft }) => {
  const text = useText();
  const { nameOf, abilityWord, cellWord } = useRoleWords();
  const { collisions, gone } = draft.lost;
  if (collisions.length === 0 && gone.length === 0) return null;
  return (
    <Alert severity="warning" role="alert" onClose={draft.dismiss} closeText={text('frame.actions.close')}>
      {collisions.length > 0 && text('roles.lost.lead')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {collisions.map((collision) => {
          const { role, ability, mine } = collision;
          return (
            <li key={`${role.id} ${ability}`}>
              {text('roles.lost.cell', {
                role: nameOf(role),
                ability: abilityWord(ability),
                now: cellWord(storedIn(role, ability)),
                mine: cellWord(mine),
              })}{' '}
              <Button
                size="small"
                color="inherit"
                aria-label={`${text('roles.lost.insist')} · ${abilityWord(ability)}`}
                onClick={() => draft.insist(collision)}
              >
                {text('roles.lost.insist')}
              </Button>
            </li>
          );
        })}
        {gone.map((role) => (
          <li key={role.id}>{text('roles.lost.gone', { role: nameOf(role) })}</li>
        ))}
      </Box>
    </Alert>
  );
};
