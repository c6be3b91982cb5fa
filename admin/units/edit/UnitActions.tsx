import { useState } from 'react';
import { required, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import {
  CloseUnitDocument,
  CreatePositionDocument,
  CreateUnitDocument,
  EditUnitDocument,
  MoveUnitDocument,
  RenameUnitDocument,
  ReopenUnitDocument,
} from '../../data/documents.ts';
import type { OrgUnitKind } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog, type FormValues } from '../../layout/CommandDialog.tsx';
import { dayOf } from '../../layout/time.ts';
import type { UnitRecord } from '../records.ts';
import { useEditableUnits } from '../useEditableUnits.ts';
import { ClosingDialogs, type ClosingVerb } from './ClosingDialogs.tsx';
import { EditMenu } from './EditMenu.tsx';
import { MovePreview } from './MovePreview.tsx';
import { PostFields } from './PostFields.tsx';
import { emptyHead, headInput } from './post-head.ts';
import { UnitFields } from './UnitFields.tsx';
import { submitWords } from './submit-words.ts';
import { UnitInput } from './UnitInput.tsx';
import { linesOf, numberOf, optional, wordsOf } from './values.ts';

const always = ['addUnit', 'addPost', 'edit', 'rename', 'move', 'close'] as const;
type Verb = (typeof always)[number] | ClosingVerb;

const verbsAsItStands = ({ closedOn, parentId }: UnitRecord, today: string): readonly Verb[] => {
  if (closedOn !== null) return closedOn <= today ? ['reopen'] : [...always.slice(0, 5), 'takeBack'];
  // the top of an organisation neither moves nor closes
  return parentId === null ? always.slice(0, 4) : always;
};

/** What can be done with a unit as it stands, by the person who looks at it. */
const verbsOf = (unit: UnitRecord, today: string): readonly Verb[] =>
  verbsAsItStands(unit, today).filter((verb) => (verb === 'addUnit' ? unit.mayFoundBelow : unit.mayEdit));

const unitValues = (values: FormValues) => ({
  kind: values['kind'] as OrgUnitKind,
  openedOn: optional(values['openedOn']),
  region: optional(values['region']),
  aliases: linesOf(values['aliases']),
  dutyStatements: linesOf(values['dutyStatements']),
  sort: numberOf(values['sort']) ?? 0,
});

/** What can be done with a unit, as far as the viewer may do it. */
export const UnitActions = ({ unit }: { unit: UnitRecord }) => {
  const text = useText();
  const navigate = useNavigate();
  const [verb, setVerb] = useState<Verb>();
  const editable = useEditableUnits(verb === 'move');
  const verbs = verbsOf(unit, dayOf(new Date()));
  if (verbs.length === 0) return null;
  const { id, revision, name, kind, region, openedOn, aliases, dutyStatements, sort } = unit;
  const known = { id, revision };
  const of = (which: Verb) => ({
    open: verb === which,
    onClose: () => setVerb(undefined),
    title: `${text(`orgEdit.${which}`)} · ${name}`,
    submitLabel: text(submitWords[which]),
    done: text('orgEdit.done'),
  });
  return (
    <>
      <EditMenu
        verbs={verbs.map((one) => ({ verb: one, label: text(`orgEdit.${one}`) }))}
        onChoose={setVerb}
      />
      <CommandDialog
        {...of('addUnit')}
        document={CreateUnitDocument}
        done={text('orgEdit.created')}
        defaultValues={{ kind: 'TEAM', aliases: [], dutyStatements: [], sort: 0 }}
        toInput={(values) => ({
          parentId: id,
          name: wordsOf(values['name']),
          ...unitValues(values),
        })}
        onDone={({ row }) => row.unit && void navigate(`/units/${row.unit.id}`)}
      >
        <UnitFields isNew />
      </CommandDialog>
      <CommandDialog
        {...of('addPost')}
        document={CreatePositionDocument}
        done={text('orgEdit.created')}
        defaultValues={{ ...emptyHead, aliases: [], isLead: false, sort: 0 }}
        toInput={(values) => ({
          unitId: id,
          title: wordsOf(values['title']),
          superiorId: optional(values['superiorId']),
          ...headInput(values),
        })}
        onDone={({ row }) => row.position && void navigate(`/positions/${row.position.id}`)}
      >
        <PostFields isNew />
      </CommandDialog>
      <CommandDialog
        {...of('edit')}
        document={EditUnitDocument}
        defaultValues={{ kind, region, openedOn, aliases, dutyStatements, sort }}
        toInput={(values) => ({ ...known, ...unitValues(values) })}
      >
        <UnitFields />
      </CommandDialog>
      <CommandDialog
        {...of('rename')}
        text={text('orgEdit.renameText')}
        document={RenameUnitDocument}
        defaultValues={{ name }}
        toInput={(values) => ({ ...known, name: wordsOf(values['name']) })}
      >
        <TextInput
          source="name"
          label={text('orgEdit.name')}
          validate={required()}
          helperText={false}
          autoFocus
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      </CommandDialog>
      <CommandDialog
        {...of('move')}
        text={text('orgEdit.moveText')}
        document={MoveUnitDocument}
        toInput={(values) => ({ ...known, parentId: wordsOf(values['parentId']) })}
      >
        <UnitInput source="parentId" label={text('orgEdit.parent')} without={id} among={editable} />
        <MovePreview unitId={id} />
      </CommandDialog>
      <ClosingDialogs
        known={known}
        of={of}
        close={CloseUnitDocument}
        reopen={ReopenUnitDocument}
        closeText={text('orgEdit.closeText')}
        reopenText={text('orgEdit.reopenText')}
        takeBackText={text('orgEdit.takeBackText')}
      />
    </>
  );
};
