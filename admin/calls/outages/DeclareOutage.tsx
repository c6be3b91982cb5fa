import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { required, TextInput } from 'react-admin';
import { DeclareOutageDocument } from '../../data/documents.ts';
import type { DeclareOutageMutation } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import type { FormValues } from '../../layout/CommandDialog.tsx';
import { HitUnitInput } from './HitUnitInput.tsx';
import { MomentInput } from '../../layout/MomentInput.tsx';

/** An outage as it was declared. */
export type Declared = NonNullable<DeclareOutageMutation['row']['faultWindow']>;

interface DeclareOutageProps {
  /** The unit that is offered first. */
  readonly unit: string | undefined;
  readonly onDone: (declared: Declared) => void;
}

const textIn = (values: FormValues, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

/** Asks which unit was hit, from when to when, and why. */
export const DeclareOutage = ({ unit, onDone }: DeclareOutageProps) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)} sx={{ flexShrink: 0 }}>
        {text('calls.outages.declare')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('calls.declare.title')}
        text={text('calls.declare.lead')}
        document={DeclareOutageDocument}
        submitLabel={text('calls.declare.submit')}
        done={text('calls.declare.done')}
        defaultValues={{ unitId: unit ?? '', startsAt: '', endsAt: '', cause: '' }}
        toInput={(values) => ({
          unitId: textIn(values, 'unitId'),
          startsAt: textIn(values, 'startsAt'),
          endsAt: textIn(values, 'endsAt'),
          cause: textIn(values, 'cause'),
        })}
        onDone={({ row }) => row.faultWindow && onDone(row.faultWindow)}
      >
        <HitUnitInput source="unitId" label={text('calls.declare.unit')} />
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
          <MomentInput
            isRequired
            source="startsAt"
            label={text('calls.declare.startsAt')}
            hint={text('calls.declare.zone')}
          />
          <MomentInput
            isRequired
            source="endsAt"
            label={text('calls.declare.endsAt')}
            hint={text('calls.declare.longest')}
          />
        </Box>
        <TextInput
          source="cause"
          label={text('calls.declare.cause')}
          helperText={text('calls.declare.causeHint')}
          validate={required()}
          multiline
          minRows={3}
        />
      </CommandDialog>
    </>
  );
};
