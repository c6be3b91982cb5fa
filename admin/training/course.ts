import type { FormValues } from '../layout/CommandDialog.tsx';
import { asked, given } from '../people/fields.tsx';
import { figureIn } from './inputs.tsx';
import type { CourseRecord } from './records.ts';

/** A course as the form holds it; what it serves stands line by line. */
export const valuesOf = ({
  title,
  teaches,
  serves,
  scheme,
  hours,
  trainer,
  trainerName,
  place,
  sessions,
  seats,
  maxScore,
  passMark,
}: CourseRecord): FormValues => ({
  title,
  teaches,
  serves: serves.join('\n'),
  schemeId: scheme?.id ?? '',
  hours,
  trainerId: trainer?.id ?? '',
  trainerName: trainerName ?? '',
  place: place ?? '',
  sessions: sessions.map(({ on, from, to, place: where }) => ({ on, from, to, place: where ?? '' })),
  seats,
  maxScore,
  passMark,
});

const meetingIn = (value: unknown) => {
  const meeting = (value ?? {}) as Readonly<Record<string, unknown>>;
  return {
    on: asked(meeting['on']),
    from: asked(meeting['from']),
    to: asked(meeting['to']),
    place: given(meeting['place']),
  };
};

/** The content of a course out of the form. */
export const contentIn = (values: FormValues) => ({
  title: asked(values['title']),
  teaches: given(values['teaches']),
  serves: asked(values['serves'])
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  schemeId: given(values['schemeId']),
  hours: figureIn(values['hours']),
  trainerId: given(values['trainerId']),
  trainerName: given(values['trainerName']),
  place: given(values['place']),
  sessions: (Array.isArray(values['sessions']) ? values['sessions'] : []).map(meetingIn),
  seats: figureIn(values['seats']) ?? 0,
  maxScore: figureIn(values['maxScore']),
  passMark: figureIn(values['passMark']),
});
