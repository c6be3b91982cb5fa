import { NumberInput, required, TextInput } from 'react-admin';
import { AddRankDocument, EditRankDocument, RemoveRankDocument } from '../data/documents.ts';
import type { RanksQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog, type FormValues } from '../layout/CommandDialog.tsx';

/** A rank as the ladder shows it. */
export type RankRow = RanksQuery['ranks']['items'][number];

/** What is done: a rank is added at a level, changed, or taken off. */
export type RankVerb =
  | { readonly verb: 'add'; readonly level: number }
  | { readonly verb: 'edit' | 'remove'; readonly rank: RankRow };

const wordsOf = (values: FormValues) => ({
  name: typeof values['name'] === 'string' ? values['name'] : '',
  level: Number(values['level']),
});

const Fields = () => {
  const text = useText();
  return (
    <>
      <TextInput
        source="name"
        label={text('ranks.name')}
        helperText={text('ranks.nameHint')}
        validate={required()}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <NumberInput
        source="level"
        label={text('ranks.level')}
        helperText={text('ranks.levelHint')}
        validate={required()}
        min={1}
        max={99}
        step={1}
      />
    </>
  );
};

interface RankDialogsProps {
  readonly organisationId: string;
  readonly chosen: RankVerb | undefined;
  readonly onClose: () => void;
}

/** What can be done with the ladder, each in a dialog. */
export const RankDialogs = ({ organisationId, chosen, onClose }: RankDialogsProps) => {
  const text = useText();
  if (chosen?.verb === 'add')
    return (
      <CommandDialog
        open
        onClose={onClose}
        title={text('ranks.add')}
        document={AddRankDocument}
        done={text('ranks.added')}
        defaultValues={{ level: chosen.level }}
        toInput={(values) => ({ organisationId, ...wordsOf(values) })}
      >
        <Fields />
      </CommandDialog>
    );
  if (!chosen) return null;
  const { id, revision, name, level } = chosen.rank;
  return chosen.verb === 'edit' ? (
    <CommandDialog
      open
      onClose={onClose}
      title={`${text('ranks.edit')} · ${name}`}
      text={text('ranks.editText')}
      document={EditRankDocument}
      done={text('ranks.saved')}
      defaultValues={{ name, level }}
      toInput={(values) => ({ id, revision, ...wordsOf(values) })}
    >
      <Fields />
    </CommandDialog>
  ) : (
    <CommandDialog
      open
      onClose={onClose}
      title={`${text('ranks.remove')} · ${name}`}
      text={text('ranks.removeText', { name })}
      document={RemoveRankDocument}
      done={text('ranks.removed')}
      danger
      toInput={() => ({ id, revision })}
    />
  );
};
