import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import { isText, type FieldChange, type LineChange } from './comparison.ts';
import { Pieces, type Side } from './Pieces.tsx';
import { useFieldName } from './useFieldName.ts';
import { useFieldWord } from './useFieldWord.ts';

/** One side of a line: its texts one under the other, then its words and figures. */
export const LineSide = ({ line, side }: { line: LineChange; side: Side }) => {
  const isThere = ({ older, newer }: FieldChange): boolean =>
    side === 'older' ? older !== null : side === 'newer' ? newer !== null : true;
  const fields = line.fields.filter(isThere);
  const texts = fields.filter(isText);
  return (
    <Box sx={{ minWidth: 0 }}>
      {texts.map((field) => (
        <Box key={field.field} sx={{ '& + &': { mt: 0.5 } }}>
          {line.section === 'HEAD' ||
          line.section === 'CONDITIONS' ||
          (texts.length > 1 && field.field !== 'statement') ? (
            <Label field={field.field} />
          ) : null}
          <Pieces spans={field.spans} side={side} />
        </Box>
      ))}
      <Facts
        line={line}
        side={side}
        fields={fields.filter((field) => !isText(field))}
        isSet={texts.length > 0}
      />
    </Box>
  );
};

const Label = ({ field }: { field: string }) => {
  const text = useText();
  const nameOf = useFieldName();
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>
      {nameOf(field)}
      {text('compare.colon')}
    </Box>
  );
};

interface FactsProps {
  readonly line: LineChange;
  readonly side: Side;
  readonly fields: readonly FieldChange[];
  /** Whether they stand under texts. */
  readonly isSet: boolean;
}

/** What is no text: each as its old and its new word. */
const Facts = ({ line, side, fields, isSet }: FactsProps) => {
  const wordOf = useFieldWord();
  if (fields.length === 0) return null;
  const word = ({ field }: FieldChange, value: string | null): string | null =>
    value === null ? null : wordOf(field, value, line.section);
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, mt: isSet ? 0.5 : 0 }}
      className="tabular"
    >
      {fields.map((field) => {
        const [older, newer] = [word(field, field.older), word(field, field.newer)];
        const spans: FieldChange['spans'] = field.isChanged
          ? [
              ...(older === null ? [] : [{ kind: 'REMOVED' as const, text: older }]),
              ...(newer === null ? [] : [{ kind: 'ADDED' as const, text: newer }]),
            ]
          : [{ kind: 'KEPT', text: newer ?? '' }];
        return (
          <Fact key={field.field} field={field.field}>
            <Pieces spans={spans} side={side} />
          </Fact>
        );
      })}
    </Box>
  );
};

const Fact = ({ field, children }: { field: string; children: ReactNode }) => (
  <Box component="span" sx={{ fontSize: '.8125rem' }}>
    <Label field={field} />
    {children}
  </Box>
);
