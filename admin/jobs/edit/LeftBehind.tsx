import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Unsaved } from '../../data/unsaved.ts';
import { useText } from '../../i18n/useText.ts';
import { instantText } from '../../layout/time.ts';
import { useFieldName } from '../compare/useFieldName.ts';
import { sectionOfPath } from '../sections.ts';
import type { Side } from './merge/lines.ts';
import { mergeOf } from './merge/merge.ts';
import { MergeScreen } from './merge/MergeScreen.tsx';
import type { DraftValues } from './values.ts';

interface LeftBehindProps {
  readonly left: Unsaved<DraftValues>;
  readonly chosen: Readonly<Record<string, Side>>;
  readonly onChoose: (choices: Readonly<Record<string, Side>>) => void;
  /** Puts these values into the form, or forgets what was left. */
  readonly settle: (takenUp?: DraftValues) => void;
}

/**
 * Offers what was typed on this machine and never stored: the page crashed, or somebody else was faster. Only what was
 * changed then is put back; where the form has something else by now, its reader chooses. Goes when nothing is left to
 * put back.
 */
export const LeftBehind = ({ left, chosen, onChoose, settle }: LeftBehindProps) => {
  const text = useText();
  const nameOf = useFieldName();
  const { getValues } = useFormContext<DraftValues>();
  useWatch(); // what is typed meanwhile is not to be lost either
  const merged = mergeOf(left.base, left.values, getValues(), chosen);
  const mine = merged.taken.filter(({ side }) => side === 'mine');
  const isMoot = mine.length === 0 && merged.clashes.length === 0;
  useEffect(() => {
    if (isMoot) settle();
    // oxlint-disable-next-line react/exhaustive-deps -- when it becomes so
  }, [isMoot]);
  if (isMoot) return null;
  const takeUp = (): void => settle(structuredClone(merged.values));
  if (merged.clashes.length > 0)
    return (
      <MergeScreen
        merged={merged}
        title={text('merge.leftTitle')}
        lead={text('merge.left', { at: instantText(left.at), smart_count: merged.clashes.length })}
        chosen={chosen}
        onChoose={onChoose}
        onApply={takeUp}
        onForget={() => settle()}
      />
    );
  const section = (part: string): string => text(`edit.sections.${sectionOfPath(part)}`);
  const parts = new Set(mine.map(({ part, line }) => (line.length > 0 ? section(part) : nameOf(part))));
  return (
    <Alert severity="info" role="status" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Typography variant="body2">
        {text('edit.left.text', { at: instantText(left.at), parts: [...parts].join(text('form.comma')) })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 1, justifyContent: 'flex-end' }}>
        <Button color="inherit" size="small" onClick={() => settle()}>
          {text('edit.left.forget')}
        </Button>
        <Button color="inherit" size="small" variant="outlined" onClick={takeUp}>
          {text('edit.left.takeUp')}
        </Button>
      </Box>
    </Alert>
  );
};
