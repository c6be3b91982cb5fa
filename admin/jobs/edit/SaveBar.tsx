import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import type { SaveState } from '../../layout/autosave.ts';
import { clockText } from '../../layout/time.ts';
import { useFormContext } from 'react-hook-form';
import type { SectionName } from '../sections.ts';
import { Editors } from './Editors.tsx';
import type { Unfinished } from './unfinished.ts';
import type { DraftValues } from './values.ts';

interface SaveBarProps {
  readonly id: string;
  readonly state: SaveState;
  /** What waits to be filled in. */
  readonly unfinished: readonly Unfinished[];
  /** Why it is not stored, where the server said no. */
  readonly children?: ReactNode;
}

/** Stays in sight and says how it stands with saving. The button and Ctrl+S save at once. */
export const SaveBar = ({ id, state: { phase, savedAt, failure }, unfinished, children }: SaveBarProps) => {
  const text = useText();
  const translate = useTranslate();
  const { getValues } = useFormContext<DraftValues>();
  /** A duty is counted within its list, as the page numbers it. */
  const nameOf = (part: SectionName, index: number): { name: string; number: number } => {
    const duties = getValues('duties');
    const duty = part === 'duties' ? duties[index] : undefined;
    if (!duty) return { name: text(`edit.sections.${part}`), number: index + 1 };
    const before = duties.slice(0, index).filter(({ section }) => section === duty.section).length;
    return { name: text(`form.sections.${duty.section}`), number: before + 1 };
  };
  const entries = unfinished.map(({ part, index }) =>
    index === undefined ? text(`form.texts.${part}`) : text('edit.nth', nameOf(part, index)),
  );
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
      <Box role="status" sx={{ mr: 'auto', typography: 'body2', color: 'text.secondary' }}>
        <Box component="span" sx={phase === 'OFFLINE' ? { color: 'error.main' } : undefined}>
          {phase === 'OFFLINE' && failure
            ? translate(failure.message)
            : text(`edit.phases.${phase}`, { entries: entries.join(text('form.comma')) })}
        </Box>
        {phase === 'OFFLINE' && <> {text('edit.again')}</>}
        {savedAt && (
          <Box component="span" sx={{ ml: 1 }}>
            {text('edit.savedAt', { time: clockText(savedAt) })}
          </Box>
        )}
      </Box>
      <Editors id={id} />
      <Button component={Link} to={`/jobs/${id}/show`} color="inherit">
        {text('edit.read')}
      </Button>
      <Button ref={button} type="submit" variant="contained" loading={phase === 'SAVING'}>
        {text('frame.actions.save')}
      </Button>
    </Paper>
  );
};
