import { NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddPersonRecordDocument } from '../data/documents.ts';
import type { PersonRecordKind } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import type { FormValues } from '../layout/CommandDialog.tsx';
import { DayInput, given } from '../people/fields.tsx';
import { hasLevels, kindOf, kinds, levels } from './records.ts';
import type { PersonRecord } from './records.ts';

interface RecordDialogProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  /** The record that is corrected; left out where one is added. */
  readonly corrected?: PersonRecord | undefined;
  /** The kind to begin with. */
  readonly kind?: PersonRecordKind | undefined;
  /** What it is about, to begin with: the requirement that is to be assessed. */
  readonly subject?: string | null;
}

const fieldsOf = (values: FormValues) => {
  const kind = kindOf(values['kind']) ?? 'EDUCATION';
  const figure = values['figure'];
  return {
    kind,
    subject: kind === 'TYPING' ? null : given(values['subject']),
    level: hasLevels(kind) ? given(values['level']) : null,
    place: given(values['place']),
    figure: kind === 'TYPING' && typeof figure === 'number' ? figure : null,
    startsOn: given(values['startsOn']),
    lastDay: kind === 'EXPERIENCE' ? given(values['lastDay']) : null,
    note: given(values['note']),
  };
};

/** Records something of a person’s qualification, or corrects an earlier record. */
export const RecordDialog = ({ person, onClose, corrected, kind, subject = null }: RecordDialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={corrected ? text('records.correctTitle') : text('records.addTitle', { name: person.name })}
      text={text(corrected ? 'records.correctText' : 'records.addText')}
      document={AddPersonRecordDocument}
      submitLabel={text(corrected ? 'records.correct' : 'records.add')}
      done={text(corrected ? 'records.corrected' : 'records.added')}
      defaultValues={corrected ? { ...corrected } : { kind: kind ?? 'EDUCATION', subject }}
      toInput={(values) => ({
        personId: person.id,
        // an input that cannot be changed is not among the values
        ...fieldsOf(corrected ? { ...values, kind: corrected.kind } : values),
        ...(corrected && { corrects: corrected.id, reason: given(values['reason']) }),
      })}
    >
      <Inputs isCorrection={corrected !== undefined} />
    </CommandDialog>
  );
};

const Inputs = ({ isCorrection }: { isCorrection: boolean }) => {
  const text = useText();
  const kind = kindOf(useWatch({ name: 'kind' })) ?? 'EDUCATION';
  const isOpen = kind === 'EDUCATION' || kind === 'TITLE' || kind === 'LANGUAGE';
  return (
    <>
      <SelectInput
        source="kind"
        label={text('records.kind')}
        choices={kinds.map((id) => ({ id, name: text(`records.kinds.${id}`) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        disabled={isCorrection}
      />
      {kind === 'TYPING' ? (
        <NumberInput
          source="figure"
          label={text('records.figure')}
          min={1}
          max={1_000}
          validate={required()}
          helperText={false}
        />
      ) : (
        <TextInput
          source="subject"
          label={text(`records.subjects.${kind}`)}
          helperText={
            kind === 'EXPERIENCE' || kind === 'LANGUAGE' ? text(`records.subjectHelp.${kind}`) : false
          }
          slotProps={{ htmlInput: { maxLength: 200 } }}
          {...(kind !== 'EDUCATION' && kind !== 'TITLE' && { validate: required() })}
        />
      )}
      {hasLevels(kind) && (
        <SelectInput
          key={kind}
          source="level"
          label={text(`records.levels.${kind}`)}
          choices={levels[kind].map(({ id, word }) => ({ id, name: text(word) }))}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
      )}
      <TextInput
        source="place"
        label={text(`records.places.${kind}`)}
        helperText={false}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <DayInput source="startsOn" label={text(`records.starts.${kind}`)} isRequired={!isOpen} />
      {kind === 'EXPERIENCE' && (
        <DayInput source="lastDay" label={text('records.lastDay')} hint={text('records.lastDayHelp')} />
      )}
      <TextInput
        source="note"
        label={text('records.note')}
        helperText={false}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      {isCorrection && <ReasonInput />}
    </>
  );
};

/** Why something is corrected. */
export const ReasonInput = () => {
  const text = useText();
  return (
    <TextInput
      source="reason"
      label={text('records.correctionReason')}
      validate={required()}
      helperText={false}
      slotProps={{ htmlInput: { maxLength: 500 } }}
    />
  );
};
