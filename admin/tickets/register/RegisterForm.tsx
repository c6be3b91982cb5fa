import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect, useState } from 'react';
import { Form, useNotify } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useFormState } from 'react-hook-form';
import { Link, useNavigate } from 'react-router-dom';
import { RegisterTicketDocument } from '../../data/documents.ts';
import type { RegisterTicketInput, TicketChannel, TicketKind, TicketLevel } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { keepComposing } from '../../layout/composing.ts';
import { FailureNotice } from '../../layout/FailureNotice.tsx';
import { FormGuard } from '../../layout/FormGuard.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { useCommand } from '../../layout/useCommand.tsx';
import { sendByKey } from '../steps/StepFields.tsx';
import { choiceOf, textOf } from '../values.ts';
import { CustomerFields } from './CustomerFields.tsx';
import { MatterFields } from './MatterFields.tsx';

interface Registered {
  readonly id: string;
  readonly number: string;
}

const empty = {
  customerPhone: '',
  customerName: '',
  customerIdNumber: '',
  isAnonymous: false,
  repeatOfId: '',
  kind: 'COMPLAINT',
  channel: 'PHONE',
  level: 'COUNTY',
  content: '',
  contactAt: '',
  isEmergency: false,
  originUnitId: '',
};

const isAnonymous = ({ kind, isAnonymous: wanted }: FieldValues): boolean =>
  kind === 'REPORT' && wanted === true;

const inputOf = (values: FieldValues): Omit<RegisterTicketInput, 'idempotencyKey'> => ({
  customerPhone: choiceOf(values['customerPhone']),
  customerName: choiceOf(values['customerName']),
  customerIdNumber: choiceOf(values['customerIdNumber']),
  isAnonymous: isAnonymous(values),
  // Which earlier ticket it repeats would say who the reporter is.
  repeatOfId: isAnonymous(values) ? null : choiceOf(values['repeatOfId']),
  kind: choiceOf<TicketKind>(values['kind']) ?? 'COMPLAINT',
  channel: choiceOf<TicketChannel>(values['channel']) ?? 'PHONE',
  level: choiceOf<TicketLevel>(values['level']),
  content: textOf(values['content']),
  contactAt: choiceOf(values['contactAt']),
  isEmergency: values['isEmergency'] === true,
  originUnitId: choiceOf(values['originUnitId']),
});

/** Everything about a new matter on one calm page; the server judges it, and its words stand under the fields. */
export const RegisterForm = () => {
  const text = useText();
  const { send, pending, failure, clear } = useCommand(RegisterTicketDocument, { quiet: true });
  const [registered, setRegistered] = useState<Registered>();
  const submit = async (values: FieldValues): Promise<object | undefined> => {
    const outcome = await send(inputOf(values));
    if (!outcome.ok) return outcome.failure.errors;
    setRegistered(outcome.data.row.ticket ?? { id: '', number: '' });
    return undefined;
  };
  return (
    <Form
      record={{}}
      defaultValues={empty}
      onSubmit={submit}
      warnWhenUnsavedChanges
      WarnWhenUnsavedChangesComponent={FormGuard}
      disableInvalidFormNotification
      noValidate
    >
      <GoOn registered={registered} />
      <Box
        onKeyDownCapture={keepComposing}
        onKeyDown={sendByKey}
        sx={{ display: 'grid', gap: 2, maxWidth: 860 }}
      >
        <PageHeader title={text('tickets.register.title')} lead={text('tickets.register.lead')} />
        <SectionCard title={text('tickets.register.customer')}>
          <CustomerFields />
        </SectionCard>
        <SectionCard title={text('tickets.register.matter')}>
          <MatterFields />
        </SectionCard>
        {failure && <FailureNotice failure={failure} onReload={clear} />}
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Button type="submit" variant="contained" size="medium" loading={pending}>
            {text('tickets.register.submit')}
          </Button>
          <Button component={Link} to="/tickets" color="inherit" size="medium">
            {text('frame.actions.cancel')}
          </Button>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '.75rem' }}>
            {text('tickets.fields.submitHint')}
          </Box>
        </Stack>
      </Box>
    </Form>
  );
};

/** Goes on to the new ticket, once the form itself knows that it was sent and no longer guards what was typed. */
const GoOn = ({ registered }: { registered: Registered | undefined }) => {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const { isSubmitSuccessful } = useFormState();
  useEffect(() => {
    if (!registered || !isSubmitSuccessful) return;
    const { id, number } = registered;
    notify(number ? text('tickets.register.done', { number }) : text('tickets.page.gone'), {
      type: 'success',
    });
    void navigate(id ? `/tickets/${id}/show` : '/tickets');
    // oxlint-disable-next-line react/exhaustive-deps -- once for each registered ticket, whatever else changes
  }, [registered, isSubmitSuccessful]);
  return null;
};
