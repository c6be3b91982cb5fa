import LockOutlined from '@mui/icons-material/LockOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { UnitOwnerDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import type { Failure } from '../data/failure.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { WhyButton } from '../layout/WhyRefused.tsx';

/** Stands where the figures of a unit would stand that is not for this person to judge: whose it is, and the way back. */
export const NotYours = ({ unitId, refusal }: { unitId: string; refusal: Failure }) => {
  const text = useText();
  const { list, aside } = usePunctuation();
  const { data } = useDocument(UnitOwnerDocument, { id: unitId });
  const unit = data?.orgUnit;
  if (!data) return null;
  const people = (unit?.positions ?? [])
    .filter(({ isLead }) => isLead)
    .flatMap(({ title, holders }) => holders.map(({ person }) => `${person.name}${aside(title)}`));
  return (
    <EmptyState
      icon={LockOutlined}
      title={text('performance.notYours.title', { unit: unit?.name ?? unitId })}
      text={
        people.length > 0
          ? text('performance.notYours.owner', { people: list(people) })
          : text('performance.notYours.nobody')
      }
      action={
        <>
          <Button variant="outlined" component={Link} to="/performance">
            {text('performance.notYours.mine')}
          </Button>
          {refusal.right && <WhyButton right={refusal.right} message={refusal.message} />}
        </>
      }
    />
  );
};
