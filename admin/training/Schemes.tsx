import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { SchemeListDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import type { Scheme } from './records.ts';
import { Rows } from '../layout/Rows.tsx';
import { useAskedLine } from './useAskedLine.ts';
import { SchemeDialog } from './SchemeDialog.tsx';

/** What one can be certified in, and what is asked for it. */
export const Schemes = () => {
  const text = useText();
  const askedLine = useAskedLine();
  const { data, error, refetch } = useDocument(SchemeListDocument, {});
  const [asked, ask] = useState<Scheme | 'new'>();
  const mayAdd = useAbility('certification.award');
  const add = (
    <Button startIcon={<Add />} onClick={() => ask('new')}>
      {text('certifying.addScheme')}
    </Button>
  );
  const content = () => {
    if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
    if (!data) return <RowsSkeleton />;
    const { items } = data.rows;
    if (items.length === 0)
      return (
        <EmptyState
          small
          title={text('certifying.noSchemes')}
          text={text('certifying.noSchemesText')}
          action={mayAdd && add}
        />
      );
    return (
      <Rows<Scheme>
        label={text('certifying.schemes')}
        rows={items}
        keyOf={({ id }) => id}
        columns={[
          {
            label: text('certifying.name'),
            render: ({ name, isOpen }) => (
              <>
                {name} {!isOpen && <StateChip label={text('certifying.closed')} />}
              </>
            ),
          },
          { label: text('certifying.asked'), render: askedLine },
          { label: text('certifying.criteria'), render: ({ criteria }) => criteria },
        ]}
        {...(items.some(({ mayEdit }) => mayEdit) && {
          actions: {
            label: text('learning.actions'),
            render: (scheme: Scheme) =>
              scheme.mayEdit && (
                <Button size="small" onClick={() => ask(scheme)}>
                  {text('certifying.editScheme')}
                </Button>
              ),
          },
        })}
      />
    );
  };
  return (
    <SectionCard flush title={text('certifying.schemes')} action={mayAdd && add}>
      {content()}
      {asked && <SchemeDialog {...(asked !== 'new' && { scheme: asked })} onClose={() => ask(undefined)} />}
    </SectionCard>
  );
};
