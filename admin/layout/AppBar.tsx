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
    <LanguageSwitch />
    <ThemeSwitch />
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
    <TitlePortal component="h1" variant="h6" />
  </FrameworkAppBar>
);
