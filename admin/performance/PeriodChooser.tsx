import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { presetOf, presets, spanOf } from './period.ts';
import type { DaySpan } from '../layout/day.ts';

interface PeriodChooserProps {
  readonly span: DaySpan;
  readonly today: string;
  readonly onChoose: (span: DaySpan) => void;
}

/** A period by name, or from a day to a day. */
export const PeriodChooser = ({ span, today, onChoose }: PeriodChooserProps) => {
  const text = useText();
  const preset = presetOf(span, today);
  const [custom, setCustom] = useState(preset === undefined);
  const choose = (_event: object, name: (typeof presets)[number] | 'custom' | null): void => {
    setCustom(name === 'custom');
    if (name && name !== 'custom') onChoose(spanOf(name, today));
  };
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={text('performance.period.label')}
        value={custom ? 'custom' : preset}
        onChange={choose}
        sx={{
          bgcolor: 'background.paper',
          maxWidth: '100%',
          '& button': { px: { xs: 0.75, sm: 1.5 }, whiteSpace: { sm: 'nowrap' } },
        }}
      >
        {[...presets, 'custom' as const].map((name) => (
          <ToggleButton key={name} value={name}>
            {text(`performance.period.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {custom && <Days key={`${span.from}${span.to}`} span={span} onChoose={onChoose} />}
    </Stack>
  );
};

const Days = ({ span, onChoose }: Pick<PeriodChooserProps, 'span' | 'onChoose'>) => {
  const text = useText();
  const [days, setDays] = useState(span);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (days.from && days.to) onChoose(days);
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          required
          margin="none"
          label={text(`performance.period.${end}`)}
          value={days[end]}
          onChange={({ target }) => setDays({ ...days, [end]: target.value })}
          slotProps={{ inputLabel: { shrink: true, required: false } }}
          sx={{ width: 150 }}
        />
      ))}
      <Button type="submit" variant="outlined">
        {text('performance.period.apply')}
      </Button>
    </Box>
  );
};
