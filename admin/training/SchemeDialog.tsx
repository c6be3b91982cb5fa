import Box from '@mui/material/Box';
import { BooleanInput, required, TextInput } from 'react-admin';
import { AddSchemeDocument, EditSchemeDocument, OrgTreeDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import type { FormValues } from '../layout/CommandDialog.tsx';
import { asked, given } from '../people/fields.tsx';
import { FigureInput, figureIn, WordsInput } from './inputs.tsx';
import type { Scheme } from './records.ts';

const contentIn = (values: FormValues) => ({
  name: asked(values['name']),
  criteria: given(values['criteria']),
  maxScore: figureIn(values['maxScore']) ?? 0,
  passMark: figureIn(values['passMark']) ?? 0,
  attempts: figureIn(values['attempts']) ?? 0,
  retakeDays: figureIn(values['retakeDays']) ?? 0,
  validMonths: figureIn(values['validMonths']),
});

/** Adds a certification, or changes one. */
export const SchemeDialog = ({ scheme, onClose }: { scheme?: Scheme; onClose: () => void }) => {
  const text = useText();
  const { data } = useDocument(OrgTreeDocument, {});
  const root = data?.rows.items.find(({ parentId }) => parentId === null)?.id ?? '';
  const common = {
    open: true,
    onClose,
    title: text(scheme ? 'certifying.editScheme' : 'certifying.addScheme'),
    submitLabel: text(scheme ? 'certifying.editScheme' : 'certifying.addScheme'),
    done: text('certifying.schemeSaved'),
  };
  if (scheme)
    return (
      <CommandDialog
        {...common}
        isPossible={scheme.mayEdit}
        document={EditSchemeDocument}
        defaultValues={{ ...scheme }}
        toInput={(values) => ({
          id: scheme.id,
          revision: scheme.revision,
          isOpen: values['isOpen'] === true,
          ...contentIn(values),
        })}
      >
        <SchemeInputs />
        <BooleanInput source="isOpen" label={text('certifying.isOpen')} helperText={false} />
      </CommandDialog>
    );
  return (
    <CommandDialog
      {...common}
      document={AddSchemeDocument}
      defaultValues={{
        name: '',
        criteria: '',
        maxScore: 100,
        passMark: 60,
        attempts: 3,
        retakeDays: 7,
        validMonths: 24,
      }}
      toInput={(values) => ({ organisationId: root, ...contentIn(values) })}
    >
      <SchemeInputs />
    </CommandDialog>
  );
};

const SchemeInputs = () => {
  const text = useText();
  return (
    <>
      <TextInput
        source="name"
        label={text('certifying.name')}
        helperText={text('certifying.nameHint')}
        validate={required()}
      />
      <WordsInput source="criteria" label={text('certifying.criteria')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
        <FigureInput isRequired source="maxScore" label={text('certifying.maxScore')} />
        <FigureInput isRequired source="passMark" label={text('certifying.passMark')} />
        <FigureInput isRequired source="attempts" label={text('certifying.attempts')} />
        <FigureInput isRequired source="retakeDays" label={text('certifying.retakeDays')} />
        <FigureInput
          source="validMonths"
          label={text('certifying.validMonths')}
          hint={text('certifying.validHint')}
        />
      </Box>
    </>
  );
};
