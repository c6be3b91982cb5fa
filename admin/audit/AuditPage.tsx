import { lazy, Suspense } from 'react';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import { ChainStatus } from './ChainStatus.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { useAuditAddress } from './useAuditAddress.ts';

const EntryDialog = lazy(() => import('./EntryDialog.tsx').then((part) => ({ default: part.EntryDialog })));

/** The audit log with its filters, which stand in the address, and one entry with each field before and after. */
export const AuditPage = () => {
  const text = useText();
  const address = useAuditAddress();
  return (
    <>
      <PageHeader
        title={text('audit.heading')}
        lead={text('audit.lead')}
        actions={<ExportButtons query={address.query} isReady={!address.isBackwards} />}
      />
      <ChainStatus />
      <SectionCard title={text('audit.list')} flush>
        <AuditFilters address={address} />
        {address.isBackwards ? (
          <EmptyState title={text('audit.filters.backwards')} text={text('audit.backwardsText')} />
        ) : (
          <AuditList key={JSON.stringify(address.filter)} address={address} />
        )}
      </SectionCard>
      {address.open && (
        <Suspense>
          <EntryDialog id={address.open} onClose={() => address.setOpen(null)} />
        </Suspense>
      )}
    </>
  );
};
