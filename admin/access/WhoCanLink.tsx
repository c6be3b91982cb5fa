import Button from '@mui/material/Button';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import { lazy, Suspense, useState } from 'react';
import type { AccessQuestionInput } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';

const WhoCanDialog = lazy(() =>
  import('./WhoCanDialog.tsx').then((part) => ({ default: part.WhoCanDialog })),
);

/** Opens who can do something to a record, for those who may ask why others may. */
export const WhoCanLink = ({ label, question }: { label: string; question: AccessQuestionInput }) => {
  const may = useAbility('access.read');
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button size="small" startIcon={<PersonSearchOutlined />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Suspense>
        {isOpen && <WhoCanDialog title={label} question={question} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
};
