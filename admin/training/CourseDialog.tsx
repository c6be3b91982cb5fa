import Box from '@mui/material/Box';
import { ArrayInput, AutocompleteInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { HitUnitInput } from '../calls/outages/HitUnitInput.tsx';
import { EditCourseDocument, PlanCourseDocument, SchemeListDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import type { FormValues } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput } from '../people/fields.tsx';
import { contentIn, valuesOf } from './course.ts';
import { FigureInput, OnePersonInput, WordsInput } from './inputs.tsx';
import type { CourseRecord } from './records.ts';

interface CourseDialogProps {
  /** The course that is changed; left out: one is planned. */
  readonly course?: CourseRecord;
  /** Needs that a new course is to meet. */
  readonly serves?: readonly string[];
  readonly onClose: () => void;
}

/** Plans a course, or changes one. */
export const CourseDialog = ({ course, serves = [], onClose }: CourseDialogProps) => {
  const text = useText();
  const navigate = useNavigate();
  const home = useViewer()?.assignments?.[0]?.position.unit.id;
  if (course)
    return (
      <CommandDialog
        open
        onClose={onClose}
        isPossible={course.mayPlan}
        title={text('training.course.edit')}
        document={EditCourseDocument}
        submitLabel={text('training.course.edit')}
        done={text('training.course.edited')}
        defaultValues={valuesOf(course)}
        toInput={(values: FormValues) => ({
          id: course.id,
          revision: course.revision,
          ...contentIn(values),
        })}
      >
        <CourseInputs />
      </CommandDialog>
    );
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('training.course.plan')}
      document={PlanCourseDocument}
      submitLabel={text('training.course.plan')}
      done={text('training.course.planned')}
      defaultValues={{
        unitId: home ?? '',
        title: '',
        serves: serves.join('\n'),
        seats: 20,
        sessions: [{ on: dayOf(new Date()), from: '09:00', to: '11:30', place: '' }],
      }}
      toInput={(values: FormValues) => ({ unitId: asked(values['unitId']), ...contentIn(values) })}
      onDone={({ row }) => {
        if (row.course) void navigate(`/training/courses/${row.course.id}`);
      }}
    >
      <HitUnitInput source="unitId" label={text('training.course.unit')} />
      <CourseInputs />
    </CommandDialog>
  );
};

const pair = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 } as const;

const CourseInputs = () => {
  const text = useText();
  const { data } = useDocument(SchemeListDocument, {});
  return (
    <>
      <TextInput
        source="title"
        label={text('training.course.title')}
        validate={required()}
        helperText={false}
      />
      <WordsInput source="teaches" label={text('training.course.teaches')} />
      <WordsInput
        source="serves"
        label={text('training.course.serves')}
        hint={text('training.course.servesHint')}
      />
      <AutocompleteInput
        source="schemeId"
        label={text('training.course.scheme')}
        choices={[...(data?.rows.items ?? [])]}
        helperText={false}
      />
      <ArrayInput source="sessions" label={text('training.course.sessions')} helperText={false}>
        <SimpleFormIterator inline disableReordering disableClear>
          <DayInput isRequired source="on" label={text('training.course.on')} />
          <TextInput
            source="from"
            type="time"
            label={text('training.course.from')}
            helperText={false}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextInput
            source="to"
            type="time"
            label={text('training.course.to')}
            helperText={false}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextInput source="place" label={text('training.course.place')} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
      <Box sx={pair}>
        <TextInput source="place" label={text('training.course.place')} helperText={false} />
        <FigureInput isRequired source="seats" label={text('training.course.seats')} />
        <FigureInput source="hours" label={text('training.course.hours')} />
        <TextInput source="trainerName" label={text('training.course.trainerName')} helperText={false} />
        <FigureInput
          source="maxScore"
          label={text('training.course.maxScore')}
          hint={text('training.course.examHint')}
        />
        <FigureInput source="passMark" label={text('training.course.passMark')} />
      </Box>
      <OnePersonInput isRequired={false} source="trainerId" label={text('training.course.trainer')} />
    </>
  );
};
