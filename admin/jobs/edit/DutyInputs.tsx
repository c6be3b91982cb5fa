import Box from '@mui/material/Box';
import { TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import type { ResponsibilityLevel } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { FigureInput } from '../../layout/FigureInput.tsx';
import { LinesInput } from './LinesInput.tsx';
import { MeasuresInput } from './MeasuresInput.tsx';

const levels = ['SUPPORT', 'PARTIAL', 'FULL'] as const satisfies readonly ResponsibilityLevel[];

interface DutyInputsProps {
  readonly source: string;
  readonly place: number;
  readonly ranked: boolean;
}

/** The inputs of one duty. */
export const DutyInputs = ({ source, place, ranked }: DutyInputsProps) => {
  const text = useText();
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', sm: ranked ? '1fr 90px 110px 120px' : '1fr 110px 120px' },
          columnGap: 1.5,
          '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
        }}
      >
        <TextInput source={`${source}.heading`} label={text('edit.heading')} helperText={false} />
        {ranked && <FigureInput source={`${source}.importanceRank`} label={text('form.rank')} />}
        <FigureInput source={`${source}.workTimePct`} label={text('edit.share')} />
        <ChoiceInput
          source={`${source}.responsibilityLevel`}
          label={text('form.level')}
          choices={levels.map((id) => ({ id, name: text(`form.levels.${id}`) }))}
          optional
        />
      </Box>
      <TextInput
        source={`${source}.statement`}
        label={text('edit.statement')}
        multiline
        minRows={2}
        helperText={false}
      />
      <LinesInput
        source={`${source}.tasks`}
        label={text('edit.tasks')}
        helperText={text('edit.onePerLine')}
      />
      <MeasuresInput place={place} />
    </>
  );
};
