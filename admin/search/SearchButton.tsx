import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { latePart, whenIdle } from '../layout/late-part.tsx';

const Palette = latePart(() => import('./Palette.tsx').then((part) => part.Palette));

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether a key is Ctrl or ⌘ with K, and not the input method's. */
const asksForSearch = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  !event.isComposing &&
  event.key.toLowerCase() === 'k';

/** The way to the search over everything, in the bar and by Ctrl or ⌘ with K. The search itself is loaded when wanted. */
export const SearchButton = () => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!asksForSearch(event)) return;
      event.preventDefault(); // the browser has a search of its own on these keys
      // a dialog may hold what was typed and not yet sent
      const isElsewhere =
        document.querySelector('[role=dialog]:not([data-search]), [role=alertdialog]') !== null;
      setOpen((open) => !open && !isElsewhere);
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => whenIdle(Palette.ahead), []);
  return (
    <>
      <ButtonBase
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        aria-label={text('frame.search')}
        onClick={() => setOpen(true)}
        onFocus={Palette.ahead}
        onPointerEnter={Palette.ahead}
        sx={{
          display: 'flex',
          gap: 1,
          height: { xs: 40, md: 34 },
          minWidth: 40,
          justifyContent: 'center',
          px: { xs: 1, md: 1.25 },
          mr: 0.5,
          border: { xs: 0, md: 1 },
          borderColor: 'divider',
          borderRadius: 2,
          color: 'text.secondary',
          fontSize: '.8125rem',
          '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
        }}
      >
        <Search fontSize="small" />
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {text('frame.search')}
        </Box>
        <Box
          component="kbd"
          aria-hidden
          sx={{
            display: { xs: 'none', md: 'inline' },
            ml: 2,
            px: 0.75,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            font: 'inherit',
            fontSize: '.75rem',
          }}
        >
          {isApple ? '⌘ K' : 'Ctrl K'}
        </Box>
      </ButtonBase>
      {isOpen && <Palette onClose={() => setOpen(false)} onGiveUp={() => setOpen(false)} />}
    </>
  );
};
