import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import { AutocompleteInput, TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Comparator, MeasureKind } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { FigureInput } from '../../layout/FigureInput.tsx';
import { plain, saidOf } from '../metric-search.ts';
import { useMetrics } from '../useMetrics.ts';
import { useUnitWord } from '../useUnitWord.ts';
import type { DraftValues } from './values.ts';

const kinds = ['QUALITATIVE', 'QUANTITATIVE'] as const satisfies readonly MeasureKind[];
const comparators = ['AT_LEAST', 'AT_MOST', 'EXACTLY'] as const satisfies readonly Comparator[];

/** The inputs of one measure. An empty target is an open one, which is not 0; the unit is that of the metric. */
export const MeasureInputs = ({ place, index }: { place: number; index: number }) => {
  const text = useText();
  const unitWord = useUnitWord();
  const metrics = useMetrics();
  const at = `duties.${place}.measures.${index}` as const;
  const { setValue } = useFormContext<DraftValues>();
  const measure = useWatch<DraftValues, typeof at>({ name: at });
  const metric = metrics.find(({ code }) => code === measure?.metricCode);
  const unit = metric ? metric.unit : (measure?.unit ?? '');
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '110px 1fr' }, columnGap: 1.5 }}>
        <ChoiceInput
          source={`${at}.kind`}
          label={text('edit.measureKind')}
          choices={kinds.map((id) => ({ id, name: text(`edit.measureKinds.${id}`) }))}
        />
        <TextInput source={`${at}.phrase`} label={text('edit.phrase')} multiline helperText={false} />
      </Box>
      {measure?.kind === 'QUANTITATIVE' && (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: metric ? '2fr 1fr 1fr' : '2fr 1fr 1fr 90px' },
            columnGap: 1.5,
          }}
        >
          <AutocompleteInput
            source={`${at}.metricCode`}
            label={text('edit.metric')}
            choices={metrics.map(({ code, name, ...metric }) => ({
              id: code,
              name: `${code} ${name}`,
              said: saidOf({ code, ...metric }),
            }))}
            matchSuggestion={(typed: string, choice: { said: string }) => choice.said.includes(plain(typed))}
            translateChoice={false}
            helperText={false}
            onChange={() => setValue(`${at}.unit`, null, { shouldDirty: true })}
          />
          <ChoiceInput
            source={`${at}.comparator`}
            label={text('edit.comparator')}
            choices={comparators.map((id) => ({ id, name: text(`form.comparators.${id}`) }))}
            emptyText={text('edit.asUsual')}
            onChange={() => setValue(`${at}.comparatorAssumed`, false, { shouldDirty: true })}
            optional
          />
          <FigureInput
            source={`${at}.targetValue`}
            label={text('edit.target')}
            placeholder={text('edit.open')}
            end={unit && <InputAdornment position="end">{unitWord(unit)}</InputAdornment>}
          />
          {!metric && <TextInput source={`${at}.unit`} label={text('edit.unit')} helperText={false} />}
        </Box>
      )}
    </>
  );
};
