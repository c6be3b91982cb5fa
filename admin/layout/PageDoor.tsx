import { Title } from 'react-admin';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import type { Page } from './page.ts';
import { DeniedPage } from './StandInPages.tsx';

/** Opens a screen of its own to those who hold its ability, under its name. */
export const PageDoor = ({ page: { component: Screen, ability, label } }: { page: Page }) => {
  const text = useText();
  const viewer = useViewer();
  if (!viewer) return null;
  if (ability && !viewer.abilities.includes(ability)) return <DeniedPage />;
  return (
    <>
      <Title title={text(label)} />
      <Screen />
    </>
  );
};
