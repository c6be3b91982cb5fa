import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import Skeleton from '@mui/material/Skeleton';
import { useMemo } from 'react';
import { OrgPictureDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { dayOf } from '../layout/time.ts';
import { AsOfBar } from '../units/AsOfBar.tsx';
import { OrganisationTabs } from '../units/OrganisationTabs.tsx';
import { useAsOf } from '../units/useAsOf.ts';
import { Chart } from './Chart.tsx';
import { organisationOf } from './organisation.ts';
import { useChartAddress } from './useChartAddress.ts';

/** The organisation as a picture, of today or of another day. */
export const ChartScreen = () => {
  const text = useText();
  const [asOf] = useAsOf();
  const [{ root }] = useChartAddress();
  const { data, error, refetch } = useDocument(OrgPictureDocument, { day: asOf ?? null }, { exact: true });
  const day = asOf ?? dayOf(new Date());
  const organisation = useMemo(() => data && organisationOf(data.rows.items, day), [data, day]);
  const isGone = organisation && root !== undefined && !organisation.units.has(root);
  return (
    <>
      <OrganisationTabs />
      {(error || isGone) && <AsOfBar />}
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !organisation && <Skeleton variant="rounded" height={480} sx={{ mt: 2 }} aria-busy />}
      {organisation && organisation.units.size === 0 && (
        <EmptyState
          icon={AccountTreeOutlined}
          title={text('units.empty.title')}
          text={text('units.empty.text')}
        />
      )}
      {isGone && <EmptyState title={text('orgEdit.asOf.gone')} text={text('orgEdit.asOf.goneText')} />}
      {!error && organisation && !isGone && organisation.units.size > 0 && (
        <Chart organisation={organisation} day={day} asOf={asOf} />
      )}
    </>
  );
};
