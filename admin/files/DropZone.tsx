import CloudUploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { alpha } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useNoStrayDrops } from './useNoStrayDrops.ts';

/** What a zone says, in the reader's language. */
interface DropZoneWords {
  /** That files may be dropped here, and that they may be let go now. */
  readonly drop: string;
  readonly dropNow: string;
  /** Between that and the button. */
  readonly or?: string;
  readonly choose: string;
  /** What is taken. */
  readonly limits: string;
  /** The name of the field. */
  readonly input: string;
  /** Where one file is taken: that it was more. */
  readonly one?: string;
}

interface DropZoneProps {
  readonly words: DropZoneWords;
  /** The endings and types that the system's dialogue offers. */
  readonly accept: string;
  /** Whether several files are taken at once. */
  readonly multiple?: boolean;
  /** What is going on with the file that was taken; meanwhile no other is. */
  readonly pending?: string | null;
  readonly minHeight?: number;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** Takes files: dropped, or chosen with the button. */
export const DropZone = ({
  words,
  accept,
  multiple = false,
  pending = null,
  minHeight = 0,
  onFiles,
}: DropZoneProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [depth, setDepth] = useState(0); // enters less leaves: the parts inside the zone send both too
  const [tooMany, setTooMany] = useState(false);
  useNoStrayDrops();
  const over = depth > 0;
  const take = (files: FileList | null): void => {
    const [file, ...others] = files ?? [];
    const isTooMany = !multiple && others.length > 0;
    setTooMany(isTooMany);
    if (file && !isTooMany && pending === null) onFiles([file, ...others]);
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
          flex: 1,
          minHeight,
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
        {pending !== null ? (
          <Box sx={{ width: 1, maxWidth: 320 }}>
            <Typography role="status" sx={{ fontWeight: 600, mb: 1 }}>
              {pending}
            </Typography>
            <LinearProgress aria-label={pending} />
          </Box>
        ) : (
          <>
            <Typography sx={{ fontWeight: 600 }}>{over ? words.dropNow : words.drop}</Typography>
            {words.or && (
              <Typography variant="body2" color="text.secondary">
                {words.or}
              </Typography>
            )}
            <Button variant="contained" onClick={() => input.current?.click()}>
              {words.choose}
            </Button>
            <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, fontSize: '.8125rem' }}>
              {words.limits}
            </Typography>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept={accept}
          multiple={multiple}
          hidden
          aria-label={words.input}
          onChange={({ target }) => {
            take(target.files);
            target.value = ''; // so that the same file can be chosen again after it was corrected
          }}
        />
      </Box>
      {tooMany && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {words.one}
        </Alert>
      )}
    </>
  );
};
