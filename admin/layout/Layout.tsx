import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { Layout as FrameworkLayout, useSidebarState } from 'react-admin';
import { listenForChanges } from '../data/live.ts';
import { AppBar } from './AppBar.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { MainMenu } from './MainMenu.tsx';
import { ScreenError } from './ScreenError.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { InFrame, LoadingScreen } from './Skeletons.tsx';
import { useAccountLanguage } from './useAccountLanguage.ts';

/** The frame of every screen: bar, menu, breadcrumb, and what to say when a screen breaks. */
export const Layout = ({ children }: { children: ReactNode }) => {
  useDrawerClosedAtFirst();
  useLiveScreens();
  useAccountLanguage();
  return (
    <FrameworkLayout appBar={AppBar} appBarAlwaysOn menu={MainMenu} error={ScreenError}>
      <Breadcrumb />
      <InFrame value>
        <Suspense fallback={<LoadingScreen />}>{children}</Suspense>
      </InFrame>
      <SignInAgain />
    </FrameworkLayout>
  );
};

/** While somebody is signed in, what is on the screen follows what others do. */
function useLiveScreens(): void {
  const queries = useQueryClient();
  useEffect(() => listenForChanges(queries), [queries]);
}

/** On a narrow window the menu covers the screen; a menu left open on a wide one must not greet the reader there. */
function useDrawerClosedAtFirst(): void {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const [, setOpen] = useSidebarState();
  useEffect(() => {
    setOpen(!narrow);
  }, [narrow, setOpen]);
}
