import CloudUploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { alpha } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useText } from '../../i18n/useText.ts';
import { useNoStrayDrops } from './useNoStrayDrops.ts';

/** Takes one file: dropped, or chosen with the button. */
export const DropZone = ({ onFile }: { onFile: (file: File) => void }) => {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [depth, setDepth] = useState(0); // enters less leaves: the parts inside the zone send both too
  const [tooMany, setTooMany] = useState(false);
  useNoStrayDrops();
  const over = depth > 0;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDepth(0);
    const [file, ...others] = event.dataTransfer.files;
    setTooMany(others.length > 0);
    if (file && others.length === 0) onFile(file);
  };
  return (
    <>
      <Box
        onDragEnter={() => setDepth((before) => before + 1)}
        onDragLeave={() => setDepth((before) => Math.max(0, before - 1))}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        sx={{
          display: 'grid',
          justifyItems: 'center',
          alignContent: 'center',
          textAlign: 'center',
          gap: 0.75,
          p: 3,
          flex: 1,
          minHeight: 216,
          border: '2px dashed',
          borderColor: over ? 'primary.main' : 'divider',
          borderRadius: 1,
          bgcolor: (theme) => (over ? alpha(theme.palette.primary.main, 0.08) : 'background.default'),
          transition: 'background-color .15s, border-color .15s',
        }}
      >
        <CloudUploadOutlined
          aria-hidden
          sx={{ fontSize: 40, color: over ? 'primary.main' : 'text.secondary' }}
        />
        <Typography sx={{ fontWeight: 600 }}>
          {text(over ? 'calls.import.dropNow' : 'calls.import.drop')}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {text('calls.import.or')}
        </Typography>
        <Button variant="contained" onClick={() => input.current?.click()}>
          {text('calls.import.choose')}
        </Button>
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, fontSize: '.8125rem' }}>
          {text('calls.import.limits')}
        </Typography>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          hidden
          aria-label={text('calls.import.input')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = ''; // so that the same file can be chosen again after it was corrected
            setTooMany(false);
            if (file) onFile(file);
          }}
        />
      </Box>
      {tooMany && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {text('calls.import.one')}
        </Alert>
      )}
    </>
  );
};
