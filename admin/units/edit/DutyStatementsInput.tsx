import { useSortable } from '@dnd-kit/sortable';
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useInput, ValidationError } from 'react-admin';
import { useText } from '../../i18n/useText.ts';
import { LineTools } from '../../jobs/edit/LineTools.tsx';
import { DragHandle } from '../../jobs/edit/sorting/DragHandle.tsx';
import { placed } from '../../jobs/edit/sorting/placed.ts';
import { SortableLines } from '../../jobs/edit/sorting/SortableLines.tsx';

interface Line {
  readonly id: string;
  readonly words: string;
}

const lineOf = (words: string): Line => ({ id: crypto.randomUUID(), words });

const same = <Value,>(value: Value): Value => value;

/** The duties of a unit (F009), put in order by dragging, by the keyboard or by the arrows of each, as those of a post. */
export const DutyStatementsInput = ({ source, label }: { source: string; label: string }) => {
  const text = useText();
  const labelId = useId();
  const {
    field: { value, onChange },
    fieldState: { error },
  } = useInput({ source, format: same, parse: same, defaultValue: [] });
  const [lines, setLines] = useState<readonly Line[]>(() => (value as readonly string[]).map(lineOf));
  const [begun, setBegun] = useState<string>();
  const change = (next: readonly Line[]): void => {
    setLines(next);
    onChange(next.map(({ words }) => words));
  };
  /** Puts lines behind a place, and goes on in the last of them. */
  const add = (behind: number, added: readonly Line[]): void => {
    change(lines.toSpliced(behind + 1, 0, ...added));
    setBegun(added.at(-1)?.id);
  };
  const move = (from: number, to: number): void => {
    const line = lines[from];
    if (line) change(lines.toSpliced(from, 1).toSpliced(to, 0, line));
  };
  const nameOf = (place: number): string => text('edit.nth', { name: label, number: place + 1 });
  return (
    <Box role="group" aria-labelledby={labelId} sx={{ my: 1.5 }}>
      <Typography id={labelId} variant="subtitle2" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <SortableLines ids={lines.map(({ id }) => id)} nameOf={nameOf} onMove={move}>
        {lines.map((line, place) => (
          <StatementLine
            key={line.id}
            line={line}
            number={place + 1}
            name={nameOf(place)}
            isBegun={begun === line.id}
            onWords={(words) => change(lines.with(place, { ...line, words }))}
            onNext={() => add(place, [lineOf('')])}
            onPasted={([first = '', ...others]) => {
              const next = others.map(lineOf);
              change(lines.toSpliced(place, 1, { ...line, words: line.words + first }, ...next));
              setBegun(next.at(-1)?.id);
            }}
            onUp={place > 0 ? () => move(place, place - 1) : undefined}
            onDown={place < lines.length - 1 ? () => move(place, place + 1) : undefined}
            onRemove={() => change(lines.toSpliced(place, 1))}
          />
        ))}
      </SortableLines>
      {error?.message && (
        <FormHelperText error>
          <ValidationError error={error.message} />
        </FormHelperText>
      )}
      <Button size="small" startIcon={<Add />} onClick={() => add(lines.length - 1, [lineOf('')])}>
        {text('orgEdit.addDuty')}
      </Button>
    </Box>
  );
};

interface StatementLineProps {
  readonly line: Line;
  readonly number: number;
  readonly name: string;
  /** Whether it was just added, so that one may write at once. */
  readonly isBegun: boolean;
  readonly onWords: (words: string) => void;
  readonly onNext: () => void;
  /** Several lines were pasted: each is a duty of its own. */
  readonly onPasted: (pasted: readonly string[]) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
}

const StatementLine = ({
  line: { id, words },
  number,
  name,
  isBegun,
  onWords,
  onNext,
  onPasted,
  ...tools
}: StatementLineProps) => {
  const { setNodeRef, transform, transition, isDragging, ...sortable } = useSortable({ id });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isDragging || event.key !== 'Escape') return;
    // with a line in hand Escape puts it back, which listens at the document, and leaves the dialog open
    event.stopPropagation();
    document.dispatchEvent(new KeyboardEvent('keydown', { code: event.code }));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .filter((each) => each.trim() !== '');
    if (pasted.length < 2) return;
    event.preventDefault();
    onPasted(pasted);
  };
  return (
    <Box
      ref={setNodeRef}
      role="group"
      aria-label={name}
      style={placed(transform?.y, transition)}
      onKeyDown={onKeyDown}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        bgcolor: 'background.paper',
        ...(isDragging && { boxShadow: 3, position: 'relative', zIndex: 1 }),
      }}
    >
      <DragHandle name={name} sortable={sortable} />
      <Typography variant="body2" color="text.secondary" className="tabular" sx={{ minWidth: 20 }}>
        {number}
      </Typography>
      <TextField
        multiline
        value={words}
        autoFocus={isBegun}
        onChange={({ target }) => onWords(target.value)}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onNext();
        }}
        slotProps={{ htmlInput: { 'aria-label': name, maxLength: 1000 } }}
      />
      <LineTools name={name} {...tools} />
    </Box>
  );
};
