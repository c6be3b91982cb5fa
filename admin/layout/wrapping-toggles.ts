import type { SxProps, Theme } from '@mui/material/styles';

/** The look of a row of toggles that may need a second line on a narrow screen: there each has its own border. */
export const wrappingToggles: SxProps<Theme> = (theme) => ({
  flexWrap: 'wrap',
  [theme.breakpoints.down('sm')]: {
    gap: 0.5,
    '& .MuiToggleButtonGroup-grouped': {
      ml: 0,
      borderRadius: 1,
      borderLeft: `1px solid ${theme.palette.divider}`,
    },
  },
});
