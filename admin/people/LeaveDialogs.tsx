import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import {
  LeaveOrganisationDocument,
  LeavingPreviewDocument,
  WithdrawLeavingDocument,
} from '../data/documents.ts';
import type { PersonQuery } from '../data/documents.ts';
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
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      danger
      title={text('assigning.leaveTitle', { name })}
      text={text('assigning.leaveText')}
      document={LeaveOrganisationDocument}
      submitLabel={text(lastDay ? 'assigning.moveLeave' : 'assigning.leave')}
      done={text('assigning.leaveDone')}
      defaultValues={{ lastDay: lastDay ?? dayOf(new Date()) }}
      toInput={(values) => ({ id, revision, lastDay: asked(values['lastDay']) })}
    >
      <DayInput isRequired source="lastDay" label={text('assigning.lastDay')} />
      <Preview personId={id} />
    </CommandDialog>
  );
};

const Preview = ({ personId }: { personId: string }) => {
  const text = useText();
  const lastDay: unknown = useWatch({ name: 'lastDay' });
  const day = isDay(lastDay) ? lastDay : '';
  const { data } = useDocument(LeavingPreviewDocument, { personId, lastDay: day }, { enabled: day !== '' });
  const preview = day === '' ? undefined : data?.leavingPreview;
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
          {preview.posts.map(({ id, title, unit, isTakenBack }) => (
            <li key={id}>{text(isTakenBack ? 'assigning.takenBack' : 'assigning.ends', { title, unit })}</li>
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

/** Takes a leaving back that is still to come. */
export const StayDialog = ({ person: { id, revision, name }, open, onClose }: LeaveProps) => {
  const text = useText();
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={text('assigning.stay')}
      text={text('assigning.stayText', { name })}
      document={WithdrawLeavingDocument}
      submitLabel={text('assigning.stay')}
      done={text('assigning.stayDone')}
      toInput={() => ({ id, revision })}
    />
  );
};
