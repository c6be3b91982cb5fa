import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Layout as FrameworkLayout, useNotify } from 'react-admin';
import { listenForChanges } from '../data/live.ts';
import { useText } from '../i18n/useText.ts';
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

/** While somebody is signed in, what is on the screen follows what others do, and what they may do themselves. */
function useLiveScreens(): void {
  const queries = useQueryClient();
  const notify = useNotify();
  const text = useText();
  const tell = useRef(() => {});
  useEffect(() => {
    tell.current = () => notify(text('frame.rightsChanged'), { type: 'info', autoHideDuration: 10_000 });
  });
  useEffect(() => listenForChanges(queries, () => tell.current()), [queries]);
}
