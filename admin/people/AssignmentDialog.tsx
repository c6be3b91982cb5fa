import Box from '@mui/material/Box';
import {
  ChangeAssignmentKindDocument,
  EndAssignmentDocument,
  TransferPersonDocument,
  WithdrawAssignmentDocument,
} from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { AssignDialog } from './AssignDialog.tsx';
import type { Assignment, AssignmentVerb } from './assignment.ts';
import { asked, DayInput, given, kindIn, KindInput, PostInput } from './fields.tsx';

interface AssignmentDialogProps {
  readonly assignment: Assignment;
  readonly verb: AssignmentVerb;
  readonly onClose: () => void;
}

/** Asks for what a change of an assignment needs, and makes it. */
export const AssignmentDialog = ({ assignment, verb, onClose }: AssignmentDialogProps) => {
  const text = useText();
  const { id, revision, person, position, kind, lastDay } = assignment;
  const words = { name: person.name, title: position.title };
  const common = {
    open: true,
    onClose,
    title: text(`assigning.${verb}`),
    submitLabel: text(`assigning.${verb}`),
  };
  switch (verb) {
    case 'end':
      return (
        <CommandDialog
          {...common}
          text={text('assigning.endText', words)}
          document={EndAssignmentDocument}
          done={text('assigning.ended')}
          defaultValues={{ lastDay: lastDay ?? dayOf(new Date()) }}
          toInput={(values) => ({ id, revision, lastDay: given(values['lastDay']) })}
        >
          <DayInput source="lastDay" label={text('assigning.lastDay')} hint={text('assigning.lastDayHint')} />
        </CommandDialog>
      );
    case 'changeKind':
      return (
        <CommandDialog
          {...common}
          text={text('assigning.changeKindText', words)}
          document={ChangeAssignmentKindDocument}
          done={text('assigning.changedKind')}
          defaultValues={{ kind }}
          toInput={(values) => ({ id, revision, kind: kindIn(values['kind']) })}
        >
          <KindInput />
        </CommandDialog>
      );
    case 'withdraw':
      return (
        <CommandDialog
          {...common}
          danger
          text={text('assigning.withdrawText', words)}
          document={WithdrawAssignmentDocument}
          done={text('assigning.withdrawn')}
          toInput={() => ({ id, revision })}
        />
      );
    case 'transfer':
      return (
        <CommandDialog
          {...common}
          text={text('assigning.transferText', words)}
          document={TransferPersonDocument}
          done={text('assigning.transferred')}
          defaultValues={{ positionId: '', startsOn: dayOf(new Date()), lastDay: '' }}
          toInput={(values) => ({
            id,
            revision,
            positionId: asked(values['positionId']),
            startsOn: asked(values['startsOn']),
            lastDay: given(values['lastDay']),
          })}
        >
          <PostInput label={text('assigning.newPost')} />
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
            <DayInput isRequired source="startsOn" label={text('assigning.startsOn')} />
            <DayInput
              source="lastDay"
              label={text('assigning.lastDay')}
              hint={text('assigning.lastDayHint')}
            />
          </Box>
        </CommandDialog>
      );
    case 'cover':
      return (
        <AssignDialog open onClose={onClose} positionId={position.id} absent={{ ...words, id: person.id }} />
      );
  }
};
