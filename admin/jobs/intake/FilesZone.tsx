import CloudUploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { alpha } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useNoStrayDrops } from '../../calls/import/useNoStrayDrops.ts';
import { useText } from '../../i18n/useText.ts';

/** Takes one file or many: dropped, or chosen with the button. */
export const FilesZone = ({ onFiles }: { onFiles: (files: readonly File[]) => void }) => {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [depth, setDepth] = useState(0); // enters less leaves: the parts inside the zone send both too
  useNoStrayDrops();
  const over = depth > 0;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDepth(0);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box
      onDragEnter={() => setDepth((before) => before + 1)}
      onDragLeave={() => setDepth((before) => Math.max(0, before - 1))}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        textAlign: 'center',
        gap: 0.75,
        p: 3,
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
      <Typography sx={{ fontWeight: 600 }}>{text(over ? 'intake.dropNow' : 'intake.drop')}</Typography>
      <Button variant="contained" onClick={() => input.current?.click()}>
        {text('intake.choose')}
      </Button>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, fontSize: '.8125rem' }}>
        {text('intake.limits')}
      </Typography>
      <input
        ref={input}
        type="file"
        multiple
        accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        hidden
        aria-label={text('intake.input')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ''; // so that the same file can be chosen again after it was corrected
          onFiles(files);
        }}
      />
    </Box>
  );
};
