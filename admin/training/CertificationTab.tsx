import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { CertificationFilter } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { Applications } from './Applications.tsx';
import { ApplyButton } from './ApplyButton.tsx';
import { Schemes } from './Schemes.tsx';
import { useAddress } from './useAddress.ts';

const views = ['open', 'awaitsMe', 'all'] as const;

const filters: Readonly<Record<(typeof views)[number], CertificationFilter>> = {
  open: { open: true },
  awaitsMe: { awaitsMe: true },
  all: {},
};

/** The applications that one may see, and what one can be certified in. */
export const CertificationTab = () => {
  const text = useText();
  const [read, write] = useAddress();
  const view = views.find((each) => each === read('view')) ?? 'open';
  return (
    <Stack spacing={2}>
      <SectionCard flush title={text('learning.tabs.certification')} action={<ApplyButton />}>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={view}
          onChange={(_event, chosen: string | null) =>
            chosen && write({ view: chosen === 'open' ? undefined : chosen })
          }
          aria-label={text('certifying.view')}
          sx={{ mx: 2.5, mb: 1.5 }}
        >
          {views.map((each) => (
            <ToggleButton key={each} value={each} sx={{ py: 0.5 }}>
              {text(`certifying.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ pb: 1 }}>
          <Applications filter={filters[view]} />
        </Box>
      </SectionCard>
      <Schemes />
    </Stack>
  );
};
