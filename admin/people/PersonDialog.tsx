import Box from '@mui/material/Box';
import { required, SelectInput, TextInput } from 'react-admin';
import { CreatePersonDocument, EditPersonDocument } from '../data/documents.ts';
import type { PersonQuery } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import type { FormValues } from '../layout/CommandDialog.tsx';
import { asked, DayInput, given } from './fields.tsx';

type PersonRecord = NonNullable<PersonQuery['row']>;

const genders = ['FEMALE', 'MALE'] as const;
const educations = [
  'HIGH_SCHOOL',
  'SECONDARY_VOCATIONAL',
  'JUNIOR_COLLEGE',
  'BACHELOR',
  'MASTER_UP',
] as const;

/** Takes a person on, or changes their facts where one is given. */
export const PersonDialog = ({
  open,
  onClose,
  person,
  onCreated,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly person?: PersonRecord;
  readonly onCreated?: (id: string) => void;
}) => {
  const text = useText();
  // what may not be seen is not sent: an empty field would take away what stands there
  const seesFacts = useAbility('person.identity');
  const facts = (values: FormValues) => ({
    name: asked(values['name']),
    employeeNo: given(values['employeeNo']),
    ...(seesFacts && {
      gender: genders.find((word) => word === values['gender']) ?? null,
      bornOn: given(values['bornOn']),
      education: educations.find((word) => word === values['education']) ?? null,
    }),
  });
  const inputs = <Inputs seesFacts={seesFacts} />;
  if (!person)
    return (
      <CommandDialog
        open={open}
        onClose={onClose}
        title={text('assigning.create')}
        text={text('assigning.createText')}
        document={CreatePersonDocument}
        submitLabel={text('assigning.create')}
        done={text('assigning.created')}
        toInput={facts}
        onDone={({ row }) => row.person && onCreated?.(row.person.id)}
      >
        {inputs}
      </CommandDialog>
    );
  const { id, revision, name, employeeNo, gender, bornOn, education } = person;
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={text('assigning.editTitle', { name })}
      document={EditPersonDocument}
      submitLabel={text('frame.actions.save')}
      done={text('assigning.edited')}
      defaultValues={{ name, employeeNo, gender, bornOn, education }}
      toInput={(values) => ({ id, revision, ...facts(values) })}
    >
      {inputs}
    </CommandDialog>
  );
};

const Inputs = ({ seesFacts }: { seesFacts: boolean }) => {
  const text = useText();
  return (
    <>
      <TextInput
        source="name"
        label={text('assigning.name')}
        validate={required()}
        helperText={false}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <TextInput
        source="employeeNo"
        label={text('people.employeeNo')}
        helperText={text('assigning.employeeNoHint')}
        slotProps={{ htmlInput: { maxLength: 50 } }}
      />
      {seesFacts && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
          <SelectInput
            source="gender"
            label={text('people.gender')}
            choices={genders.map((id) => ({ id, name: text(`people.genders.${id}`) }))}
            emptyText={text('assigning.unknown')}
            translateChoice={false}
            helperText={false}
          />
          <DayInput source="bornOn" label={text('people.bornOn')} />
          <SelectInput
            source="education"
            label={text('people.education')}
            choices={educations.map((id) => ({ id, name: text(`people.educations.${id}`) }))}
            emptyText={text('assigning.unknown')}
            translateChoice={false}
            helperText={false}
          />
        </Box>
      )}
    </>
  );
};
