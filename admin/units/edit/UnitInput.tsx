import { AutocompleteInput, required } from 'react-admin';
import { OrgTreeDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { dayOf } from '../../layout/time.ts';
import { aboveOf } from '../forest.ts';
import { useUnitFinder } from '../useUnitFinder.ts';

interface UnitInputProps {
  readonly source: string;
  readonly label: string;
  /** A unit that cannot be chosen, nor what is below it. */
  readonly without?: string;
}

/** An open unit; names are indented as they hang in the tree. */
export const UnitInput = ({ source, label, without }: UnitInputProps) => {
  const { data, isPending } = useDocument(OrgTreeDocument, {});
  const isMeant = useUnitFinder();
  const rows = data?.rows.items ?? [];
  const today = dayOf(new Date());
  const choices = rows.flatMap(({ id, name, closedOn }) => {
    const above = aboveOf(rows, id);
    const isOut = without !== undefined && (id === without || above.includes(without));
    return isOut || (closedOn !== null && closedOn <= today)
      ? []
      : [{ id, name, shown: `${'\u3000'.repeat(above.length)}${name}` }];
  });
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
