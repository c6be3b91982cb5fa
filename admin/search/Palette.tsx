import Dialog from '@mui/material/Dialog';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { PaletteBody } from './PaletteBody.tsx';

/** The search over everything, in a dialog: by the keyboard alone, or by pointing. Whatever is chosen is opened. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const open = (to: string): void => {
    onClose();
    void navigate(to);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{
        paper: {
          'data-search': '',
          'aria-label': text('palette.title'),
          sx: {
            mt: { xs: 1, sm: '10vh' },
            mx: { xs: 1, sm: 4 },
            width: { xs: 'calc(100% - 16px)', sm: 'calc(100% - 64px)' },
            maxHeight: { xs: 'calc(100% - 16px)', sm: '70vh' },
          },
        } as object,
      }}
    >
      <PaletteBody onOpen={open} />
    </Dialog>
  );
};
