import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';

interface SaveBarProps {
  readonly id: string;
  readonly pending: boolean;
  /** What went wrong, where something did. */
  readonly children?: ReactNode;
}

/** Saving is explicit: the bar stays in sight and says whether anything is unsaved. Ctrl+S saves too. */
export const SaveBar = ({ id, pending, children }: SaveBarProps) => {
  const text = useText();
  const { isDirty } = useFormState();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      button.current?.click();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        flexWrap: 'wrap',
        gap: 1.5,
        px: 2,
        py: 1.25,
      }}
    >
      {children && <Box sx={{ flexBasis: '100%' }}>{children}</Box>}
      <Typography variant="body2" color="text.secondary" role="status" sx={{ mr: 'auto' }}>
        {isDirty ? text('edit.unsaved') : text('edit.clean')}
      </Typography>
      <Button component={Link} to={`/jobs/${id}/show`} color="inherit">
        {text('edit.read')}
      </Button>
      <Button ref={button} type="submit" variant="contained" loading={pending}>
        {text('frame.actions.save')}
      </Button>
    </Paper>
  );
};
