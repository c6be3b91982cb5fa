import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { DropZone } from '../../files/DropZone.tsx';
import { useText } from '../../i18n/useText.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { ChosenFile } from './ChosenFile.tsx';
import { FileFormat } from './FileFormat.tsx';
import { ImportRefusal } from './ImportRefusal.tsx';
import { ImportReport } from './ImportReport.tsx';
import { useCallImport } from './useCallImport.ts';

/** Brings in a file of calls: choose, send, and see what became of it. */
export const ImportCard = () => {
  const text = useText();
  const [file, setFile] = useState<File>();
  const { state, start, stop, reset } = useCallImport();
  const choose = (chosen: File | undefined): void => {
    reset();
    setFile(chosen);
  };
  return (
    <SectionCard title={text('calls.import.title')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
          gap: 3,
        }}
      >
        <Box sx={{ minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          {!file && (
            <DropZone
              words={{
                drop: text('calls.import.drop'),
                dropNow: text('calls.import.dropNow'),
                or: text('calls.import.or'),
                choose: text('calls.import.choose'),
                limits: text('calls.import.limits'),
                input: text('calls.import.input'),
                one: text('calls.import.one'),
              }}
              accept=".csv,text/csv"
              minHeight={216}
              onFiles={([chosen]) => choose(chosen)}
            />
          )}
          {file && (
            <ChosenFile
              file={file}
              state={state}
              onStart={() => void start(file)}
              onStop={stop}
              onReplace={() => choose(undefined)}
            />
          )}
          {file && state.phase === 'done' && <ImportReport name={file.name} result={state.result} />}
          {state.phase === 'refused' && <ImportRefusal failure={state.failure} />}
          {(state.phase === 'stopped' || state.phase === 'changed') && (
            <Alert severity={state.phase === 'stopped' ? 'info' : 'warning'} sx={{ mt: 2 }}>
              {text(`calls.import.${state.phase}`)}
            </Alert>
          )}
        </Box>
        <FileFormat />
      </Box>
    </SectionCard>
  );
};
