import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { lazy, Suspense, useState } from 'react';
import type { PersonQuery } from '../data/documents.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { dayOf } from '../layout/time.ts';

const PersonDialog = lazy(() =>
  import('./PersonDialog.tsx').then((made) => ({ default: made.PersonDialog })),
);
const LeaveDialog = lazy(() => import('./LeaveDialogs.tsx').then((made) => ({ default: made.LeaveDialog })));
const StayDialog = lazy(() => import('./LeaveDialogs.tsx').then((made) => ({ default: made.StayDialog })));

type Verb = 'edit' | 'leave' | 'moveLeave' | 'stay';

/** What can be done about a person: facts changed, a leaving recorded, moved or taken back. */
export const PersonActions = ({ person }: { person: NonNullable<PersonQuery['row']> }) => {
  const text = useText();
  const isOneself = useViewer()?.person?.id === person.id;
  const [verb, setVerb] = useState<Verb>();
  const { lastDay } = person;
  const leaving: readonly Verb[] = !lastDay
    ? ['leave']
    : lastDay >= dayOf(new Date())
      ? ['moveLeave', 'stay']
      : [];
  const close = (): void => setVerb(undefined);
  const access = person.mayAskAccess && (
    <Button component={Link} to={`/people/${person.id}/access`} color="inherit">
      {text('access.link')}
    </Button>
  );
  if (!person.mayEdit) return access;
  return (
    <>
      {access}
      {(['edit', ...(isOneself ? [] : leaving)] as const).map((which) => (
        <Button key={which} variant="outlined" onClick={() => setVerb(which)}>
          {text(`assigning.${which}`)}
        </Button>
      ))}
      <Suspense>
        {verb === 'edit' && <PersonDialog open onClose={close} person={person} />}
        {(verb === 'leave' || verb === 'moveLeave') && <LeaveDialog open onClose={close} person={person} />}
        {verb === 'stay' && <StayDialog open onClose={close} person={person} />}
      </Suspense>
    </>
  );
};
