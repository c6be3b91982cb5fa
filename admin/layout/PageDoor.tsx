import { Title } from 'react-admin';
import { useViewerQuery } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { FailedScreen } from './FailedScreen.tsx';
import { mayOpen, type Page } from './page.ts';
import { DeniedPage } from './StandInPages.tsx';

/** Opens a screen of its own to those who hold one of its abilities, under its name. */
export const PageDoor = ({ page }: { page: Page }) => {
  const text = useText();
  const { component: Screen, label } = page;
  const { data: viewer, error, refetch } = useViewerQuery();
  if (error) return <FailedScreen error={error} retry={() => void refetch()} />;
  if (!viewer) return null;
  if (!mayOpen(page, viewer)) return <DeniedPage abilities={[page.ability ?? []].flat()} />;
  return (
    <>
      <Title title={text(label)} />
      <Screen />
    </>
  );
};
