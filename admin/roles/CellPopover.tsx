import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Popover from '@mui/material/Popover';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { scopesFor } from '../jobs/abilities.ts';
import { sameGrant, scopes, type AbilityRow, type Grant, type RoleRow, type Scope } from './matrix.ts';
import { useRoleWords } from './useRoleWords.ts';
import { minorOf, yuanOf } from '../layout/money.ts';

/** A cell that is opened. */
export interface OpenCell {
  readonly role: RoleRow;
  readonly ability: AbilityRow;
  readonly anchor: HTMLElement;
}

interface CellPopoverProps {
  readonly open: OpenCell;
  readonly grant: Grant | null;
  readonly stored: Grant | null;
  /** False: it is only read. */
  readonly isEditable: boolean;
  readonly onChange: (grant: Grant | null) => void;
  readonly onWho: () => void;
  readonly onClose: () => void;
}

/** One cell of the matrix: how far and how much, what it was, and who has it. */
export const CellPopover = (props: CellPopoverProps) => {
  const { open, grant, stored, isEditable, onChange, onWho, onClose } = props;
  const { role, ability, anchor } = open;
  const text = useText();
  const { nameOf, abilityWord, cellWord, carriersOf } = useRoleWords();
  const titleId = useId();
  const isChanged = !sameGrant(grant, stored);
  const choose = (value: string): void =>
    onChange(
      value === ''
        ? null
        : {
            ability: ability.ability,
            scope: value as Scope,
            seatLimit: grant?.seatLimit ?? null,
            moneyLimitMinor: grant?.moneyLimitMinor ?? null,
          },
    );
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { p: 2, width: 300 } } }}
    >
      <Typography id={titleId} component="h3" sx={{ fontWeight: 600 }}>
        {abilityWord(ability.ability)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {nameOf(role)} · {ability.ability}
      </Typography>
      {ability.isLater && <Typography variant="body2">{text('roles.laterHint')}</Typography>}
      {ability.isAdministration && isEditable && (
        <Typography variant="body2">{text('roles.administrationHint')}</Typography>
      )}
      <FormControl disabled={!isEditable} sx={{ mt: 1 }}>
        <FormLabel id={`${titleId}s`}>{text('roles.scope')}</FormLabel>
        <RadioGroup
          aria-labelledby={`${titleId}s`}
          value={grant?.scope ?? ''}
          onChange={(_event, value) => choose(value)}
        >
          <FormControlLabel value="" control={<Radio size="small" />} label={text('roles.none')} />
          {scopesFor(scopes, ability.ability, grant?.scope).map((scope) => (
            <FormControlLabel
              key={scope}
              value={scope}
              control={<Radio size="small" />}
              label={text(`scopes.${scope}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {grant && ability.limit && isEditable && (
        <LimitField key={ability.limit} kind={ability.limit} grant={grant} onChange={onChange} />
      )}
      {isChanged && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {text('roles.was', { was: cellWord(stored) })}
        </Typography>
      )}
      <Stack direction="row" sx={{ mt: 1.5, flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <Button size="small" onClick={onWho}>
          {carriersOf(role)}
        </Button>
        {isChanged && (
          <Button size="small" onClick={() => onChange(stored)}>
            {text('roles.undoCell')}
          </Button>
        )}
        <Button size="small" onClick={onClose} sx={{ ml: 'auto' }}>
          {text('frame.actions.close')}
        </Button>
      </Stack>
    </Popover>
  );
};

interface LimitFieldProps {
  readonly kind: NonNullable<AbilityRow['limit']>;
  readonly grant: Grant;
  readonly onChange: (grant: Grant) => void;
}

/** The most that a grant allows: seats as a number, money in yuan; empty for no limit. */
const LimitField = ({ kind, grant, onChange }: LimitFieldProps) => {
  const text = useText();
  const stored = kind === 'SEATS' ? grant.seatLimit : grant.moneyLimitMinor;
  const shown =
    stored === null || stored === undefined ? '' : String(kind === 'SEATS' ? stored : yuanOf(String(stored)));
  const [typed, setTyped] = useState(shown);
  const pattern = kind === 'SEATS' ? /^[1-9]\d{0,3}$/ : /^\d{1,11}(\.\d{1,2})?$/;
  const isWrong = typed !== '' && !pattern.test(typed);
  const take = (value: string): void => {
    setTyped(value);
    if (value !== '' && !pattern.test(value)) return;
    const { seatLimit, moneyLimitMinor } = grant;
    const limit = value === '' ? null : value;
    onChange({
      ...grant,
      seatLimit: kind === 'SEATS' ? (limit === null ? null : Number(limit)) : seatLimit,
      moneyLimitMinor: kind === 'MONEY' ? minorOf(limit === null ? null : Number(limit)) : moneyLimitMinor,
    });
  };
  return (
    <TextField
      size="small"
      fullWidth
      value={typed}
      onChange={(event) => take(event.target.value.trim())}
      error={isWrong}
      label={text(kind === 'SEATS' ? 'roles.seatLimit' : 'roles.moneyLimit')}
      helperText={text(kind === 'SEATS' ? 'roles.seatLimitHint' : 'roles.moneyLimitHint')}
      sx={{ mt: 1 }}
    />
  );
};
