import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { AssignPersonDocument } from '../data/documents.ts';
import { ChosenFit } from '../fit/ChosenFit.tsx';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput, given, kindIn, KindInput, PersonInput, PostInput } from './fields.tsx';

const CoverPreview = lazy(() =>
  import('./CoverPreview.tsx').then((part) => ({ default: part.CoverPreview })),
);

interface AssignDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Who is given a post; left out: it is asked for. */
  readonly personId?: string;
  /** Which post is given; left out: it is asked for. */
  readonly positionId?: string;
  /** The absent holder, where somebody is to stand in. */
  readonly absent?: { readonly id: string; readonly name: string; readonly title: string };
}

/** Gives a person a post, or lets somebody stand in for its absent holder. */
export const AssignDialog = ({ open, onClose, personId, positionId, absent }: AssignDialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={text(absent ? 'assigning.cover' : positionId ? 'assigning.assignHere' : 'assigning.assign')}
      text={
        absent
          ? text('assigning.coverText', { name: absent.name, title: absent.title })
          : text('assigning.assignText')
      }
      document={AssignPersonDocument}
      submitLabel={text(absent ? 'assigning.cover' : 'assigning.assign')}
      done={text(absent ? 'assigning.covered' : 'assigning.assigned')}
      defaultValues={{
        personId: personId ?? '',
        positionId: positionId ?? '',
        kind: absent ? 'ACTING' : 'PRIMARY',
        startsOn: dayOf(new Date()),
        lastDay: '',
      }}
      toInput={(values) => ({
        personId: asked(values['personId']),
        positionId: asked(values['positionId']),
        kind: kindIn(values['kind']),
        startsOn: asked(values['startsOn']),
        lastDay: given(values['lastDay']),
        standsInForId: absent?.id ?? null,
      })}
    >
      {personId === undefined && <PersonInput />}
      {positionId === undefined && <PostInput label={text('assigning.post')} />}
      {!absent && <KindInput />}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
        <DayInput isRequired source="startsOn" label={text('assigning.startsOn')} />
        <DayInput
          source="lastDay"
          label={text('assigning.lastDay')}
          isRequired={Boolean(absent)}
          {...(absent ? {} : { hint: text('assigning.lastDayHint') })}
        />
      </Box>
      <ChosenFit />
      {absent && (
        <Suspense fallback={<Skeleton variant="rounded" height={64} />}>
          <CoverPreview standsInForId={absent.id} />
        </Suspense>
      )}
    </CommandDialog>
  );
};
