import IconButton from '@mui/material/IconButton';
import Button from '@mui/material/Button';
import AddLink from '@mui/icons-material/AddLink';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import LinkOff from '@mui/icons-material/LinkOff';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import {
  AddRelationDocument,
  LinkRelationDocument,
  RelationSuggestionsDocument,
  RemoveRelationDocument,
} from '../../data/documents.ts';
import type { PositionRelationKind } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { ChoiceInput } from '../../jobs/edit/ChoiceInput.tsx';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { relationKinds, type Related } from '../relations.ts';
import { PostInput } from './PostInput.tsx';
import { optional } from './values.ts';

/** Adds somebody whom a post works with: a post, or a name that is to be linked later; for those who may change the post. */
export const AddRelation = ({ positionId }: { positionId: string }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text('orgEdit.relations.add')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('orgEdit.relations.add')}
        text={text('orgEdit.relations.addText')}
        document={AddRelationDocument}
        done={text('orgEdit.done')}
        defaultValues={{ kind: 'INTERNAL_CONTACT' }}
        toInput={({ kind, toPositionId, rawName }) => ({
          positionId,
          kind: kind as PositionRelationKind,
          toPositionId: optional(toPositionId),
          rawName: optional(rawName),
        })}
      >
        <ChoiceInput
          source="kind"
          label={text('orgEdit.relations.kind')}
          choices={relationKinds.map((id) => ({ id, name: text(`positions.kinds.${id}`) }))}
        />
        <PostInput source="toPositionId" label={text('orgEdit.relations.post')} without={positionId} />
        <TextInput
          source="rawName"
          label={text('orgEdit.relations.name')}
          helperText={text('orgEdit.relations.nameHint')}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
      </CommandDialog>
    </>
  );
};

interface RelationToolsProps {
  readonly positionId: string;
  readonly related: Related & { readonly relationId: string };
}

/** Links a name to a post, takes the link back, or takes the relation off; for those who may change the post. */
export const RelationTools = ({ positionId, related }: RelationToolsProps) => {
  const text = useText();
  const [verb, setVerb] = useState<'link' | 'unlink' | 'remove'>();
  const { relationId: id, name, position } = related;
  const button = (which: 'link' | 'unlink' | 'remove', Icon: typeof AddLink) => {
    const label = text('orgEdit.relations.of', { verb: text(`orgEdit.relations.${which}`), name });
    return (
      <IconButton size="small" aria-label={label} title={label} onClick={() => setVerb(which)}>
        <Icon fontSize="inherit" />
      </IconButton>
    );
  };
  const of = (which: typeof verb & string) => ({
    open: verb === which,
    onClose: () => setVerb(undefined),
    title: text(`orgEdit.relations.${which}`),
    done: text('orgEdit.done'),
  });
  return (
    <span className="no-print">
      {position ? button('unlink', LinkOff) : button('link', AddLink)}
      {button('remove', DeleteOutlined)}
      <CommandDialog
        {...of('link')}
        text={text('orgEdit.relations.linkText', { name })}
        document={LinkRelationDocument}
        toInput={({ toPositionId }) => ({ id, toPositionId: optional(toPositionId) })}
      >
        {verb === 'link' && <LinkInput relationId={id} without={positionId} />}
      </CommandDialog>
      <CommandDialog
        {...of('unlink')}
        text={text('orgEdit.relations.unlinkText', { title: position?.title ?? name })}
        document={LinkRelationDocument}
        toInput={() => ({ id, toPositionId: null })}
      />
      <CommandDialog
        {...of('remove')}
        text={text('orgEdit.relations.removeText', { name })}
        document={RemoveRelationDocument}
        danger
        submitLabel={text('orgEdit.relations.remove')}
        toInput={() => ({ id })}
      />
    </span>
  );
};

/** The posts that a name may stand for are offered before anything is typed. */
const LinkInput = ({ relationId, without }: { relationId: string; without: string }) => {
  const text = useText();
  const { data } = useDocument(RelationSuggestionsDocument, { relationId });
  const items = data?.suggestions.items ?? [];
  return (
    <PostInput
      source="toPositionId"
      label={text('orgEdit.relations.post')}
      known={items}
      without={without}
      hint={
        items.length > 0
          ? `${text('orgEdit.relations.guesses')}: ${items.map(({ title }) => title).join(text('orgEdit.comma'))}`
          : text('orgEdit.relations.noGuess')
      }
    />
  );
};
