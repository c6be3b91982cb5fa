import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { Layout as FrameworkLayout } from 'react-admin';
import { listenForChanges } from '../data/live.ts';
import { AppBar } from './AppBar.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { MainMenu } from './MainMenu.tsx';
import { ScreenError } from './ScreenError.tsx';
import { Sidebar } from './Sidebar.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { InFrame, LoadingScreen } from './Skeletons.tsx';
import { useAccountLanguage } from './useAccountLanguage.ts';
import { WhyRefused } from './WhyRefused.tsx';

const Banner = lazy(() =>
  import('../access/SeeingAsBanner.tsx').then((part) => ({ default: part.SeeingAsBanner })),
);
/** As whom one looks: asked only of those who may. */
const SeeingAs = () => (
  <Suspense>
    <Banner />
  </Suspense>
);

/** The frame of every screen: bar, menu, breadcrumb, and what to say when a screen breaks. */
export const Layout = ({ children }: { children: ReactNode }) => {
  useLiveScreens();
  useAccountLanguage();
  return (
    <FrameworkLayout appBar={AppBar} appBarAlwaysOn sidebar={Sidebar} menu={MainMenu} error={ScreenError}>
      <SeeingAs />
      <Breadcrumb />
      <InFrame value>
        <Suspense fallback={<LoadingScreen />}>{children}</Suspense>
      </InFrame>
      <WhyRefused />
      <SignInAgain />
    </FrameworkLayout>
  );
};

/** While somebody is signed in, what is on the screen follows what others do. */
function useLiveScreens(): void {
  const queries = useQueryClient();
  useEffect(() => listenForChanges(queries), [queries]);
}
