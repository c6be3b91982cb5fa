import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { useTheme as useMuiTheme } from '@mui/material/styles';
import type { Theme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from 'react-admin';
import { useText } from '../i18n/useText.ts';

/** The other look than this, its sign, and the way there. */
const useOtherLook = () => {
  const text = useText();
  const [, choose] = useTheme();
  const { mode } = useMuiTheme().palette;
  const other = mode === 'dark' ? 'light' : 'dark';
  return {
    label: text(other === 'dark' ? 'frame.theme.toDark' : 'frame.theme.toLight'),
    Sign: other === 'dark' ? DarkModeOutlined : LightModeOutlined,
    go: () => choose(other),
  };
};

/** Light or dark; until somebody chooses, the system's preference holds. */
export const ThemeSwitch = () => {
  const { label, Sign, go } = useOtherLook();
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" size="small" aria-label={label} onClick={go}>
        <Sign fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};

/** The same in the menu of a narrow window, whose bar has no room for it. */
export const ThemeItem = () => {
  const { label, Sign, go } = useOtherLook();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  if (!narrow) return null;
  return (
    <MenuItem onClick={go}>
      <ListItemIcon>
        <Sign fontSize="small" />
      </ListItemIcon>
      {label}
    </MenuItem>
  );
};
