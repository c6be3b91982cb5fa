import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useLayoutEffect, useState } from 'react';
import { Sidebar as FrameworkSidebar, useSidebarState } from 'react-admin';
import type { SidebarProps } from 'react-admin';
import { useText } from '../i18n/useText.ts';

/**
 * The place of the menu: beside the screen, and on a narrow window over it. A menu left open on a wide one must not greet
 * the reader there: it is drawn after it has been closed, because a drawer that is closed while it is still being put up
 * stays, and keeps all else from screen readers.
 */
export const Sidebar = (props: SidebarProps) => {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const [, setOpen] = useSidebarState();
  const [drawnFor, setDrawnFor] = useState<boolean>();
  useLayoutEffect(() => {
    setOpen(!narrow);
    setDrawnFor(narrow);
  }, [narrow, setOpen]);
  if (drawnFor !== narrow) return null;
  // only over the screen it is a dialog, which has a name
  const slotProps = narrow ? { paper: { 'aria-label': text('frame.menu.label') } } : {};
  return <FrameworkSidebar {...props} slotProps={slotProps} />;
};
