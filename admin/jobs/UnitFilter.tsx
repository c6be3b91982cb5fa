import { AutocompleteInput } from 'react-admin';
import { OrgTreeDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { aboveOf } from '../units/forest.ts';
import { useUnitFinder } from '../units/useUnitFinder.ts';

/** A unit to narrow a list to, with everything below it; names are indented as they hang in the tree. */
export const UnitFilter = ({ source }: { source: string }) => {
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
      choices={choices}
      isPending={isPending}
      optionText="shown"
      inputText={(choice: { name: string }) => choice.name}
      matchSuggestion={(words, choice: { id: string; name: string }) => isMeant(choice, words)}
      helperText={false}
      sx={{ width: { xs: '100%', sm: 260 } }}
    />
  );
};
