import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Unsaved } from '../../data/unsaved.ts';
import { useText } from '../../i18n/useText.ts';
import type { Text } from '../../i18n/useText.ts';
import { instantText } from '../../layout/time.ts';
import { mergeOf, wordsOf, type Part, type Side } from './merge.ts';
import type { DraftValues } from './values.ts';

interface LeftBehindProps {
  readonly left: Unsaved<DraftValues>;
  /** Puts these values into the form, or forgets what was left. */
  readonly settle: (takenUp?: DraftValues) => void;
}

/**
 * Offers what was typed on this machine and never stored: the page crashed, or somebody else was faster. Only what was
 * changed then is put back; where the form has something else by now, its reader chooses. Goes when nothing is left to
 * put back.
 */
export const LeftBehind = ({ left, settle }: LeftBehindProps) => {
  const text = useText();
  const { getValues } = useFormContext<DraftValues>();
  useWatch(); // what is typed meanwhile is not to be lost either
  const [chosen, setChosen] = useState<Partial<Record<Part, Side>>>({});
  const now = getValues();
  const merged = mergeOf(left.base, left.values, now, chosen);
  const { taken, clashes } = merged;
  const isMoot = taken.length === 0 && clashes.length === 0;
  useEffect(() => {
    if (isMoot) settle();
    // oxlint-disable-next-line react/exhaustive-deps -- when it becomes so
  }, [isMoot]);
  if (isMoot) return null;
  const undecided = clashes.filter((part) => !chosen[part]);
  const parts = [...new Set([...taken, ...clashes])].map((part) => nameOf(part, text));
  return (
    <Alert severity="info" role="status" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Typography variant="body2">
        {text('edit.left.text', { at: instantText(left.at), parts: parts.join(text('form.comma')) })}
      </Typography>
      {clashes.map((part) => (
        <Clash
          key={part}
          name={nameOf(part, text)}
          mine={wordsOf(part, left.values, now)}
          theirs={wordsOf(part, now, left.values)}
          chosen={chosen[part]}
          onChoose={(side) => setChosen({ ...chosen, [part]: side })}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 1, mt: 1, justifyContent: 'flex-end' }}>
        <Button color="inherit" size="small" onClick={() => settle()}>
          {text('edit.left.forget')}
        </Button>
        <Button
          color="inherit"
          size="small"
          variant="outlined"
          disabled={undecided.length > 0}
          onClick={() => settle(structuredClone(merged.values))}
        >
          {text('edit.left.takeUp')}
        </Button>
      </Box>
    </Alert>
  );
};

const nameOf = (part: Part, text: Text): string => {
  switch (part) {
    case 'variant':
    case 'shareReason':
      return text(`edit.${part}`);
    case 'compiledOn':
    case 'analysedOn':
    case 'summary':
      return text(`form.${part}`);
    case 'purpose':
    case 'coreDuty':
    case 'background':
    case 'conclusion':
    case 'remarks':
      return text(`form.texts.${part}`);
    default:
      return text(`edit.sections.${part}`);
  }
};

interface ClashProps {
  readonly name: string;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

/** Asks which of two changes of the same part shall stand. */
const Clash = ({ name, mine, theirs, chosen, onChoose }: ClashProps) => {
  const text = useText();
  const nameId = useId();
  const said = (words: readonly string[]): string =>
    words.filter(Boolean).join(' / ') || text('edit.left.blank');
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="subtitle2" id={nameId}>
        {text('edit.left.clash', { name })}
      </Typography>
      <RadioGroup
        aria-labelledby={nameId}
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === 'mine' ? 'mine' : 'theirs')}
      >
        {(['mine', 'theirs'] as const).map((side) => (
          <FormControlLabel
            key={side}
            value={side}
            control={<Radio size="small" />}
            label={text(`edit.left.${side}`, { words: said(side === 'mine' ? mine : theirs) })}
            sx={{ overflowWrap: 'anywhere', '& .MuiFormControlLabel-label': { fontSize: '.875rem' } }}
          />
        ))}
      </RadioGroup>
    </Box>
  );
};
