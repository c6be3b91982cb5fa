import { Title } from 'react-admin';
import { useViewerQuery } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from './ErrorState.tsx';
import type { Page } from './page.ts';
import { DeniedPage } from './StandInPages.tsx';

/** Opens a screen of its own to those who hold its ability, under its name. */
export const PageDoor = ({ page: { component: Screen, ability, label } }: { page: Page }) => {
  const text = useText();
  const { data: viewer, error, refetch } = useViewerQuery();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!viewer) return null;
  if (ability && !viewer.abilities.includes(ability)) return <DeniedPage />;
  return (
    <>
      <Title title={text(label)} />
      <Screen />
    </>
  );
};
