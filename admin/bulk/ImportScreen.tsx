import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { DiscardSheetDocument, SheetDocument, type SheetState } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { useCommand } from '../layout/useCommand.tsx';
import { DoneCard } from './DoneCard.tsx';
import { MappingCard } from './MappingCard.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import { RunningCard } from './RunningCard.tsx';

const steps = ['file', 'mapping', 'preview', 'done'] as const;

const stepOf: Readonly<Record<SheetState, number>> = { MAPPING: 1, CHECKED: 2, IMPORTING: 3, DONE: 4 };

/** How often a sheet that is being written is looked at, in milliseconds. */
const OFTEN = 700;

/** One sheet on its way in: what its columns are, what becomes of its rows, how far it is. */
export const ImportScreen = ({ id }: { id: string }) => {
  const text = useText();
  const navigate = useNavigate();
  const [running, setRunning] = useState(false);
  const [mapping, setMapping] = useState(false);
  const { data, error, refetch } = useDocument(SheetDocument, { id }, running ? { every: OFTEN } : {});
  const discard = useCommand(DiscardSheetDocument, { done: text('bulk.discarded') });
  const sheet = data?.sheetImport;
  const isRunning = sheet?.state === 'IMPORTING';
  if (isRunning !== running && sheet) setRunning(isRunning);
  if (error && !sheet) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!sheet) return null;

  const showsMapping = sheet.state === 'MAPPING' || (sheet.state === 'CHECKED' && mapping);
  return (
    <>
      <PageHeader
        title={sheet.fileName || text(`bulk.kinds.${sheet.kind}`)}
        lead={`${text(`bulk.kinds.${sheet.kind}`)} · ${text('bulk.recent.rows', { count: sheet.rowCount })}`}
        chips={<Chip size="small" label={text(`bulk.states.${sheet.state}`)} />}
        actions={
          <>
            <Button component={Link} to="/bulk">
              {text('bulk.back')}
            </Button>
            {!isRunning && (
              <Button
                color="inherit"
                disabled={discard.pending}
                onClick={async () => {
                  const { ok } = await discard.send({ id });
                  if (ok) void navigate('/bulk');
                }}
              >
                {text('bulk.discard')}
              </Button>
            )}
          </>
        }
      />
      <Stack sx={{ gap: 2 }}>
        <Stepper
          activeStep={showsMapping ? 1 : stepOf[sheet.state]}
          alternativeLabel
          aria-label={text('bulk.steps.label')}
        >
          {steps.map((step) => (
            <Step key={step}>
              <StepLabel>{text(`bulk.steps.${step}`)}</StepLabel>
            </Step>
          ))}
        </Stepper>
        {sheet.setback && <Alert severity="warning">{sheet.setback}</Alert>}
        {sheet.remarks.length > 0 && (
          <Alert severity="info">
            {sheet.remarks.map((remark) => (
              <div key={remark}>{remark}</div>
            ))}
          </Alert>
        )}
        {showsMapping && <MappingCard sheet={sheet} onChecked={() => setMapping(false)} />}
        {sheet.state === 'CHECKED' && !mapping && (
          <PreviewCard sheet={sheet} onMapping={() => setMapping(true)} onBegun={() => void refetch()} />
        )}
        {isRunning && <RunningCard sheet={sheet} />}
        {sheet.state === 'DONE' && <DoneCard sheet={sheet} />}
      </Stack>
    </>
  );
};
