import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import { useTheme as useMuiTheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from 'react-admin';
import { useText } from '../i18n/useText.ts';

/** Light or dark; until somebody chooses, the system's preference holds. */
export const ThemeSwitch = () => {
  const text = useText();
  const [, choose] = useTheme();
  const { mode } = useMuiTheme().palette;
  const other = mode === 'dark' ? 'light' : 'dark';
  const label = text(other === 'dark' ? 'frame.theme.toDark' : 'frame.theme.toLight');
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" size="small" aria-label={label} onClick={() => choose(other)}>
        {other === 'dark' ? <DarkModeOutlined fontSize="small" /> : <LightModeOutlined fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
};
