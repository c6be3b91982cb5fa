import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import { AppBar as FrameworkAppBar, LoadingIndicator, TitlePortal } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { SearchButton } from '../search/SearchButton.tsx';
import { Bell } from '../notifications/Bell.tsx';
import { Brand } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { useDocumentTitle } from './useDocumentTitle.ts';
import { UserMenu } from './UserMenu.tsx';

const Toolbar = () => (
  <Stack
    direction="row"
    spacing={0.5}
    sx={{ alignItems: 'center', color: 'text.secondary', mr: 0.5, '& .RaLoadingIndicator-loader': { m: 1 } }}
  >
    <SearchButton />
    <LoadingIndicator />
    <Bell />
    {/* on a narrow window the title needs the room: the other language is one press away, the other look in the menu */}
    <Box
      sx={(theme) => ({
        [theme.breakpoints.down('sm')]: {
          '& .MuiToggleButton-root.MuiToggleButton-root': {
            border: `1px solid ${theme.palette.divider}`,
            borderRadius: 1,
            m: 0,
          },
          '& .MuiToggleButton-root.MuiToggleButton-root.Mui-selected': { display: 'none' },
        },
      })}
    >
      <LanguageSwitch />
    </Box>
    <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
      <ThemeSwitch />
    </Box>
  </Stack>
);

/** The bar above every screen; its title is the page's only h1. */
export const AppBar = () => {
  useDocumentTitle(useText()('frame.brand'));
  return <Bar />;
};

const Bar = () => (
  <FrameworkAppBar
    alwaysOn
    color="default"
    elevation={0}
    toolbar={<Toolbar />}
    userMenu={<UserMenu />}
    sx={{ bgcolor: 'background.paper', color: 'text.primary', borderBottom: 1, borderColor: 'divider' }}
  >
    <Box sx={{ display: { xs: 'none', sm: 'block' }, ml: 0.5 }}>
      <Brand />
    </Box>
    <Divider orientation="vertical" flexItem sx={{ mx: 2, my: 1.5, display: { xs: 'none', sm: 'block' } }} />
    {/* a long title takes three lines where the window is narrow; beyond that it ends in dots, and is read out whole */}
    <TitlePortal
      component="h1"
      variant="h6"
      sx={{
        minWidth: 0,
        display: { xs: '-webkit-box', sm: 'block' },
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: 3,
        whiteSpace: { xs: 'normal', sm: 'nowrap' },
        overflowWrap: 'anywhere',
        // lines are counted only of what is set in line
        '& .RaConfigurable-root': { display: 'inline' },
        fontSize: { xs: '.8125rem', sm: '1.0625rem' },
        lineHeight: { xs: 1.2, sm: 1.4 },
      }}
    />
  </FrameworkAppBar>
);
