import { AutocompleteInput, required } from 'react-admin';
import { OrgTreeDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { dayOf } from '../../layout/time.ts';
import { levelsOf } from '../forest.ts';
import { useUnitFinder } from '../useUnitFinder.ts';

interface UnitInputProps {
  readonly source: string;
  readonly label: string;
  /** A unit that cannot be chosen, nor what is below it. */
  readonly without?: string;
  /** The units that can be chosen; left out: all. */
  readonly among?: ReadonlySet<string>;
}

/** An open unit; names are indented as they hang in the tree. */
export const UnitInput = ({ source, label, without, among }: UnitInputProps) => {
  const { data, isPending } = useDocument(OrgTreeDocument, {});
  const isMeant = useUnitFinder();
  const rows = data?.rows.items ?? [];
  const today = dayOf(new Date());
  const levels = levelsOf(rows);
  // each row comes after the one above it
  const out = new Set(without === undefined ? [] : [without]);
  for (const { id, parentId } of rows) if (parentId !== null && out.has(parentId)) out.add(id);
  const choices = rows.flatMap(({ id, name, closedOn }) =>
    out.has(id) || among?.has(id) === false || (closedOn !== null && closedOn <= today)
      ? []
      : [{ id, name, shown: `${'\u3000'.repeat(levels.get(id) ?? 0)}${name}` }],
  );
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
