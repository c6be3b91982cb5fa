import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNavigate } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import type { Comparison } from './comparison.ts';

type Version = Comparison['older'];

interface VersionChoiceProps {
  readonly older: Version;
  readonly newer: Version;
  /** All versions of the post that the viewer may see. */
  readonly versions: readonly Version[];
}

/** Which two versions are compared; the address follows. */
export const VersionChoice = ({ older, newer, versions }: VersionChoiceProps) => {
  const text = useText();
  const navigate = useNavigate();
  const show = (newerId: string, olderId: string): void =>
    void navigate(`/jobs/${newerId}/compare/${olderId}`, { replace: true });
  const known = versions.some(({ id }) => id === older.id) ? versions : [...versions, older];
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '300px auto 300px' },
        gap: 1,
        alignItems: 'center',
        justifyContent: 'start',
      }}
    >
      <Choice
        label={text('compare.older')}
        value={older}
        versions={known}
        onChoose={(id) => show(newer.id, id)}
      />
      <IconButton
        aria-label={text('compare.swap')}
        title={text('compare.swap')}
        onClick={() => show(older.id, newer.id)}
        sx={{ gridRow: { xs: 'span 2', sm: 'auto' } }}
      >
        <SwapHorizOutlined />
      </IconButton>
      <Choice
        label={text('compare.newer')}
        value={newer}
        versions={known}
        onChoose={(id) => show(id, older.id)}
      />
    </Box>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: Version;
  readonly versions: readonly Version[];
  readonly onChoose: (id: string) => void;
}

const Choice = ({ label, value, versions, onChoose }: ChoiceProps) => {
  const text = useText();
  const nameOf = ({ version, state, inForce, effectiveFrom }: Version): string =>
    [
      text('units.version', { version }),
      text(`jobs.states.${state === 'APPROVED' ? (inForce ? 'inForce' : 'coming') : state}`),
      effectiveFrom,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value.id}
      onChange={({ target }) => onChoose(target.value)}
    >
      {versions.map((version) => (
        <MenuItem key={version.id} value={version.id}>
          {nameOf(version)}
        </MenuItem>
      ))}
    </TextField>
  );
};
