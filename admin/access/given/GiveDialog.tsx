import Box from '@mui/material/Box';
import { AutocompleteArrayInput, AutocompleteInput, required, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { GivePersonalGrantDocument, OrgTreeDocument } from '../../data/documents.ts';
import type { GrantPostsQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { abilityNames } from '../../jobs/abilities.ts';
import { useMarkedAbility } from '../useAbilityWord.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { FigureInput } from '../../layout/FigureInput.tsx';
import { dayOf } from '../../layout/time.ts';
import { DayInput } from '../../people/fields.tsx';
import { levelsOf } from '../../units/forest.ts';
import { useUnitFinder } from '../../units/useUnitFinder.ts';
import { ReasonInput } from './EndDialogs.tsx';
import { GivenPreview } from './GivenPreview.tsx';
import { grantIn, limitOf, scopes } from './grant.ts';
import { minorOf, yuanOf } from '../../layout/money.ts';

interface GiveDialogProps {
  /** The posts with one of which it is given: those whose rights the viewer administers. */
  readonly posts: NonNullable<GrantPostsQuery['person']>['assignments'];
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives somebody an ability in person; what it changes and which conflicts it brings shows before it is saved. */
export const GiveDialog = ({ posts, name, onClose }: GiveDialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('given.giveTitle', { name })}
      text={text('given.giveText')}
      document={GivePersonalGrantDocument}
      submitLabel={text('given.give')}
      done={text('given.givenDone')}
      defaultValues={{
        assignmentId: posts[0]?.id ?? '',
        ability: '',
        scope: 'UNIT',
        unitIds: [],
        startsOn: dayOf(new Date()),
        lastDay: '',
        reason: '',
      }}
      toInput={grantIn}
    >
      <SelectInput
        source="assignmentId"
        label={text('given.assignment')}
        choices={posts.map(({ id, kind, position: { title, unit } }) => ({
          id,
          name: `${title} · ${unit.name} · ${text(`frame.assignment.${kind}`)}`,
        }))}
        translateChoice={false}
        validate={required()}
        helperText={text('given.assignmentHint')}
      />
      <GrantInputs />
      <GivenPreview />
    </CommandDialog>
  );
};

const GrantInputs = () => {
  const text = useText();
  const word = useMarkedAbility();
  const [ability, scope]: unknown[] = useWatch({ name: ['ability', 'scope'] });
  const limit = limitOf(ability);
  return (
    <>
      <AutocompleteInput
        source="ability"
        label={text('access.ability')}
        choices={abilityNames.map((id) => ({ id, name: word(id) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <SelectInput
        source="scope"
        label={text('access.reach')}
        choices={scopes.map((id) => ({ id, name: text(`scopes.${id}`) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      {scope === 'UNITS' && <UnitsInput />}
      {limit === 'SEATS' && <FigureInput source="seatLimit" label={text('given.seatLimit')} />}
      {limit === 'MONEY' && (
        <FigureInput
          source="moneyLimitMinor"
          label={text('given.moneyLimit')}
          format={(fen) => (fen ? yuanOf(fen) : null)}
          parse={minorOf}
        />
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
        <DayInput isRequired source="startsOn" label={text('given.startsOn')} />
        <DayInput
          isRequired
          source="lastDay"
          label={text('given.lastDay')}
          hint={text('given.lastDayHint')}
        />
      </Box>
      <ReasonInput />
    </>
  );
};

/** Units named one by one. */
const UnitsInput = () => {
  const text = useText();
  const isMeant = useUnitFinder();
  const { data, isPending } = useDocument(OrgTreeDocument, {});
  const rows = data?.rows.items ?? [];
  const levels = levelsOf(rows);
  return (
    <AutocompleteArrayInput
      source="unitIds"
      label={text('given.units')}
      choices={rows.map(({ id, name }) => ({
        id,
        name,
        shown: `${'\u3000'.repeat(levels.get(id) ?? 0)}${name}`,
      }))}
      isPending={isPending}
      optionText="shown"
      inputText={(choice: { name: string }) => choice.name}
      matchSuggestion={(words, choice: { id: string; name: string }) => isMeant(choice, words)}
      helperText={text('given.unitsHint')}
    />
  );
};
