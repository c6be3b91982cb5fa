import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import {
  LeaveOrganisationDocument,
  LeavingPreviewDocument,
  WithdrawLeavingDocument,
} from '../data/documents.ts';
import type { LeaveOrganisationMutation, PersonQuery, WithdrawLeavingMutation } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { isDay } from '../layout/day.ts';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput } from './fields.tsx';

type Leaver = Pick<NonNullable<PersonQuery['row']>, 'id' | 'revision' | 'name' | 'lastDay'>;

interface LeaveProps {
  readonly person: Leaver;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Records a person's last day; what would happen then is shown before. */
export const LeaveDialog = ({ person, open, onClose }: LeaveProps) => {
  const text = useText();
  const { id, revision, name, lastDay } = person;
  const onDone = useToldDone(text('assigning.leaveDone'));
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      danger
      title={text('assigning.leaveTitle', { name })}
      text={text('assigning.leaveText')}
      document={LeaveOrganisationDocument}
      submitLabel={text(lastDay ? 'assigning.moveLeave' : 'assigning.leave')}
      onDone={onDone}
      defaultValues={{ lastDay: lastDay ?? dayOf(new Date()) }}
      toInput={(values) => ({ id, revision, lastDay: asked(values['lastDay']) })}
    >
      <DayInput isRequired source="lastDay" label={text('assigning.lastDay')} />
      <OnThatDay personId={id} />
    </CommandDialog>
  );
};

/** Says that it is done, or what of it could not be: what had been planned and stays away. */
const useToldDone = (done: string) => {
  const text = useText();
  const notify = useNotify();
  return ({ row: { staysAway } }: LeaveOrganisationMutation | WithdrawLeavingMutation): void => {
    const posts = staysAway
      .map(({ title, unit }) => text('assigning.postThere', { title, unit }))
      .join(text('assigning.and'));
    if (posts === '') notify(done, { type: 'success' });
    else notify(text('assigning.awayDone', { posts }), { type: 'warning', autoHideDuration: 10_000 });
  };
};

const OnThatDay = ({ personId }: { personId: string }) => {
  const lastDay: unknown = useWatch({ name: 'lastDay' });
  return isDay(lastDay) ? <Preview personId={personId} lastDay={lastDay} /> : null;
};

/** What would become of the posts of somebody who leaves on a day, or stays; and of their open work. */
const Preview = ({ personId, lastDay }: { personId: string; lastDay: string | null }) => {
  const text = useText();
  const { data } = useDocument(LeavingPreviewDocument, { personId, lastDay });
  const preview = data?.leavingPreview;
  if (!preview) return null;
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 1, mt: 1 }}>
      {preview.problem && <Alert severity="error">{preview.problem}</Alert>}
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {text('assigning.preview')}
      </Typography>
      {preview.posts.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {text('assigning.nothingEnds')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '.875rem' }}>
          {preview.posts.map(({ id, title, unit, startsOn: from, lastDay: to, fate, problem }) => (
            <li key={id}>
              {text(`assigning.fates.${fate}`, {
                post: text('assigning.postThere', { title, unit }),
                days: to ? text('assigning.span', { from, to }) : text('assigning.from', { from }),
              })}
              {problem && (
                <Typography variant="body2" color="warning.dark">
                  {problem}
                </Typography>
              )}
            </li>
          ))}
        </Box>
      )}
      {preview.work.map(({ kind, message }) => (
        <Alert key={kind} severity="warning">
          {message}
        </Alert>
      ))}
    </Box>
  );
};

/** Takes a leaving back that is still to come; what comes back, and what cannot, is shown before. */
export const StayDialog = ({ person: { id, revision, name }, open, onClose }: LeaveProps) => {
  const text = useText();
  const onDone = useToldDone(text('assigning.stayDone'));
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={text('assigning.stay')}
      text={text('assigning.stayText', { name })}
      document={WithdrawLeavingDocument}
      submitLabel={text('assigning.stay')}
      onDone={onDone}
      toInput={() => ({ id, revision })}
    >
      <Preview personId={id} lastDay={null} />
    </CommandDialog>
  );
};
