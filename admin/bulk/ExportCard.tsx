import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useDownload } from '../layout/useDownload.tsx';
import { dayOf } from '../layout/time.ts';
import { kinds } from './kinds.ts';

const formats = ['xlsx', 'csv'] as const;

/** Takes all records of a kind home, as of a day. */
export const ExportCard = () => {
  const text = useText();
  const { take, pending } = useDownload();
  const [on, setOn] = useState(dayOf(new Date()));
  return (
    <SectionCard title={text('bulk.export.title')}>
      <TextField
        type="date"
        size="small"
        label={text('bulk.export.on')}
        value={on}
        onChange={({ target }) => setOn(target.value)}
        helperText={text('bulk.export.help')}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mb: 1.5 }}
      />
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, gap: 1 }}>
        {kinds.map((kind) => (
          <Stack key={kind} component="li" direction="row" sx={{ alignItems: 'center', gap: 1 }}>
            <Typography sx={{ flex: 1 }}>{text(`bulk.kinds.${kind}`)}</Typography>
            {formats.map((format) => (
              <Button
                key={format}
                size="small"
                variant="outlined"
                disabled={pending}
                aria-label={text('bulk.export.as', {
                  kind: text(`bulk.kinds.${kind}`),
                  format: `.${format}`,
                })}
                onClick={() => void take(`/export/sheets/${kind.toLowerCase()}?format=${format}&on=${on}`)}
              >
                .{format}
              </Button>
            ))}
          </Stack>
        ))}
      </Stack>
    </SectionCard>
  );
};
