import { AutocompleteInput } from 'react-admin';
import { RanksDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';

/** A rank of the ladder; empty where it is not known. */
export const RankInput = () => {
  const text = useText();
  const { data, isPending } = useDocument(RanksDocument, {});
  const choices = (data?.ranks.items ?? []).map(({ id, name, level }) => ({
    id,
    name: text('ranks.choice', { name, level }),
  }));
  return (
    <AutocompleteInput
      source="rankId"
      label={text('ranks.rank')}
      choices={choices}
      isPending={isPending}
      helperText={text('ranks.hint')}
    />
  );
};
