import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import { useEffect } from 'react';
import { SelectInput, required } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { DispatchTargetsDocument } from '../../data/documents.ts';
import type { DispatchTargetsQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorState } from '../../layout/ErrorState.tsx';

type Target = NonNullable<DispatchTargetsQuery['dispatchTargets']>['items'][number];

/** How many names all paths begin with: they tell nothing apart. */
const shared = (targets: readonly Target[]): number => {
  const [first, ...rest] = targets.map(({ unitPath }) => unitPath);
  if (!first || rest.length === 0) return 0;
  const differs = first.findIndex((name, index) => rest.some((path) => path[index] !== name));
  return differs < 0 ? first.length : differs;
};

/** Where a ticket is sent: a unit in which somebody can sign today, and if wanted one of these people. */
export const TargetFields = ({ ticketId }: { ticketId: string }) => {
  const text = useText();
  const { data, error, isPending, refetch } = useDocument(DispatchTargetsDocument, { ticketId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} small />;
  if (isPending) return <Skeleton variant="rounded" height={96} />;
  const targets = data?.dispatchTargets?.items ?? [];
  if (targets.length === 0) return <Alert severity="warning">{text('tickets.fields.noTargets')}</Alert>;
  return <Fields targets={targets} />;
};

const Fields = ({ targets }: { targets: readonly Target[] }) => {
  const text = useText();
  const { setValue } = useFormContext();
  const unitId: unknown = useWatch({ name: 'unitId' });
  const personId: unknown = useWatch({ name: 'personId' });
  const people = targets.find((target) => target.unitId === unitId)?.people ?? [];
  const foreign = Boolean(personId) && !people.some(({ id }) => id === personId);
  useEffect(() => {
    if (foreign) setValue('personId', ''); // of the unit that was chosen before
  }, [foreign, setValue]);
  const from = shared(targets);
  const chosen = people.find(({ id }) => id === personId);
  return (
    <>
      <SelectInput
        source="unitId"
        label={text('tickets.fields.unit')}
        choices={targets.map(({ unitId: id, unitPath, people: all }) => {
          const count = all.filter(({ isBlocked }) => !isBlocked).length;
          return {
            id,
            name: [
              unitPath.slice(Math.min(from, unitPath.length - 1)).join(' / '),
              text('tickets.fields.load', { count }),
              ...(count < all.length ? [text('tickets.fields.uncertified')] : []),
            ].join(' · '),
            disabled: count === 0,
          };
        })}
        translateChoice={false}
        validate={required()}
        autoFocus
        helperText={false}
      />
      <SelectInput
        source="personId"
        label={text('tickets.fields.person')}
        emptyText={text('tickets.fields.anybody')}
        disabled={people.length === 0}
        choices={people.map(
          ({ id, name, positionTitle: post, openTickets: count, uncertified, isBlocked }) => ({
            id,
            name: `${text('tickets.fields.personLoad', { name, post, count })}${uncertified ? ` · ${text('tickets.fields.uncertified')}` : ''}`,
            disabled: isBlocked,
          }),
        )}
        translateChoice={false}
        helperText={false}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      />
      {chosen?.uncertified && <Alert severity="warning">{chosen.uncertified}</Alert>}
    </>
  );
};
