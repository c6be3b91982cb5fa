import CloudUploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { alpha } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useNoStrayDrops } from '../calls/import/useNoStrayDrops.ts';
import { useText } from '../i18n/useText.ts';

interface FileZoneProps {
  readonly pending: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes one sheet: dropped, or chosen with the button. */
export const FileZone = ({ pending, onFile }: FileZoneProps) => {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [depth, setDepth] = useState(0); // enters less leaves: the parts inside the zone send both too
  const [tooMany, setTooMany] = useState(false);
  useNoStrayDrops();
  const take = (files: FileList | null): void => {
    const [file, ...others] = files ?? [];
    setTooMany(others.length > 0);
    if (file && others.length === 0 && !pending) onFile(file);
  };
  return (
    <>
      <Box
        onDragEnter={() => setDepth((before) => before + 1)}
        onDragLeave={() => setDepth((before) => Math.max(0, before - 1))}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          setDepth(0);
          take(event.dataTransfer.files);
        }}
        sx={{
          display: 'grid',
          justifyItems: 'center',
          alignContent: 'center',
          textAlign: 'center',
          gap: 0.75,
          p: 3,
          mt: 2,
          minHeight: 180,
          border: '2px dashed',
          borderColor: depth > 0 ? 'primary.main' : 'divider',
          borderRadius: 1,
          bgcolor: (theme) => (depth > 0 ? alpha(theme.palette.primary.main, 0.08) : 'background.default'),
        }}
      >
        <CloudUploadOutlined aria-hidden sx={{ fontSize: 40, color: 'text.secondary' }} />
        {pending ? (
          <Box sx={{ width: 1, maxWidth: 320 }}>
            <Typography role="status" sx={{ fontWeight: 600, mb: 1 }}>
              {text('bulk.file.sending')}
            </Typography>
            <LinearProgress aria-label={text('bulk.file.sending')} />
          </Box>
        ) : (
          <>
            <Typography sx={{ fontWeight: 600 }}>{text('bulk.file.drop')}</Typography>
            <Typography variant="body2" color="text.secondary">
              {text('bulk.file.or')}
            </Typography>
            <Button variant="contained" onClick={() => input.current?.click()}>
              {text('bulk.file.choose')}
            </Button>
            <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, fontSize: '.8125rem' }}>
              {text('bulk.file.limits')}
            </Typography>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt,text/csv"
          hidden
          aria-label={text('bulk.file.input')}
          onChange={({ target }) => {
            take(target.files);
            target.value = ''; // so that the same file can be chosen again after it was corrected
          }}
        />
      </Box>
      {tooMany && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {text('bulk.file.one')}
        </Alert>
      )}
    </>
  );
};
