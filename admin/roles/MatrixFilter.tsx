import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useText } from '../i18n/useText.ts';
import { abilityGroups } from './groups.ts';
import type { RoleRow, Sieve } from './matrix.ts';
import { useRoleWords } from './useRoleWords.ts';

interface MatrixFilterProps {
  readonly sieve: Sieve;
  readonly roles: readonly RoleRow[];
  /** One role at a time: then there is no word for all. */
  readonly isNarrow: boolean;
  readonly onChange: (sieve: Sieve) => void;
}

/** What of the matrix is looked at: by words, by what abilities are about, by role, and what is no longer as shipped. */
export const MatrixFilter = ({ sieve, roles, isNarrow, onChange }: MatrixFilterProps) => {
  const text = useText();
  const { nameOf } = useRoleWords();
  const shown = isNarrow && sieve.role === '' ? (roles[0]?.id ?? '') : sieve.role;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'center' }}>
      <TextField
        size="small"
        label={text('roles.search')}
        value={sieve.words}
        onChange={(event) => onChange({ ...sieve, words: event.target.value })}
        sx={{ width: { xs: '100%', sm: 220 } }}
      />
      <TextField
        select
        size="small"
        label={text('roles.group')}
        value={sieve.group}
        onChange={(event) => onChange({ ...sieve, group: event.target.value })}
        sx={{ width: { xs: '100%', sm: 160 } }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{text('roles.allGroups')}</MenuItem>
        {abilityGroups.map((group) => (
          <MenuItem key={group} value={group}>
            {text(`form.abilityGroups.${group}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={text('roles.role')}
        value={shown}
        onChange={(event) => onChange({ ...sieve, role: event.target.value })}
        sx={{ width: { xs: '100%', sm: 200 } }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        {!isNarrow && <MenuItem value="">{text('roles.allRoles')}</MenuItem>}
        {roles.map((role) => (
          <MenuItem key={role.id} value={role.id}>
            {nameOf(role)}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={sieve.isChangedOnly}
            onChange={(_event, isChangedOnly) => onChange({ ...sieve, isChangedOnly })}
          />
        }
        label={text('roles.changedOnly')}
      />
    </Stack>
  );
};
