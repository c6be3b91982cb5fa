import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { TextInput } from 'react-admin';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import type { JobSection, ReturnReasonInput } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { ChoiceInput } from '../edit/ChoiceInput.tsx';
import type { JobRecord } from '../record.ts';
import { apiNameOf, sectionNames } from '../sections.ts';
import { useLineChoices } from './lineChoices.ts';

/** No section, and no line of it, in particular. */
const whole = 'WHOLE';

/** A reason as it is typed. */
export interface ReasonValues {
  readonly section: JobSection | typeof whole;
  readonly line: string;
  readonly text: string;
}

export const newReason = (): ReasonValues => ({ section: whole, line: whole, text: '' });

/** The reasons as a form holds them, for the API. */
export const reasonsOf = (reasons: unknown): ReturnReasonInput[] =>
  (reasons as ReasonValues[]).map(({ section, line, text }) => ({
    section: section === whole ? null : section,
    line: line === whole ? null : line,
    text: text ?? '',
  }));

interface FormValues {
  readonly reasons: ReasonValues[];
}

/** Why a version is sent back: one reason a block, about a section, or a line of it, or the whole. */
export const ReasonsInput = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const { fields, append, remove } = useFieldArray<FormValues, 'reasons', 'key'>({
    name: 'reasons',
    keyName: 'key',
  });
  return (
    <>
      {fields.map(({ key }, index) => (
        <Reason
          key={key}
          job={job}
          index={index}
          {...(fields.length > 1 && { onRemove: () => remove(index) })}
        />
      ))}
      <Button startIcon={<Add />} onClick={() => append(newReason())}>
        {text('returning.add')}
      </Button>
    </>
  );
};

interface ReasonProps {
  readonly job: JobRecord;
  readonly index: number;
  readonly onRemove?: () => void;
}

const Reason = ({ job, index, onRemove }: ReasonProps) => {
  const text = useText();
  const at = `reasons.${index}` as const;
  const { setValue } = useFormContext<FormValues>();
  const section = useWatch<FormValues, `reasons.${number}.section`>({ name: `${at}.section` });
  const lines = useLineChoices(job)(section === whole ? null : section);
  return (
    <Box
      role="group"
      aria-label={text('returning.nth', { number: index + 1 })}
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        '& + &': { borderTop: 1, borderColor: 'divider', mt: 1, pt: 1 },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, '& .MuiFormControl-root': { minWidth: 0 } }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '180px minmax(0, 1fr)' },
            columnGap: 1.5,
          }}
        >
          <ChoiceInput
            source={`${at}.section`}
            label={text('returning.section')}
            choices={[
              { id: whole, name: text('returning.whole') },
              ...sectionNames.map((name) => ({ id: apiNameOf(name), name: text(`edit.sections.${name}`) })),
            ]}
            onChange={() => setValue(`${at}.line`, whole)}
          />
          {lines.length > 0 && (
            <ChoiceInput
              source={`${at}.line`}
              label={text('returning.line')}
              choices={[{ id: whole, name: text('returning.wholeSection') }, ...lines]}
            />
          )}
        </Box>
        <TextInput
          source={`${at}.text`}
          label={text('returning.text')}
          helperText={text('returning.textHelp')}
          multiline
          minRows={2}
          autoFocus={index === 0}
          required
        />
      </Box>
      {onRemove && (
        <IconButton
          size="small"
          aria-label={text('returning.remove', { number: index + 1 })}
          onClick={onRemove}
        >
          <DeleteOutlined fontSize="inherit" />
        </IconButton>
      )}
    </Box>
  );
};
