import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { NumberInput, required, TextInput } from 'react-admin';
import type { OrgUnitKind } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { ChoiceInput } from '../../jobs/edit/ChoiceInput.tsx';
import { LinesInput } from '../../jobs/edit/LinesInput.tsx';
import { DayInput } from './DayInput.tsx';

// what sorts by dragging comes after the dialog itself
const DutyStatementsInput = lazy(() =>
  import('./DutyStatementsInput.tsx').then((part) => ({ default: part.DutyStatementsInput })),
);

const kinds = [
  'GROUP',
  'PROVINCE',
  'CITY_BRANCH',
  'COUNTY_BRANCH',
  'BANK_HQ',
  'DEPARTMENT',
  'CENTRE',
  'TEAM',
  'AGENCY',
  'EXTERNAL',
] as const satisfies readonly OrgUnitKind[];

/** What is said of a unit; of a new one its name, too. */
export const UnitFields = ({ isNew = false }: { isNew?: boolean }) => {
  const text = useText();
  return (
    <>
      {isNew && (
        <TextInput
          source="name"
          label={text('orgEdit.name')}
          validate={required()}
          helperText={false}
          autoFocus
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      )}
      <ChoiceInput
        source="kind"
        label={text('orgEdit.kind')}
        choices={kinds.map((id) => ({ id, name: text(`units.kinds.${id}`) }))}
      />
      <DayInput
        source="openedOn"
        label={text('orgEdit.openedOn')}
        hint={text(isNew ? 'orgEdit.openedHint' : 'orgEdit.openedCorrectHint')}
      />
      <TextInput
        source="region"
        label={text('orgEdit.region')}
        helperText={false}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <LinesInput source="aliases" label={text('orgEdit.aliases')} />
      <Suspense fallback={<Skeleton variant="rounded" height={96} />}>
        <DutyStatementsInput source="dutyStatements" label={text('orgEdit.duties')} />
      </Suspense>
      <NumberInput
        source="sort"
        label={text('orgEdit.sort')}
        helperText={text('orgEdit.sortHint')}
        min={0}
        step={1}
      />
    </>
  );
};
