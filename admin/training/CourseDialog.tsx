import Box from '@mui/material/Box';
import {
  ArrayInput,
  AutocompleteInput,
  required,
  ResourceContextProvider,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { HitUnitInput } from '../calls/outages/HitUnitInput.tsx';
import { EditCourseDocument, PlanCourseDocument, SchemeListDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import type { FormValues } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { asked } from '../people/fields.tsx';
import { contentIn, valuesOf } from './course.ts';
import { FigureInput, OnePersonInput, WordsInput } from './inputs.tsx';
import type { CourseRecord } from './records.ts';

interface CourseDialogProps {
  /** False: closed, and still there, so that the way to a new course is not cut off. Left out: open. */
  readonly open?: boolean;
  /** The course that is changed; left out: one is planned. */
  readonly course?: CourseRecord;
  /** Needs that a new course is to meet. */
  readonly serves?: readonly string[];
  readonly onClose: () => void;
}

/** Plans a course, or changes one. */
export const CourseDialog = ({ open = true, course, serves = [], onClose }: CourseDialogProps) => {
  const text = useText();
  const navigate = useNavigate();
  const home = useViewer()?.assignments?.[0]?.position.unit.id;
  if (course)
    return (
      <CommandDialog
        open={open}
        onClose={onClose}
        isPossible={course.mayPlan}
        title={text('learning.course.edit')}
        document={EditCourseDocument}
        submitLabel={text('learning.course.edit')}
        done={text('learning.course.edited')}
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
      open={open}
      onClose={onClose}
      title={text('learning.course.plan')}
      document={PlanCourseDocument}
      submitLabel={text('learning.course.plan')}
      done={text('learning.course.planned')}
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
      <HitUnitInput source="unitId" label={text('learning.course.unit')} />
      <CourseInputs />
    </CommandDialog>
  );
};

const pair = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 } as const;

/** A finger hovers over nothing: the button that takes a meeting out is always there. */
const meetings = {
  '& .RaSimpleFormIterator-action': { visibility: 'visible' },
} as const;

const CourseInputs = () => {
  const text = useText();
  const { data } = useDocument(SchemeListDocument, {});
  return (
    <>
      <TextInput
        source="title"
        label={text('learning.course.title')}
        validate={required()}
        helperText={false}
      />
      <WordsInput source="teaches" label={text('learning.course.teaches')} />
      <WordsInput
        source="serves"
        label={text('learning.course.serves')}
        hint={text('learning.course.servesHint')}
      />
      {data && (
        <AutocompleteInput
          source="schemeId"
          label={text('learning.course.scheme')}
          choices={[...data.rows.items]}
          helperText={false}
        />
      )}
      {/* the list of meetings asks for the resource around it, which this page has none of */}
      <ResourceContextProvider value="courses">
        <ArrayInput source="sessions" label={text('learning.course.sessions')} helperText={false}>
          <SimpleFormIterator inline disableReordering disableClear sx={meetings}>
            <TextInput
              source="on"
              type="date"
              label={text('learning.course.on')}
              validate={required()}
              helperText={false}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ minWidth: 150 }}
            />
            <TextInput
              source="from"
              type="time"
              label={text('learning.course.from')}
              helperText={false}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ minWidth: 132 }}
            />
            <TextInput
              source="to"
              type="time"
              label={text('learning.course.to')}
              helperText={false}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ minWidth: 132 }}
            />
            <TextInput source="place" label={text('learning.course.place')} helperText={false} />
          </SimpleFormIterator>
        </ArrayInput>
      </ResourceContextProvider>
      <Box sx={pair}>
        <TextInput source="place" label={text('learning.course.place')} helperText={false} />
        <FigureInput isRequired source="seats" label={text('learning.course.seats')} />
        <FigureInput source="hours" label={text('learning.course.hours')} />
        <TextInput source="trainerName" label={text('learning.course.trainerName')} helperText={false} />
        <FigureInput
          source="maxScore"
          label={text('learning.course.maxScore')}
          hint={text('learning.course.examHint')}
        />
        <FigureInput source="passMark" label={text('learning.course.passMark')} />
      </Box>
      <OnePersonInput isRequired={false} source="trainerId" label={text('learning.course.trainer')} />
    </>
  );
};
