import { useState } from 'react';
import {
  ClosePositionDocument,
  EditPositionDocument,
  MovePositionDocument,
  ReopenPositionDocument,
  SetSuperiorDocument,
} from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { dayOf } from '../../layout/time.ts';
import { useEditableUnits } from '../useEditableUnits.ts';
import type { PositionRecord } from '../records.ts';
import { ClosingDialogs, type ClosingVerb } from './ClosingDialogs.tsx';
import { EditMenu } from './EditMenu.tsx';
import { headInput, headValues } from './post-head.ts';
import { PostMovePreview } from './MovePreview.tsx';
import { PostFields } from './PostFields.tsx';
import { PostInput } from './PostInput.tsx';
import { submitWords } from './submit-words.ts';
import { UnitInput } from './UnitInput.tsx';
import { optional, wordsOf } from './values.ts';

const always = ['edit', 'superior', 'move'] as const;
type Verb = (typeof always)[number] | ClosingVerb;

/** What can be done with a post, for those who may change it. */
export const PostActions = ({ post }: { post: PositionRecord }) => {
  const text = useText();
  const [verb, setVerb] = useState<Verb>();
  const editable = useEditableUnits(verb === 'move');
  const today = dayOf(new Date());
  const { id, revision, title, superior, openedOn, closedOn, aliases, isLead, headcountPlan, sort } = post;
  const isClosed = closedOn !== null && closedOn <= today;
  const verbs: readonly Verb[] = isClosed
    ? ['edit', 'reopen']
    : [...always, closedOn === null ? 'close' : 'takeBack'];
  const known = { id, revision };
  const of = (which: Verb) => ({
    open: verb === which,
    onClose: () => setVerb(undefined),
    title: `${text(`orgEdit.${which}`)} · ${title}`,
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
        {...of('edit')}
        document={EditPositionDocument}
        defaultValues={{
          title,
          aliases,
          isLead,
          headcountPlan,
          sort,
          rankId: post.rank?.id ?? null,
          openedOn,
          ...headValues(post),
        }}
        toInput={(values) => ({ ...known, title: wordsOf(values['title']), ...headInput(values) })}
      >
        <PostFields />
      </CommandDialog>
      <CommandDialog
        {...of('superior')}
        document={SetSuperiorDocument}
        defaultValues={{ superiorId: superior?.id ?? null }}
        toInput={(values) => ({ ...known, superiorId: optional(values['superiorId']) })}
      >
        <PostInput
          source="superiorId"
          label={text('orgEdit.superiorPost')}
          known={superior ? [superior] : []}
          without={id}
          hint={text('orgEdit.superiorHint')}
        />
      </CommandDialog>
      <CommandDialog
        {...of('move')}
        text={text('orgEdit.movePostText')}
        document={MovePositionDocument}
        toInput={(values) => ({ ...known, unitId: wordsOf(values['unitId']) })}
      >
        <UnitInput source="unitId" label={text('orgEdit.newUnit')} among={editable} />
        <PostMovePreview positionId={id} />
      </CommandDialog>
      <ClosingDialogs
        known={known}
        of={of}
        close={ClosePositionDocument}
        reopen={ReopenPositionDocument}
        closeText={text('orgEdit.closePostText')}
        reopenText={text('orgEdit.reopenPostText')}
        takeBackText={text('orgEdit.takeBackPostText')}
      />
    </>
  );
};
