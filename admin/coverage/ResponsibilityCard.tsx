import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { ResponsibilitiesDocument } from '../data/documents.ts';
import type { ResponsibilitiesQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { GapRow } from './GapRow.tsx';

type Known = ResponsibilitiesQuery['responsibilities'];

const Part = ({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) => (
  <Box>
    <Typography component="h4" variant="subtitle2">
      {title}
    </Typography>
    {children.length === 0 ? (
      <Typography variant="body2" color="text.secondary">
        {none}
      </Typography>
    ) : (
      <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
        {children}
      </Box>
    )}
  </Box>
);

const Parts = ({ known: { duties, regions, categories } }: { known: Known }) => {
  const text = useText();
  const { clauses, aside } = usePunctuation();
  const [language] = useLanguage();
  return (
    <Stack sx={{ px: 2.5, pb: 2, gap: 2 }}>
      <Part title={text('responsible.duties')} none={text('responsible.noDuties')}>
        {duties.map(({ dutyId, text: duty, measures, jobDescriptionId }) => (
          <li key={dutyId}>
            <Link component={RouterLink} to={`/jobs/${jobDescriptionId}/show`}>
              {duty}
            </Link>
            {measures.length > 0 ? (
              <Typography variant="body2" color="text.secondary">
                {clauses(measures)}
              </Typography>
            ) : (
              <Box component="span" sx={{ ml: 1 }}>
                <StateChip label={text('responsible.unmeasured')} tone="warning" />
              </Box>
            )}
          </li>
        ))}
      </Part>
      <Part title={text('responsible.regions')} none={text('responsible.noRegions')}>
        {regions.map(({ region, unitId, unitName }) => (
          <li key={unitId}>{region === unitName ? region : `${region}${aside(unitName)}`}</li>
        ))}
      </Part>
      <Part title={text('responsible.categories')} none={text('responsible.noCategories')}>
        {categories.map(({ categoryId, nameZh, nameEn, tickets }) => (
          <li key={categoryId}>
            {language === 'en' ? nameEn : nameZh} · {text('responsible.tickets', { smart_count: tickets })}
          </li>
        ))}
      </Part>
    </Stack>
  );
};

/** What a person answers for today: duties, regions, categories, and what is missing (F160). */
export const ResponsibilityCard = ({ personId }: { personId: string }) => {
  const text = useText();
  const { data, error, refetch } = useDocument(ResponsibilitiesDocument, { personId });
  const known = data?.responsibilities;
  return (
    <SectionCard title={text('responsible.title')} flush>
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!known && !error && <Skeleton variant="rounded" height={160} sx={{ m: 2.5 }} />}
      {known && <Parts known={known} />}
      {known && known.gaps.length > 0 && (
        <>
          <Typography component="h4" variant="subtitle2" sx={{ px: 2.5, pb: 1 }}>
            {text('responsible.gaps')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {known.gaps.map((gap) => (
              <GapRow key={`${gap.kind} ${gap.id}`} gap={gap} named />
            ))}
          </Box>
        </>
      )}
      {known?.gaps.length === 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, pb: 2 }}>
          {text('responsible.noGaps')}
        </Typography>
      )}
    </SectionCard>
  );
};
