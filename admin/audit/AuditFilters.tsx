import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { DayField } from '../calls/outages/DayField.tsx';
import { lastDays } from '../layout/day.ts';
import { AuditKindsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { PersonChoice } from './PersonChoice.tsx';
import type { AuditAddress } from './useAuditAddress.ts';

const spans = [1, 7, 30] as const;
const shows = ['all', 'changes', 'looks'] as const;

/** What narrows the log: days, person, kind of record and command, and whether anything changed. */
export const AuditFilters = ({ address }: { address: AuditAddress }) => {
  const text = useText();
  const { value, change, clear, isNarrowed } = address;
  const { data } = useDocument(AuditKindsDocument, {});
  const kinds = data?.auditKinds ?? [];
  const kind = kinds.find(({ entity }) => entity === value.entity);
  const words = (
    name: 'kind' | 'action',
    chosen: string,
    options: readonly { code: string; name: string }[],
    onChange: (code: string) => void,
  ) => (
    <TextField
      select
      label={text(`audit.filters.${name}`)}
      value={options.some(({ code }) => code === chosen) ? chosen : ''}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ width: { xs: 'calc(50% - 6px)', sm: 170 }, m: 0 }}
    >
      <MenuItem value="">{text('audit.filters.every')}</MenuItem>
      {options.map(({ code, name: label }) => (
        <MenuItem key={code} value={code}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Stack
      direction="row"
      role="search"
      aria-label={text('audit.filters.label')}
      className="no-print"
      sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', px: 2.5, pt: 1.25, pb: 1.5 }}
    >
      <DayField label={text('audit.filters.from')} value={value.from} onChange={(from) => change({ from })} />
      <DayField
        label={text('audit.filters.to')}
        value={value.to}
        onChange={(to) => change({ to })}
        problem={address.isBackwards ? text('audit.filters.backwards') : undefined}
      />
      <Stack
        direction="row"
        role="group"
        aria-label={text('audit.filters.span')}
        sx={{ gap: 0.5, minHeight: 40, alignItems: 'center' }}
      >
        {spans.map((days) => {
          const span = lastDays(days, new Date());
          const isChosen = span.from === value.from && span.to === value.to;
          return (
            <Button
              key={days}
              variant={isChosen ? 'outlined' : 'text'}
              aria-pressed={isChosen}
              onClick={() => change(isChosen ? { from: '', to: '' } : span)}
            >
              {days === 1 ? text('audit.filters.today') : text('audit.filters.days', { n: days })}
            </Button>
          );
        })}
      </Stack>
      <PersonChoice person={value.person} onChoose={(person) => change({ person })} />
      {words(
        'kind',
        value.entity,
        kinds.filter(({ actions }) => actions.length > 0).map(({ entity, name }) => ({ code: entity, name })),
        (entity) => change({ entity, action: '', record: '' }),
      )}
      {kind &&
        words(
          'action',
          value.action,
          kind.actions.map(({ action, name }) => ({ code: action, name })),
          (action) => change({ action }),
        )}
      <ToggleButtonGroup
        exclusive
        size="small"
        value={shows.find((show) => show === value.show) ?? 'all'}
        aria-label={text('audit.filters.which')}
        onChange={(_event, show: string | null) => show && change({ show: show === 'all' ? '' : show })}
      >
        {shows.map((show) => (
          <ToggleButton key={show} value={show}>
            {text(`audit.filters.${show}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton
        size="small"
        value="token"
        selected={value.token !== ''}
        onChange={() => change({ token: value.token ? '' : '1' })}
      >
        {text('audit.filters.token')}
      </ToggleButton>
      {address.filter.entityId && (
        <Chip
          label={text('audit.filters.record', { kind: kind?.name ?? value.entity, id: value.record })}
          onDelete={() => change({ record: '' })}
          aria-label={text('audit.filters.noRecord')}
        />
      )}
      {isNarrowed && <Button onClick={clear}>{text('audit.filters.clear')}</Button>}
    </Stack>
  );
};
