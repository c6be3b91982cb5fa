import { useSyncExternalStore } from 'react';
import Button from '@mui/material/Button';
import { askWhyRefused, refusalAsked, type AskedRefusal } from '../data/refusal-asked.ts';
import { useText } from '../i18n/useText.ts';
import { latePart } from './late-part.tsx';

const RefusalDialog = latePart(() =>
  import('../access/RefusalDialog.tsx').then((part) => part.RefusalDialog),
);

/** Answers over the page why something was refused, wherever it was asked. */
export const WhyRefused = () => {
  const asked = useSyncExternalStore(refusalAsked.subscribe, refusalAsked.get);
  if (!asked) return null;
  return <RefusalDialog asked={asked} onClose={refusalAsked.close} onGiveUp={refusalAsked.close} />;
};

/** Asks why, beside a refusal for want of a right. */
export const WhyButton = (asked: AskedRefusal) => {
  const text = useText();
  return (
    <Button color="inherit" size="small" onClick={() => askWhyRefused(asked)} sx={{ whiteSpace: 'nowrap' }}>
      {text('frame.actions.why')}
    </Button>
  );
};
