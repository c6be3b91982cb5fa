import CssBaseline from '@mui/material/CssBaseline';
import { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { AdminContext, CoreAdminUI, CustomRoutes, LoadingPage, Notification, Resource } from 'react-admin';
import { Route, Routes } from 'react-router-dom';
import { makeAuthProvider } from './data/auth.ts';
import { makeDataProvider } from './data/provider.ts';
import { store } from './data/store.ts';
import { i18nProvider } from './i18n/provider.ts';
import { Layout } from './layout/Layout.tsx';
import { LocalisedTheme } from './layout/LocalisedTheme.tsx';
import { PageDoor } from './layout/PageDoor.tsx';
import { behindDoors } from './layout/ResourceDoor.tsx';
import { ScreenError } from './layout/ScreenError.tsx';
import { LoadingScreen } from './layout/Skeletons.tsx';
import { DeniedPage, MissingPage } from './layout/StandInPages.tsx';
import { themeOf } from './layout/theme.ts';
import { pages, resources } from './resources.ts';

const authProvider = makeAuthProvider(resources);
const dataProvider = makeDataProvider(
  Object.fromEntries(resources.map(({ name, operations }) => [name, operations])),
);
const doored = resources.map(behindDoors);
const lightTheme = themeOf('light');
const darkTheme = themeOf('dark');

// the transport repeats a read that failed in passing; asking again on top of that would only make a slow server slower
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 0 } } });

const Home = lazy(() => import('./home/Home.tsx').then((screen) => ({ default: screen.Home })));
const atTheDoor = (Screen: ComponentType) => () => (
  <Suspense fallback={<LoadingPage />}>
    <Screen />
  </Suspense>
);
const LoginPage = atTheDoor(
  lazy(() => import('./login/LoginPage.tsx').then((screen) => ({ default: screen.LoginPage }))),
);
// Open to whoever is not signed in, so they stand beside everything that asks for it.
const ForgotPage = atTheDoor(
  lazy(() => import('./login/ForgotPage.tsx').then((screen) => ({ default: screen.ForgotPage }))),
);
const SetPasswordPage = atTheDoor(
  lazy(() => import('./login/SetPasswordPage.tsx').then((screen) => ({ default: screen.SetPasswordPage }))),
);

// CoreAdminUI, since AdminUI brings react-admin's own sign-in page and its forms into the first download
/** The whole app: react-admin with our provider, sign-in, words and look, and one route for each folder of screens. */
export const App = () => (
  <AdminContext
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
  >
    <LocalisedTheme>
      <CssBaseline enableColorScheme />
      <Routes>
        <Route path="/forgot-password" element={<ForgotPage />} />
        <Route path="/set-password" element={<SetPasswordPage />} />
        <Route
          path="*"
          element={
            <CoreAdminUI
              requireAuth
              disableTelemetry
              title="Remit"
              dashboard={Home}
              layout={Layout}
              loginPage={LoginPage}
              catchAll={MissingPage}
              accessDenied={DeniedPage}
              loading={LoadingScreen}
              error={ScreenError}
            >
              {doored.map(
                ({
                  operations: _operations,
                  abilities: _abilities,
                  menu: _menu,
                  tabbed: _tabbed,
                  screens: further = [],
                  ...screens
                }) => (
                  <Resource key={screens.name} {...screens}>
                    {further.map(({ path, component: Screen }) => (
                      <Route key={path} path={`:id/${path}`} element={<Screen />} />
                    ))}
                    {!screens.list && <Route path="*" element={<MissingPage />} />}
                  </Resource>
                ),
              )}
              <CustomRoutes>
                {pages.map((page) => (
                  <Route key={page.path} path={page.path} element={<PageDoor page={page} />} />
                ))}
              </CustomRoutes>
            </CoreAdminUI>
          }
        />
      </Routes>
      <Notification />
    </LocalisedTheme>
  </AdminContext>
);
