import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { dayOf } from '../layout/time.ts';
import { NeedList } from './NeedList.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import { useAddress } from './useAddress.ts';
import { AddNeed } from './NeedDialogs.tsx';

/** What the people of a unit need to learn on a day. */
export const NeedsTab = () => {
  const text = useText();
  const [read, write] = useAddress();
  const [adding, setAdding] = useState(false);
  const mayAdd = useAbility('training.require');
  const unit = read('unit');
  const asOf = read('asOf');
  const open = read('all') === undefined;
  const today = dayOf(new Date());
  return (
    <SectionCard
      flush
      title={text('learning.tabs.needs')}
      action={
        mayAdd && (
          <Button startIcon={<Add />} onClick={() => setAdding(true)}>
            {text('learning.need.add')}
          </Button>
        )
      }
    >
      <Stack
        direction="row"
        className="no-print"
        sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center', px: 2.5, pt: 1.25, pb: 1.5 }}
      >
        <UnitChoice unit={unit} onChoose={(chosen) => write({ unit: chosen })} />
        <TextField
          type="date"
          label={text('learning.asOf')}
          value={asOf ?? today}
          onChange={({ target: { value } }) => write({ asOf: value === today ? undefined : value })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 170, m: 0 }}
        />
        <FormControlLabel
          control={
            <Switch checked={open} onChange={(_event, only) => write({ all: only ? undefined : '1' })} />
          }
          label={text('learning.onlyOpen')}
        />
      </Stack>
      <Box sx={{ pb: 1 }}>
        <NeedList
          filter={{
            ...(unit && { unitId: unit }),
            ...(asOf && { asOf }),
            ...(open && { open }),
          }}
          selectable={!asOf}
        />
      </Box>
      {adding && <AddNeed onClose={() => setAdding(false)} />}
    </SectionCard>
  );
};
