import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useLogoutIfAccessDenied, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Failure } from '../data/failure.ts';
import type { SheetKind } from '../data/documents.ts';
import { DropZone } from '../files/DropZone.tsx';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useDownload } from '../layout/useDownload.tsx';
import { kinds } from './kinds.ts';
import { sendSheet } from './send-sheet.ts';

const LARGEST = 20 * 1024 * 1024;

const encodings = [
  ['', 'auto'],
  ['utf-8', 'utf8'],
  ['gb18030', 'gb18030'],
  ['utf-16le', 'utf16'],
] as const;

/** Says what a sheet holds, and sends it. */
export const FileCard = () => {
  const text = useText();
  const translate = useTranslate();
  const navigate = useNavigate();
  const leave = useLogoutIfAccessDenied();
  const download = useDownload();
  const [kind, setKind] = useState<SheetKind>('PEOPLE');
  const [encoding, setEncoding] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [pending, setPending] = useState(false);
  const under = useRef<AbortController>(undefined);
  useEffect(() => () => under.current?.abort(), []);

  const send = async (file: File): Promise<void> => {
    if (file.size > LARGEST) return setFailure(new Failure('INVALID', 'bulk.file.tooLarge'));
    const { signal } = (under.current = new AbortController());
    setPending(true);
    setFailure(undefined);
    try {
      void navigate(`/bulk/${await sendSheet(file, { kind, encoding }, signal)}`);
    } catch (error) {
      if (!(error instanceof Failure)) return undefined; // it was cancelled
      setFailure(error);
      await leave(error);
    } finally {
      setPending(false);
    }
    return undefined;
  };

  return (
    <SectionCard
      title={text('bulk.file.title')}
      action={
        <Button
          size="small"
          startIcon={<FileDownloadOutlined />}
          disabled={download.pending}
          onClick={() => void download.take(`/export/sheet-templates/${kind.toLowerCase()}`)}
        >
          {text('bulk.file.template', { kind: text(`bulk.kinds.${kind}`) })}
        </Button>
      }
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
        <TextField
          select
          size="small"
          label={text('bulk.file.kind')}
          value={kind}
          onChange={({ target }) => setKind(target.value as SheetKind)}
          sx={{ minWidth: 200 }}
        >
          {kinds.map((each) => (
            <MenuItem key={each} value={each}>
              {text(`bulk.kinds.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={text('bulk.file.encoding')}
          helperText={text('bulk.file.encodingHelp')}
          value={encoding}
          onChange={({ target }) => setEncoding(target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ minWidth: 200, flex: 1 }}
        >
          {encodings.map(([value, word]) => (
            <MenuItem key={word} value={value}>
              {text(`bulk.file.encodings.${word}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <DropZone
        words={{
          drop: text('bulk.file.drop'),
          dropNow: text('bulk.file.dropNow'),
          or: text('bulk.file.or'),
          choose: text('bulk.file.choose'),
          limits: text('bulk.file.limits'),
          input: text('bulk.file.input'),
          one: text('bulk.file.one'),
        }}
        accept=".xlsx,.csv,.txt,text/csv"
        pending={pending ? text('bulk.file.sending') : null}
        minHeight={180}
        onFiles={([file]) => void send(file)}
      />
      {failure && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate(failure.message, { _: failure.message })}
        </Alert>
      )}
    </SectionCard>
  );
};
