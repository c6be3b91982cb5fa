import { AutocompleteInput, required } from 'react-admin';
import { CourseListDocument, EnrolPeopleDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked } from '../people/fields.tsx';
import { PeopleInput, textsIn } from './inputs.tsx';

interface EnrolDialogProps {
  /** The course; left out: it is asked for. */
  readonly courseId?: string;
  /** Who is enrolled; left out: they are asked for. */
  readonly personIds?: readonly string[];
  readonly onClose: () => void;
}

/** Enrols people in a course: all who are chosen, or none. */
export const EnrolDialog = ({ courseId, personIds, onClose }: EnrolDialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('learning.people.enrol')}
      text={text('learning.people.enrolText')}
      document={EnrolPeopleDocument}
      submitLabel={text('learning.people.enrol')}
      done={text('learning.people.enrolled')}
      defaultValues={{ courseId: courseId ?? '', personIds: personIds ? [...personIds] : [] }}
      toInput={(values) => ({
        courseId: asked(values['courseId']),
        personIds: textsIn(values['personIds']),
      })}
    >
      {courseId === undefined && <CourseInput />}
      <PeopleInput source="personIds" />
    </CommandDialog>
  );
};

/** A course that is to come or runs. */
const CourseInput = () => {
  const text = useText();
  const { data, isPending } = useDocument(CourseListDocument, { first: 100 });
  const choices = (data?.rows.nodes ?? [])
    .filter(({ standing }) => standing === 'PLANNED' || standing === 'RUNNING')
    .map(({ id, title, startsOn }) => ({ id, name: `${title} · ${startsOn}` }));
  return (
    <AutocompleteInput
      source="courseId"
      label={text('learning.people.intoCourse')}
      choices={choices}
      isPending={isPending}
      validate={required()}
      helperText={false}
    />
  );
};
