import Add from '@mui/icons-material/Add';
import EventSeatOutlined from '@mui/icons-material/EventSeatOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { lazy, Suspense, useState } from 'react';
import { SeatRequestListDocument } from '../data/documents.ts';
import type { HeadcountRequestFilter, HeadcountRequestSort } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { Pages } from '../training/Pages.tsx';
import { useAddress } from '../training/useAddress.ts';
import { UnitChoice } from '../training/UnitChoice.tsx';
import { RequestRows } from './RequestRows.tsx';

const RaiseDialog = lazy(() => import('./RaiseDialog.tsx').then((part) => ({ default: part.RaiseDialog })));

const views = ['awaitsMe', 'open', 'mine', 'all'] as const;
type View = (typeof views)[number];

const filters: Readonly<Record<View, HeadcountRequestFilter>> = {
  awaitsMe: { awaitsMe: true },
  open: { states: ['RAISED'] },
  mine: { mine: true },
  all: {},
};

const sorts = [
  'RAISED_DESC',
  'RAISED_ASC',
  'WANTED_ASC',
  'SEATS_DESC',
] as const satisfies readonly HeadcountRequestSort[];

/** Requests for seats by what they wait for, unit and order; all of it stands in the address. */
export const RequestList = () => {
  const text = useText();
  const mayRaise = useAbility('headcount.raise');
  const mayDecide = useAbility('headcount.decide');
  const [read, write] = useAddress();
  const [isRaising, setRaising] = useState(false);
  const keepsThem = useAbility('org.edit');
  // whoever asks for none any more still finds what they asked for
  const usual: View = mayDecide ? 'awaitsMe' : mayRaise || keepsThem ? 'open' : 'mine';
  const shown = views.filter((view) =>
    view === 'awaitsMe' ? mayDecide : view !== 'mine' || mayRaise || usual === 'mine',
  );
  const view = shown.find((each) => each === read('view')) ?? usual;
  const unit = read('unit');
  const sort = sorts.find((each) => each === read('sort')) ?? 'RAISED_DESC';
  const filter = { ...filters[view], ...(unit && { subtreeOf: unit }) };
  const raise = mayRaise && (
    <Button variant="contained" startIcon={<Add />} onClick={() => setRaising(true)}>
      {text('seats.raise')}
    </Button>
  );
  return (
    <>
      <PageHeader title={text('headcount.title')} actions={raise} />
      <SectionCard flush title={text('seats.list')}>
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, px: 2.5, pt: 1, pb: 1.5, alignItems: 'center' }}
        >
          <ToggleButtonGroup
            exclusive
            size="small"
            color="primary"
            value={view}
            onChange={(_event, chosen: View | null) =>
              chosen && write({ view: chosen === usual ? undefined : chosen })
            }
            aria-label={text('seats.views')}
          >
            {shown.map((each) => (
              <ToggleButton key={each} value={each} sx={{ py: 0.5 }}>
                {text(`seats.view.${each}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <UnitChoice unit={unit} onChoose={(chosen) => write({ unit: chosen })} />
          <TextField
            select
            size="small"
            label={text('seats.sort')}
            value={sort}
            onChange={({ target }) =>
              write({ sort: target.value === 'RAISED_DESC' ? undefined : target.value })
            }
            sx={{ m: 0, width: { xs: '100%', sm: 180 } }}
          >
            {sorts.map((each) => (
              <MenuItem key={each} value={each}>
                {text(`seats.sorts.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <Pages
          key={JSON.stringify([filter, sort])}
          document={SeatRequestListDocument}
          filter={filter}
          sort={sort}
          empty={
            <EmptyState
              icon={EventSeatOutlined}
              title={text(view === 'awaitsMe' ? 'seats.noneAwaits' : 'seats.none')}
              text={text(view === 'awaitsMe' ? 'seats.noneAwaitsText' : 'seats.noneText')}
            />
          }
        >
          {(rows) => <RequestRows rows={rows} />}
        </Pages>
      </SectionCard>
      {mayRaise && (
        <Suspense>
          <RaiseDialog open={isRaising} onClose={() => setRaising(false)} />
        </Suspense>
      )}
    </>
  );
};
