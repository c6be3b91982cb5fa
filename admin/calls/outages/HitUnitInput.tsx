import { AutocompleteInput, required } from 'react-admin';
import { OrgTreeDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { aboveOf } from '../../units/forest.ts';
import { useUnitFinder } from '../../units/useUnitFinder.ts';

/** A unit of one's organisations; whether its outages may be declared is for the server to say. */
export const HitUnitInput = ({ source, label }: { source: string; label: string }) => {
  const { data, isPending } = useDocument(OrgTreeDocument, {});
  const isMeant = useUnitFinder();
  const rows = data?.rows.items ?? [];
  const choices = rows.map(({ id, name }) => ({
    id,
    name,
    shown: `${'\u3000'.repeat(aboveOf(rows, id).length)}${name}`,
  }));
  return (
    <AutocompleteInput
      source={source}
      label={label}
      choices={choices}
      isPending={isPending}
      optionText="shown"
      inputText={(choice: { name: string }) => choice.name}
      matchSuggestion={(words, choice: { id: string; name: string }) => isMeant(choice, words)}
      validate={required()}
      helperText={false}
    />
  );
};
