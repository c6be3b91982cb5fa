import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CustomerByPhoneDocument } from '../../data/documents.ts';
import type { CustomerByPhoneQuery } from '../../data/documents.ts';
import { Failure } from '../../data/failure.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { StateMark } from '../marks.tsx';
import { useName } from '../useCategories.ts';
import { textOf } from '../values.ts';

type Known = NonNullable<CustomerByPhoneQuery['customerByPhone']>;

/** How long to wait after the last figure, in milliseconds. */
const pause = 400;

/** Figures of a whole number, mobile or with its area code: look-ups are counted, parts are not looked for. */
const shortest = 11;

/** A number that stands still and is long enough to be looked for. */
function useSettledPhone(): string {
  const typed = textOf(useWatch({ name: 'customerPhone' })).trim();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return typed === settled && settled.replaceAll(/\D/g, '').length >= shortest ? settled : '';
}

/** Who the number belongs to, and their latest tickets: the new matter may be one of them again (F102). */
export const EarlierTickets = () => {
  const text = useText();
  const phone = useSettledPhone();
  const { setValue, getValues } = useFormContext();
  const { data, isFetching, error } = useDocument(
    CustomerByPhoneDocument,
    { phone },
    { enabled: phone !== '' },
  );
  const known = phone && !isFetching ? data?.customerByPhone : undefined;
  // a name that is shown in part is to be asked for, never registered
  const name = known?.isNamePartial ? undefined : known?.name;
  useEffect(() => {
    if (name && !getValues('customerName'))
      setValue('customerName', name, { shouldDirty: true, shouldValidate: true });
  }, [name, getValues, setValue]);
  useEffect(() => setValue('repeatOfId', ''), [phone, setValue]);
  const quiet = { mt: 1, color: 'text.secondary', fontSize: '.875rem', minHeight: 22 } as const;
  if (phone && error instanceof Failure && error.code === 'RATE_LIMITED')
    return <Box sx={quiet}>{error.message}</Box>;
  // a number that is none is said under the field when the form is sent
  if (!phone || error) return <Box sx={quiet} />;
  if (isFetching) return <Box sx={quiet}>{text('tickets.register.looking')}</Box>;
  if (!known) return <Box sx={quiet}>{text('tickets.register.fresh')}</Box>;
  return <KnownCustomer known={known} />;
};

const KnownCustomer = ({ known }: { known: Known }) => {
  const text = useText();
  const { setValue } = useFormContext();
  const repeatOfId = textOf(useWatch({ name: 'repeatOfId' }));
  return (
    <Box sx={{ mt: 1, p: 1.5, borderRadius: 1, bgcolor: 'background.default' }} aria-live="polite">
      <Typography sx={{ fontWeight: 600, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {known.name}
        {known.isKeyAccount && <StateChip label={text('tickets.register.keyAccount')} tone="warning" />}
        <Box component="span" sx={{ fontWeight: 400 }}>
          {text('tickets.register.known', { all: known.allTickets, open: known.openTickets })}
        </Box>
      </Typography>
      {known.recent.length > 0 && (
        <>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
            {text('tickets.register.recent')}
          </Typography>
          <RadioGroup
            value={repeatOfId}
            onChange={(_event, id) => setValue('repeatOfId', id, { shouldDirty: true })}
          >
            {known.recent.map((ticket) => (
              <FormControlLabel
                key={ticket.id}
                value={ticket.id}
                control={<Radio size="small" />}
                label={<Earlier ticket={ticket} />}
                sx={{ alignItems: 'flex-start', mr: 0 }}
              />
            ))}
            <FormControlLabel
              value=""
              control={<Radio size="small" />}
              label={text('tickets.register.notRepeat')}
            />
          </RadioGroup>
        </>
      )}
    </Box>
  );
};

const Earlier = ({ ticket }: { ticket: Known['recent'][number] }) => {
  const nameOf = useName();
  return (
    <Box sx={{ pt: 0.75, fontSize: '.875rem' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <span className="tabular">{ticket.number}</span>
        <StateMark state={ticket.state} />
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {nameOf(ticket.category)} <Instant value={ticket.registeredAt} />
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{ticket.content.slice(0, 80)}</Box>
    </Box>
  );
};
